/** What is to be said and chosen about the draft on the site; nothing while all is well. */
import * as React from 'react';
import type { PlanDraft } from '../../domain/plan-draft';
import { DEFAULT_TIME_ZONE, dateAndTime } from '../loc/dates';
import type { DraftSavingStrings } from '../loc/draft-saving-strings';
import { useDraftSavingStrings } from '../loc/use-draft-saving-strings';
import { Button } from '../parts/button';
import { Notice } from '../parts/notice';
import type { SavingState } from './draft-saver';
import type { ServerDraft } from './use-server-draft';
import { downloadDraft } from './work-file';

const zoneOf = ({ timeZone }: PlanDraft): string => (timeZone === '' ? DEFAULT_TIME_ZONE : timeZone);

/** One line for below the title; undefined while nothing is known of the site. */
export function savingWords(state: SavingState, draft: PlanDraft, words: DraftSavingStrings): string | undefined {
  switch (state.kind) {
    case 'off':
      return undefined;
    case 'saved':
      return state.at === undefined ? undefined : words.saved(dateAndTime(state.at, zoneOf(draft)));
    case 'saving':
      return words.saving;
    case 'waiting':
    case 'failed':
    case 'overtaken':
    case 'gone':
      return words.waiting;
    case 'onlyHere':
      return words.onlyHere;
  }
}

export interface DraftSavingNoticeProps {
  readonly server: Pick<ServerDraft, 'saving' | 'newer' | 'resume' | 'saveMine' | 'dropMine'>;
  readonly draft: PlanDraft;
}

export function DraftSavingNotice({ server, draft }: DraftSavingNoticeProps): React.ReactElement | null {
  const words = useDraftSavingStrings();
  const { saving, newer, resume, saveMine, dropMine } = server;
  const download = <Button onClick={() => downloadDraft(draft)}>{words.downloadMine}</Button>;
  switch (saving.kind) {
    case 'failed':
      return (
        <Notice tone="warn" explanation={words.failed} details={saving.failure.message}>
          <Button onClick={saveMine}>{words.retry}</Button>
        </Notice>
      );
    case 'overtaken': {
      const { theirs } = saving;
      return (
        <Notice
          tone="bad"
          explanation={{
            what: words.overtaken.what(theirs.by, dateAndTime(theirs.modified, zoneOf(draft))),
            advice: words.overtaken.advice
          }}
        >
          <Button look="primary" onClick={async () => resume(theirs)}>
            {words.takeTheirs}
          </Button>
          <Button onClick={saveMine}>{words.keepMine}</Button>
          {download}
        </Notice>
      );
    }
    case 'gone':
      return (
        <Notice tone="bad" explanation={words.gone}>
          <Button onClick={saveMine}>{words.saveAgain}</Button>
          <Button onClick={dropMine}>{words.dropMine}</Button>
          {download}
        </Notice>
      );
    case 'off':
    case 'saved':
    case 'waiting':
    case 'saving':
    case 'onlyHere':
      return newer === undefined ? null : (
        <Notice
          tone="wait"
          explanation={{ what: words.newer(newer.by, dateAndTime(newer.modified, zoneOf(draft))), advice: '' }}
        />
      );
  }
}
