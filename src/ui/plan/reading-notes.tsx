/** What the reader could not read of the files, each with how to mend it, until somebody has seen to it. */
import * as React from 'react';
import { OUTLINE_PROBLEMS as OUTLINE_EN } from '../../documents/outline/loc/en';
import { OUTLINE_PROBLEMS as OUTLINE_VI } from '../../documents/outline/loc/vi';
import { PLAN_PROBLEMS as PLAN_EN } from '../../documents/plan-reading/loc/en';
import { PLAN_PROBLEMS as PLAN_VI } from '../../documents/plan-reading/loc/vi';
import type { ReadingNote } from '../../domain/plan-draft';
import type { DraftPart } from '../../domain/plan-draft-check';
import { useStrings } from '../loc/language';
import type { Language } from '../loc/strings';
import { usePlanStrings } from '../loc/use-plan-strings';
import { Button } from '../parts/button';
import { Notice } from '../parts/notice';
import type { PartProps } from './part-props';

/** Where a note is seen to. */
const PART_OF: Readonly<Record<string, DraftPart>> = {
  noTitle: 'general',
  noFollowingOffice: 'general',
  noPeriod: 'general',
  noStreams: 'streams',
  streamWithoutAddressee: 'streams',
  reportersUnclear: 'streams',
  streamWithoutDeadline: 'deadlines',
  deadlineUnread: 'deadlines',
  recurringDeadline: 'deadlines',
  noSections: 'outline',
  sequenceBroken: 'outline'
};

const partOf = ({ file, code }: ReadingNote): DraftPart =>
  file === 'outline' && code === 'noTitle'
    ? 'outline'
    : (PART_OF[code] ?? (file === 'outline' ? 'annexes' : 'general'));

interface Words {
  readonly what: string;
  readonly mend: string;
}

function wordsOf({ file, code }: ReadingNote, language: Language): Words | undefined {
  const plan: Readonly<Record<string, Words>> = language === 'en' ? PLAN_EN : PLAN_VI;
  const outline: Readonly<Record<string, Words>> = language === 'en' ? OUTLINE_EN : OUTLINE_VI;
  return (file === 'plan' ? plan : outline)[code];
}

export function ReadingNotes({
  draft,
  change,
  part
}: PartProps & { readonly part: DraftPart }): React.ReactElement | null {
  const { language } = useStrings();
  const { notes: words } = usePlanStrings();
  const here = draft.notes.filter((note) => partOf(note) === part);
  if (here.length === 0) {
    return null;
  }
  const reasons = here.flatMap((note) => {
    const found = wordsOf(note, language);
    return found === undefined ? [] : [`${found.what} ${found.mend}`.split('{about}').join(note.about)];
  });
  return (
    <Notice tone="warn" explanation={words.title} reasons={[...new Set(reasons)]}>
      <Button onClick={() => change((each) => ({ ...each, notes: each.notes.filter((note) => !here.includes(note)) }))}>
        {words.seen}
      </Button>
    </Notice>
  );
}
