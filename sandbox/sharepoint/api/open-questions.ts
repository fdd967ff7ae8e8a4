/**
 * What only a real tenant can answer. Each question has the answer that is taken until a tenant says otherwise: strict for
 * errors, lenient for what a forger might try, so that the product never looks safer here than it is. The control panel
 * and the tests change answers while the server runs; whoever acts on one reads it from `OPEN_QUESTIONS` when they act.
 */

const FLAG = [true, false] as const;

const QUESTIONS = {
  /** A folder made under content approval waits for approval like everything else, whoever made it. */
  newFoldersArePending: { taken: true, values: FLAG },
  /** What an approver adds waits for approval too. */
  approversItemsArePending: { taken: true, values: FLAG },
  /** Editors may rewrite Author, Editor, Created and Modified through validateUpdateListItem. */
  editorsMayForgeSystemColumns: { taken: true, values: FLAG },
  /** `approve()` and `deny()` take a file only while it is pending. */
  approveOnlyPending: { taken: true, values: FLAG },
  /** MERGE and POST ask for required columns as forms do. */
  mergeEnforcesRequired: { taken: false, values: FLAG },
  /** ApproveItems decides on an approval status without ManageLists beside it. */
  approveItemsSuffices: { taken: true, values: FLAG },
  /** ManageLists decides on an approval status without ApproveItems. */
  manageListsSuffices: { taken: true, values: FLAG },
  /** Whoever manages a list may switch its content approval off; otherwise that takes ManageWeb. */
  manageListsMayEndApproval: { taken: true, values: FLAG },
  /** ReadSecurity and WriteSecurity do not bind those who manage the list. */
  managersEscapeItemSecurity: { taken: true, values: FLAG },
  /** `ReadOnlyEnforced="TRUE"` in a column's schema keeps REST from writing it. */
  readOnlyEnforcedHolds: { taken: false, values: FLAG },
  /** The status of a file name that is taken. */
  existingFileStatus: { taken: 400, values: [400, 409] },
  /** The status of a file that somebody else has checked out. */
  checkedOutStatus: { taken: 423, values: [423, 409] },
  /** What `$skiptoken` of a sorted page looks like: the sort values by name, or something that cannot be read. */
  sortedPageToken: { taken: 'named', values: ['named', 'opaque'] }
} as const;

/** The name of a question. */
export type OpenQuestion = keyof typeof QUESTIONS;

/** What a question can be answered with. */
export type OpenAnswer<Q extends OpenQuestion = OpenQuestion> = (typeof QUESTIONS)[Q]['values'][number];

/** The answers that are taken. */
export type OpenAnswers = { readonly [Q in OpenQuestion]: OpenAnswer<Q> };

const names = Object.keys(QUESTIONS).filter((name): name is OpenQuestion => isOpenQuestion(name));

/** Whether there is a question of that name. */
export function isOpenQuestion(name: string): name is OpenQuestion {
  return Object.hasOwn(QUESTIONS, name);
}

const initial = (): Record<OpenQuestion, OpenAnswer> => {
  const answers: Partial<Record<OpenQuestion, OpenAnswer>> = {};
  for (const name of names) answers[name] = QUESTIONS[name].taken;
  // Every name of the table was just given its value.
  return answers as Record<OpenQuestion, OpenAnswer>;
};

const current = initial();

/** The answers of this moment. One process is one tenant, so there is one set. */
export const OPEN_QUESTIONS: OpenAnswers = current as unknown as OpenAnswers;

/** One question with what it can be answered with. */
export interface OpenQuestionState {
  readonly name: OpenQuestion;
  readonly answer: OpenAnswer;
  /** The answer that a new data folder starts with. */
  readonly taken: OpenAnswer;
  readonly values: readonly OpenAnswer[];
}

/** All questions, in order. */
export const openQuestions = (): readonly OpenQuestionState[] =>
  names.map((name) => ({ name, answer: current[name], ...QUESTIONS[name] }));

/** Answers a question. @returns false when the value is none of its own */
export function answerOpenQuestion(name: OpenQuestion, value: unknown): boolean {
  const found = openQuestionValue(name, value);
  if (found === undefined) return false;
  current[name] = found;
  return true;
}

function openQuestionValue(name: OpenQuestion, value: unknown): OpenAnswer | undefined {
  const values: readonly OpenAnswer[] = QUESTIONS[name].values;
  return values.find((candidate) => candidate === value);
}

/** Takes kept answers over, and the first ones for all that is not (or no longer) among them. */
export function loadOpenAnswers(kept: Readonly<Record<string, unknown>>): void {
  Object.assign(current, initial());
  for (const name of names) if (Object.hasOwn(kept, name)) answerOpenQuestion(name, kept[name]);
}

/** The answers that differ from the first ones: what is kept with the data. */
export function changedOpenAnswers(): Readonly<Partial<Record<OpenQuestion, OpenAnswer>>> {
  const changed: Partial<Record<OpenQuestion, OpenAnswer>> = {};
  for (const name of names) if (current[name] !== QUESTIONS[name].taken) changed[name] = current[name];
  return changed;
}
