/** The words of the plan's screen: a launched plan here, the desk at which one is made in the file beside it. */
import { counted } from './english-counts';
import { PLAN_DESK_WORDS_EN } from './plan-desk-words-en';
import type { PlanPartStrings } from './plan-words-vi';

export const PLAN_WORDS_EN: PlanPartStrings = {
  ...PLAN_DESK_WORDS_EN,
  launched: {
    issuer: 'Issued by',
    owed: 'Reports owed',
    units: 'Reporting units',
    receivingOffices: 'Receiving offices',
    withoutDate: 'Without a date',
    streams: 'Report streams',
    stream: 'Stream',
    whoOwes: 'Who owes',
    towards: 'To / through',
    deadline: 'Deadline',
    sourceWords: "The plan's own words",
    unitCount: (count) => counted(count, 'unit'),
    listUnits: 'Show the list',
    eachParentCommittee: (count) => `The committee above each unit (${count})`,
    through: (office) => `through ${office}`,
    throughEachParent: (count) => `through the office of the unit above (${counted(count, 'office')})`,
    lastDay: (date) => `last day ${date}`,
    setByParents: (dated, all) => `set by the unit above: ${dated} of ${counted(all, 'unit')} dated`,
    imprecise: 'no exact date yet',
    outline: 'Outline',
    minimum: (words) => `at least ${words} words`,
    optional: 'optional',
    closed: { what: 'This plan is closed.', advice: 'Its reports can only be read; an administrator can reopen it.' },
    onlyOwners: 'Only owners of the SharePoint site can do this.',
    file: 'Plan file',
    download: 'Download the plan file (JSON)'
  },
  owed: {
    title: 'Reports owed',
    count: (count) => counted(count, 'report'),
    search: 'Find a unit, addressee or office',
    shown: (shown, all) => `Showing ${shown} of ${counted(all, 'report')}`,
    unit: 'Unit',
    addressee: 'Addressee',
    deadline: 'Last day',
    state: 'State',
    choose: 'Choose',
    group: (stream, office, count) => `${stream} · ${office} (${count})`,
    chooseGroup: (stream, office) => `Choose all: ${stream}, ${office}`,
    chooseUnit: (unit, stream) => `Choose ${unit}, ${stream}`,
    noDay: 'no date yet',
    lastDay: (date) => `last day ${date}`
  },
  later: {
    acts: { extended: 'Extend', exempted: 'Exempt', exemptionEnded: 'End exemption' },
    forms: {
      extended: (count) => `Extend or date ${counted(count, 'report')}`,
      exempted: (count) => `Exempt ${counted(count, 'report')}`,
      exemptionEnded: (count) => `End the exemption of ${counted(count, 'report')}`
    },
    done: {
      extended: (count) => `Extended or dated ${counted(count, 'report')}.`,
      exempted: (count) => `Exempted ${counted(count, 'report')}.`,
      exemptionEnded: (count) => `Ended the exemption of ${counted(count, 'report')}.`
    },
    cancel: 'Cancel',
    undo: 'Undo',
    undoReason: 'The exemption was undone.',
    failed: (count) => `${counted(count, 'report')} could not be done; still chosen, to be tried again.`,
    onTheWire: 'SharePoint could not be reached.',
    chooseFirst: 'Choose reports in the table first.',
    dateUndated: (count) => `Date the ${counted(count, 'report')} without a date`,
    running: (done, total, about) => `${done}/${total} · ${about}`,
    chosen: (count) => `${count} chosen`
  },
  close: {
    title: 'Close the plan',
    closed: 'Reopen the plan',
    closeHint: 'Once closed, nobody submits, sends or receives reports any more; all can still be read.',
    reopenHint: 'Reopen it so that units can go on with their reports.',
    ask: 'Close this plan?',
    yes: 'Close',
    close: 'Close the plan…',
    reopen: 'Reopen the plan',
    refused: { what: 'This could not be done.', advice: 'See the reason and try again.' }
  },
  rollForward: {
    title: 'Next plan',
    hint: 'Takes over streams, outline and annexes with their codes, so that campaigns compare; units are taken anew.',
    open: 'Make the next plan…',
    otherId: 'ASCII letters, digits and "-" only, and not the code of this plan.',
    unitsOn: 'Take the units in force on',
    roll: 'Open the desk',
    rolling: 'Taking units…',
    refused: { what: 'The next plan could not be made.', advice: 'See the reason and try again.' },
    became: (gone, come, unresolved) =>
      `Against the plan before: ${counted(gone, 'unit')} gone, ${come} new, ${counted(unresolved, 'office or parent', 'offices or parents')} to be chosen again.`,
    unresolved: (count) => `To be chosen again (${count})`,
    gone: (count) => `Gone (${count})`,
    come: (count) => `New (${count})`,
    noSuccessor: (name) => `${name}: no successor known`,
    successor: (name, names) => `${name} → ${names}`
  },
  addUnit: {
    title: 'Add a unit',
    hint: "A unit that came into being or was forgotten owes reports by the plan's streams.",
    open: 'Add a unit…',
    code: 'Code of the unit',
    codeHint: 'ASCII letters, digits and "-"; not in the plan yet, e.g. DU-23098.',
    name: 'Name of the unit',
    kind: 'Kind of unit',
    parent: 'Unit above it',
    superior: 'Upper line of its letterhead',
    place: 'Place',
    numberSymbol: 'Symbol',
    symbolHint: 'E.g. BC/ĐU',
    notCovered: {
      what: 'The plan names no office or addressee for this unit.',
      advice: 'Choose another unit above it.'
    },
    willOwe: (count) => `The unit will owe ${counted(count, 'report')}.`,
    owes: (stream, addressee, office, day) => `${stream}: to ${addressee}, through ${office}, ${day}`,
    add: 'Add to the plan',
    added: (count) => `Added, owing ${counted(count, 'report')}. Next: assign the people of the unit.`,
    refused: { what: 'The unit could not be added.', advice: 'See the reason and try again.' }
  },
  begin: {
    onlyOwners: 'Owners of the SharePoint site make and launch plans here.',
    fromFiles: 'Make a plan',
    fromFilesHint: "from the plan's document and the outline that came with it",
    otherwise: 'Other ways',
    workFile: 'Open a plan in progress (JSON)',
    blank: 'Begin with a blank plan',
    wrongFile: {
      what: 'This is no plan file.',
      advice: 'Choose a JSON file downloaded from this page, or a plan file of the tong-ket command.'
    }
  },
  files: {
    plan: "The plan's document",
    outline: 'The outline',
    dropHint: 'Drop a .docx or .txt file here',
    choose: { plan: "Choose the plan's file", outline: "Choose the outline's file" },
    reading: (name) => `Reading ${name}…`,
    read: (name) => `${name} was read.`,
    refused: (name) => `${name} could not be read.`,
    filledIn: 'What could be read is filled in; compare it with the words of the document.'
  },
  desk: {
    screen: 'Plan',
    title: 'Make a plan',
    kept: 'Kept in this browser as you go; download the file to go on elsewhere.',
    notKept: 'This browser does not keep the plan in progress.',
    keepByHand: {
      what: 'The browser does not allow keeping it, so the plan in progress is lost when the page closes.',
      advice: 'Download the file to keep it.'
    },
    toolbar: 'The plan in progress',
    undo: 'Undo',
    redo: 'Redo',
    undone: 'Undone.',
    download: 'Download the file',
    leave: 'Back to the launched plan',
    discard: 'Discard',
    discardAsk: 'Discard the plan in progress for good?',
    discardYes: 'Discard it',
    partsLabel: 'Parts of the plan',
    withMissing: (part, count) => `${part} (${count} missing)`,
    next: (part) => `Next: ${part}`,
    waiting: (title) => `There is a plan in progress: ${title}.`,
    goOn: 'Go on with it',
    unreadable: {
      what: 'The plan in progress in this browser cannot be opened by this version.',
      advice: 'Download it before you discard it, to keep it.'
    }
  }
};
