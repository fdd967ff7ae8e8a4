/** What became of each unit, and another try for those that were not told. */
import * as React from 'react';
import type { ChannelResult, UrgedUnit } from '../../actions/send-urging';
import type { ObligationId } from '../../domain/code';
import { useStrings } from '../loc/language';
import type { Strings } from '../loc/strings';
import type { UrgingStrings } from '../loc/urging-strings';
import { useUrgingStrings } from '../loc/use-urging-strings';
import { Button } from '../parts/button';
import { Dot } from '../parts/dot';
import { Tick } from '../parts/tick';
import { themedStyles } from '../theme/themed-styles';
import type { Tone } from '../theme/tones';
import { refusalReasons } from '../words/refusal-words';

const useStyles = themedStyles(() => ({
  summary: { fontWeight: 600, margin: '0 0 8px' },
  list: { listStyle: 'none', margin: '0 0 12px', padding: 0 },
  item: { display: 'flex', gap: 8, alignItems: 'baseline', padding: '4px 0' },
  retry: { display: 'flex', flexDirection: 'column', gap: 8, alignItems: 'flex-start' }
}));

/** The unit is told and that is in its history. */
export const isDone = ({ recorded, teams }: UrgedUnit): boolean =>
  recorded?.kind === 'done' && teams.kind !== 'failed' && teams.kind !== 'unsure';

/** Trying again can help: a refusal stays one, and nobody cannot be reached by any number of tries. */
export const canRetry = (unit: UrgedUnit): boolean =>
  !isDone(unit) &&
  unit.recorded?.kind !== 'refused' &&
  (unit.recorded !== undefined || [unit.mail, unit.teams].some(({ kind }) => kind === 'failed' || kind === 'unsure'));

export const isUnsure = ({ mail }: UrgedUnit): boolean => mail.kind === 'unsure';

function channelWords(mail: ChannelResult, teams: ChannelResult, { result }: UrgingStrings): readonly string[] {
  const because = (words: string, failure: { readonly message: string } | undefined): string =>
    failure === undefined ? words : `${words} (${failure.message})`;
  const words: string[] = [];
  if (mail.kind === 'sent') {
    words.push(result.mailed(mail.people));
  } else if (mail.kind === 'failed') {
    words.push(because(result.mailFailed, mail.failure));
  } else if (mail.kind === 'unsure') {
    words.push(because(result.mailUnsure, mail.failure));
  }
  if (teams.kind === 'sent') {
    words.push(result.noticed(teams.people));
  } else if (teams.kind === 'failed' || teams.kind === 'unsure') {
    words.push(because(result.teamsFailed, teams.failure));
  }
  return mail.kind === 'nobody' || teams.kind === 'nobody' ? [...words, result.nobody] : words;
}

/** One line about a unit. */
export function resultWords({ mail, teams, recorded }: UrgedUnit, urging: UrgingStrings, strings: Strings): string {
  const words = [...channelWords(mail, teams, urging)];
  switch (recorded?.kind) {
    case 'done':
      words.push(urging.result.recorded);
      break;
    case 'refused':
      words.push(`${urging.notAllowed}: ${refusalReasons(recorded.refusals, strings).join(' ')}`);
      break;
    case 'failed':
      words.push(`${urging.result.notRecorded}: ${strings.failures[recorded.failure.kind].what}`);
      break;
    case undefined:
      break;
  }
  return words.join('; ');
}

export interface UrgingResultsProps {
  readonly results: readonly UrgedUnit[];
  readonly running: boolean;
  readonly onRetry: (ids: readonly ObligationId[], sendUnsure: boolean) => void;
}

export function UrgingResults({ results, running, onRetry }: UrgingResultsProps): React.ReactElement {
  const styles = useStyles();
  const strings = useStrings();
  const { urging } = useUrgingStrings();
  const [sendUnsure, setSendUnsure] = React.useState(false);
  const again = results.filter((each) => canRetry(each) && (!isUnsure(each) || sendUnsure));
  const tone = (each: UrgedUnit): Tone => (isDone(each) ? 'ok' : isUnsure(each) ? 'warn' : 'bad');
  return (
    <>
      <p className={styles.summary} role="status">
        {urging.results(results.filter(isDone).length, results.length)}
      </p>
      <ul className={styles.list}>
        {[...results]
          .sort((a, b) => Number(isDone(a)) - Number(isDone(b)))
          .map((each) => (
            <li key={each.obligation} className={styles.item} data-urged={each.obligation}>
              <Dot tone={tone(each)} />
              <span>
                <b>{each.unitName}</b>: {resultWords(each, urging, strings)}
              </span>
            </li>
          ))}
      </ul>
      <div className={styles.retry}>
        {results.some(isUnsure) && (
          <>
            <span>{urging.unsureHint}</span>
            <Tick label={urging.sendUnsure} ticked={sendUnsure} disabled={running} onChange={setSendUnsure} />
          </>
        )}
        {again.length > 0 && (
          <Button
            look="primary"
            disabled={running}
            onClick={() =>
              onRetry(
                again.map(({ obligation }) => obligation),
                sendUnsure
              )
            }
          >
            {urging.retry(again.length)}
          </Button>
        )}
      </div>
    </>
  );
}
