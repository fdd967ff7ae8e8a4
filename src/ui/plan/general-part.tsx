/** Thông tin chung: what the plan is called, who issued it, who follows it, what it reviews, since when. */
import * as React from 'react';
import type { UnitCode } from '../../domain/code';
import type { DataPeriod } from '../../domain/plan';
import type { PlanDraft } from '../../domain/plan-draft';
import { fillFromUnits } from '../../domain/plan-draft-rules';
import { usePlanStrings } from '../loc/use-plan-strings';
import { Card } from '../parts/card';
import { Choice, DayBox, Field, TextBox, useFieldStyles } from './fields';
import type { PartProps } from './part-props';
import { UnitChoice } from './unit-choice';

const NO_DECISION = { symbol: '', issuer: '', summary: '' } as const;
const NO_CONFERENCE = { name: '', phrase: '', sites: [] } as const;

function PeriodFields({ draft, change }: PartProps): React.ReactElement {
  const { general: words } = usePlanStrings();
  const { period } = draft;
  const set = (next: Partial<DataPeriod>): void =>
    change((each) => ({ ...each, period: { ...each.period, ...next } }), 'period');
  return (
    <>
      <DayBox
        label={words.periodFrom}
        hint={words.periodFromHint}
        quote={draft.quotes.period}
        value={period.from}
        onChange={(from) => set({ from })}
      />
      <Choice
        label={words.periodTo}
        value={period.to === 'reportDate' ? 'reportDate' : 'day'}
        options={[
          ['reportDate', words.untilReport],
          ['day', words.untilDay]
        ]}
        quote={draft.quotes.period}
        onChange={(kind) =>
          set({ to: kind === 'reportDate' ? 'reportDate' : (draft.unitsOn ?? period.from ?? 'reportDate') })
        }
      />
      {period.to !== 'reportDate' && (
        <DayBox label={words.periodLast} value={period.to} onChange={(to) => set({ to: to ?? 'reportDate' })} />
      )}
    </>
  );
}

export function GeneralPart(props: PartProps): React.ReactElement {
  const { draft, change, problemOf } = props;
  const { general: words } = usePlanStrings();
  const styles = useFieldStyles();
  const set = (what: keyof PlanDraft): ((value: string) => void) => {
    return (value) => change((each) => ({ ...each, [what]: value }), what);
  };
  const { decision, conference, quotes } = draft;
  return (
    <>
      <Card title={words.plan}>
        <TextBox
          label={words.title}
          value={draft.title}
          onChange={set('title')}
          quote={quotes.title}
          problem={problemOf('noTitle')}
          hint={words.titleHint}
        />
        <TextBox
          label={words.summary}
          rows={4}
          value={draft.reportSummary}
          onChange={set('reportSummary')}
          quote={quotes.title}
          problem={problemOf('noSummary')}
          hint={words.summaryHint}
        />
        <TextBox
          label={words.id}
          value={draft.id}
          onChange={set('id')}
          problem={problemOf('noId', 'idInvalid')}
          hint={words.idHint}
        />
        <TextBox
          label={words.issuer}
          value={draft.issuer}
          onChange={set('issuer')}
          quote={quotes.issuer}
          problem={problemOf('noIssuer')}
        />
        <Field
          label={words.followingOffice}
          quote={quotes.followingOffice}
          problem={problemOf('noFollowingOffice', 'followingOfficeUnknown')}
          hint={draft.units.length === 0 ? words.unitsFirst : ''}
        >
          {(ids) => (
            <UnitChoice
              {...ids}
              units={draft.units}
              value={draft.followingOffice}
              onChange={(followingOffice: UnitCode) => change((each) => fillFromUnits({ ...each, followingOffice }))}
            />
          )}
        </Field>
      </Card>
      <Card title={words.period}>
        <PeriodFields {...props} />
      </Card>
      <Card title={words.decision} hint={words.ifAny}>
        {decision === undefined ? (
          <button
            type="button"
            className={styles.link}
            onClick={() => change((each) => ({ ...each, decision: NO_DECISION }))}
          >
            {words.addDecision}
          </button>
        ) : (
          <>
            <TextBox
              label={words.symbol}
              value={decision.symbol}
              quote={quotes.decision}
              onChange={(symbol) => change((each) => ({ ...each, decision: { ...decision, symbol } }), 'symbol')}
            />
            <TextBox
              label={words.decisionIssuer}
              value={decision.issuer}
              quote={quotes.decision}
              onChange={(issuer) =>
                change((each) => ({ ...each, decision: { ...decision, issuer } }), 'decisionIssuer')
              }
            />
            <DayBox
              label={words.decisionDate}
              value={decision.date}
              quote={quotes.decision}
              onChange={(date) =>
                change((each) => {
                  const { symbol, issuer, summary } = decision;
                  const dated = date === undefined ? {} : { date };
                  return { ...each, decision: { symbol, issuer, summary, ...dated } };
                }, 'decisionDate')
              }
            />
            <button
              type="button"
              className={styles.link}
              onClick={() => change((each) => ({ ...each, decision: undefined }))}
            >
              {words.dropDecision}
            </button>
          </>
        )}
      </Card>
      <Card title={words.conference} hint={words.ifAny}>
        {conference === undefined ? (
          <button
            type="button"
            className={styles.link}
            onClick={() => change((each) => ({ ...each, conference: NO_CONFERENCE }))}
          >
            {words.addConference}
          </button>
        ) : (
          <>
            <TextBox
              label={words.conferenceName}
              value={conference.name}
              quote={quotes.conference}
              onChange={(name) => change((each) => ({ ...each, conference: { ...conference, name } }), 'conference')}
            />
            <TextBox
              label={words.conferenceWhen}
              value={conference.phrase}
              quote={quotes.conference}
              onChange={(phrase) => change((each) => ({ ...each, conference: { ...conference, phrase } }), 'when')}
            />
            <TextBox
              label={words.conferenceSites}
              rows={3}
              value={conference.sites.join('\n')}
              quote={quotes.conference}
              onChange={(text) =>
                change((each) => ({ ...each, conference: { ...conference, sites: text.split('\n') } }), 'sites')
              }
            />
            <button
              type="button"
              className={styles.link}
              onClick={() => change((each) => ({ ...each, conference: undefined }))}
            >
              {words.dropConference}
            </button>
          </>
        )}
      </Card>
    </>
  );
}
