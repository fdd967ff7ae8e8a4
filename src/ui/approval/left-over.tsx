/** What was typed for an act that somebody else's act closed in the meantime: to be copied, or thrown away. */
import * as React from 'react';
import type { ReportSection } from '../../actions/open-report';
import type { ObligationId } from '../../domain/code';
import { shortDate } from '../../domain/local-date';
import type { LocalDate } from '../../domain/local-date';
import type { ApprovalStrings, ShownAct } from '../loc/approval-strings';
import { useApprovalStrings } from '../loc/use-approval-strings';
import { Button } from '../parts/button';
import { Card } from '../parts/card';
import { themedStyles } from '../theme/themed-styles';
import { sectionName } from '../words/section-words';
import { useKeptForms } from './typed-forms';
import type { TypedForms } from './typed-forms';

const useStyles = themedStyles((theme) => ({
  body: { display: 'grid', gap: 8 },
  hint: { fontSize: 12, color: theme.semanticColors.bodySubtext, margin: 0 },
  lines: { margin: 0, paddingLeft: 18, overflowWrap: 'anywhere', userSelect: 'text' }
}));

const said = (label: string, value: string): readonly string[] => (value.trim() === '' ? [] : [`${label}: ${value}`]);

/** What a form holds, a line for each field that was filled in. Pure. */
export function linesOfForm(
  form: keyof TypedForms,
  kept: Partial<TypedForms>,
  { meeting, number, return: returning, acts }: ApprovalStrings,
  sections: readonly ReportSection[],
  today: LocalDate
): readonly string[] {
  switch (form) {
    case 'approved': {
      const { approved: typed } = kept;
      return typed === undefined
        ? []
        : [
            ...said(meeting.body, typed.body),
            ...said(meeting.meetingDate, typed.date),
            ...said(meeting.present, typed.present),
            ...said(meeting.summoned, typed.summoned),
            ...said(meeting.minutes, typed.minutes)
          ];
    }
    case 'numbered': {
      const { numbered: typed } = kept;
      return typed === undefined
        ? []
        : [
            ...said(number.number, typed.number),
            ...(typed.date === shortDate(today) ? [] : said(number.issuedOn, typed.date))
          ];
    }
    case 'returned':
      return [
        ...(kept.returned?.reasons ?? []).flatMap(({ section, words }) => {
          const named = sections.find((each) => each.section.id === section)?.section;
          return said(named === undefined ? returning.whole : sectionName(named), words);
        }),
        ...said(returning.newDate, kept.returned?.newDate ?? '')
      ];
    case 'sent':
    case 'received':
    case 'accepted':
      return said(acts.simple[form].note, kept[form] ?? '');
    case 'isReturning':
      return [];
  }
}

const FORMS: readonly Exclude<keyof TypedForms, 'isReturning'>[] = [
  'approved',
  'numbered',
  'sent',
  'received',
  'accepted',
  'returned'
];

export interface LeftOverProps {
  readonly id: ObligationId;
  readonly sections: readonly ReportSection[];
  readonly today: LocalDate;
  /** Whether the form of an act is on the desk. */
  readonly isOffered: (act: ShownAct) => boolean;
}

export function LeftOver({ id, sections, today, isOffered }: LeftOverProps): React.ReactElement | null {
  const styles = useStyles();
  const words = useApprovalStrings();
  const { kept, forget } = useKeptForms(id);
  const left = FORMS.filter((form) => !isOffered(form) && !(form === 'returned' && isOffered('returnedInside')))
    .map((form) => ({ form, lines: linesOfForm(form, kept, words, sections, today) }))
    .filter(({ lines }) => lines.length > 0);
  return left.length === 0 ? null : (
    <>
      {left.map(({ form, lines }) => (
        <Card key={form} title={words.acts.leftOver.title(words.acts.names[form])}>
          <div className={styles.body} role="status">
            <p className={styles.hint}>{words.acts.leftOver.why}</p>
            <ul className={styles.lines}>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            <div>
              <Button look="quiet" onClick={() => forget(form)}>
                {words.acts.leftOver.discard}
              </Button>
            </div>
          </div>
        </Card>
      ))}
    </>
  );
}
