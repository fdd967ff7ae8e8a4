/**
 * The kinds of lists that a site can make, with the columns that each has from birth. Names and ids are SharePoint's own.
 */
import { parseXml } from './xml.ts';
import { readFieldSchema, type FieldRecord } from './field-schema.ts';

/** What a template decides. */
export interface ListTemplate {
  readonly isLibrary: boolean;
  readonly majorLimit: number;
  /** The feature that brings the template. */
  readonly featureId: string;
  /** Address of the icon below `/_layouts/15/images/`. */
  readonly image: string;
  /** The web's content type whose child new items get. */
  readonly contentType: string;
  /** Columns beyond those of every list. */
  readonly fields: readonly FieldRecord[];
  /** Internal names of the default view's columns. */
  readonly viewFields: readonly string[];
  /** Lists of old kinds keep no versions. */
  readonly versions: boolean;
  readonly folders: boolean;
}

/** One column of a template: id, type, internal name, title, and what else its schema says. */
type Column = readonly [id: string, type: string, name: string, title: string, attributes?: string, children?: string];

function column([id, type, name, title, attributes = '', children = '']: Column): FieldRecord {
  const head = `ID="{${id}}" Type="${type}" Name="${name}" StaticName="${name}" DisplayName="${title}"`;
  const source = 'SourceID="http://schemas.microsoft.com/sharepoint/v3" Group="Base Columns"';
  const xml = `<Field ${head} ${source} ${attributes}>${children}</Field>`;
  const field = parseXml(xml) === undefined ? 'not-xml' : readFieldSchema(xml);
  if (typeof field === 'string') throw new TypeError(`The column ${name} of a template: ${field}`);
  return field;
}

const choices = (...texts: readonly string[]): string =>
  `<CHOICES>${texts.map((entry) => `<CHOICE>${entry}</CHOICE>`).join('')}</CHOICES>`;

const BODY: Column = ['7662cd2c-f069-4dba-9e35-082cf976e170', 'Note', 'Body', 'Body', 'NumLines="15" RichText="TRUE"'];

const LINK_COLUMNS: readonly Column[] = [
  ['c29e077d-f466-4d8e-8bbe-72b66c5f205c', 'URL', 'URL', 'URL', 'Required="TRUE"'],
  ['9da97a8a-1da5-4a77-98d3-4bc10456e700', 'Note', 'Comments', 'Notes', 'NumLines="20"']
];

const ANNOUNCEMENT_COLUMNS: readonly Column[] = [
  BODY,
  ['6a09e75b-8d17-4698-94a8-371eda1af1ac', 'DateTime', 'Expires', 'Expires', 'Format="DateOnly"']
];

const CONTACT_COLUMNS: readonly Column[] = [
  ['4a722dd4-d406-4356-93f9-2550b8f50dd0', 'Text', 'FirstName', 'First Name'],
  ['475c2610-c157-4b91-9e2d-6855031b3538', 'Text', 'FullName', 'Full Name'],
  ['fce16b4c-fe53-4793-aaab-b4892e736d15', 'Text', 'Email', 'Email Address'],
  ['038d1503-4629-40f6-adaf-b47d1ab2d4fe', 'Text', 'Company', 'Company'],
  ['c4e0f350-52cc-4ede-904c-dd71a3d11f7d', 'Text', 'JobTitle', 'Job Title'],
  ['fd630629-c165-4513-b43c-fdb16b86a14d', 'Text', 'WorkPhone', 'Business Phone'],
  ['2ab923eb-9880-4b47-9965-ebf93ae15487', 'Text', 'HomePhone', 'Home Phone'],
  ['2a464df1-44c1-4851-949d-fcd270f0ccf2', 'Text', 'CellPhone', 'Mobile Number'],
  ['9d1cacc8-f452-4bc1-a751-050595ad96e1', 'Text', 'WorkFax', 'Fax Number'],
  ['fc2e188e-ba91-48c9-9dd3-16431afddd50', 'Note', 'WorkAddress', 'Address', 'NumLines="2"'],
  ['6ca7bd7f-b490-402e-af1b-2813cf087b1e', 'Text', 'WorkCity', 'City'],
  ['ceac61d3-dda9-468b-b276-f4a6bb93f14f', 'Text', 'WorkState', 'State/Province'],
  ['9a631556-3dac-49db-8d2f-fb033b0fdc24', 'Text', 'WorkZip', 'ZIP/Postal Code'],
  ['3f3a5c85-9d5a-4663-b925-8b68a678ea3a', 'Text', 'WorkCountry', 'Country/Region'],
  ['a71affd2-dcc7-4529-81bc-2fe593154a5f', 'URL', 'WebPage', 'Web Page'],
  ['9da97a8a-1da5-4a77-98d3-4bc10456e700', 'Note', 'Comments', 'Notes', 'NumLines="20"']
];

const EVENT_COLUMNS: readonly Column[] = [
  ['288f5f32-8462-4175-8f09-dd7ba29359a9', 'Text', 'Location', 'Location'],
  ['64cd368d-2f95-4bfc-a1f9-8d4324ecb007', 'DateTime', 'EventDate', 'Start Time', 'Required="TRUE" Format="DateTime"'],
  ['2684f9f2-54be-429f-ba06-76754fc056bf', 'DateTime', 'EndDate', 'End Time', 'Required="TRUE" Format="DateTime"'],
  ['9da97a8a-1da5-4a77-98d3-4bc10456e701', 'Note', 'Description', 'Description', 'RichText="TRUE"'],
  ['7d95d1f4-f5fd-4a70-90cd-b35abc9b5bc8', 'AllDayEvent', 'fAllDayEvent', 'All Day Event'],
  ['f2e63656-135e-4f1c-8fc2-ccbe74071901', 'Recurrence', 'fRecurrence', 'Recurrence'],
  [
    '6df9bd52-550e-4a30-bc31-a4366832a87d',
    'Choice',
    'Category',
    'Category',
    'FillInChoice="TRUE"',
    choices('Meeting', 'Work hours', 'Business', 'Holiday', 'Get-together', 'Gifts', 'Birthday', 'Anniversary')
  ]
];

const TASK_COLUMNS: readonly Column[] = [
  [
    'c15b34c3-ce7d-490a-b133-3f4de8801b76',
    'Choice',
    'Status',
    'Task Status',
    '',
    `${choices('Not Started', 'In Progress', 'Completed', 'Deferred', 'Waiting on someone else')}<Default>Not Started</Default>`
  ],
  [
    'a8eb573e-9e11-481a-a8c9-1104a54b2fbd',
    'Choice',
    'Priority',
    'Priority',
    '',
    `${choices('(1) High', '(2) Normal', '(3) Low')}<Default>(2) Normal</Default>`
  ],
  [
    'd2311440-1ed6-46ea-b46d-daa643dc3886',
    'Number',
    'PercentComplete',
    '% Complete',
    'Percentage="TRUE" Min="0" Max="1"'
  ],
  ['64cd368d-2f95-4bfc-a1f9-8d4324ecb007', 'DateTime', 'StartDate', 'Start Date', 'Format="DateOnly"'],
  ['cd21b4c2-6841-4f9e-a23a-738a65f99889', 'DateTime', 'DueDate', 'Due Date', 'Format="DateOnly"'],
  BODY
];

const ASSIGNED_TO = '53101f38-dd2e-458c-b245-0c236cc13d1a';

interface Kind {
  readonly featureId: string;
  readonly image: string;
  readonly contentType: string;
  readonly columns?: readonly Column[];
  readonly viewFields: readonly string[];
  readonly isLibrary?: boolean;
  readonly versions?: boolean;
}

function template(kind: Kind): ListTemplate {
  const isLibrary = kind.isLibrary ?? false;
  return {
    isLibrary,
    majorLimit: isLibrary ? 500 : 50,
    featureId: kind.featureId,
    image: kind.image,
    contentType: kind.contentType,
    fields: (kind.columns ?? []).map(column),
    viewFields: kind.viewFields,
    versions: kind.versions ?? true,
    folders: isLibrary
  };
}

const LIBRARY_VIEW = ['DocIcon', 'LinkFilename', 'Modified', 'Editor'];

/** By SP.ListTemplateType. Surveys, wikis, forms, discussions and the rest are none of ours. */
const TEMPLATES: Readonly<Record<number, ListTemplate>> = {
  100: template({
    featureId: '00bfea71-de22-43b2-a848-c05709900100',
    image: 'itgen.png',
    contentType: '0x01',
    viewFields: ['LinkTitle']
  }),
  101: template({
    featureId: '00bfea71-e717-4e80-aa17-d0c71b360101',
    image: 'itdl.png',
    contentType: '0x0101',
    viewFields: LIBRARY_VIEW,
    isLibrary: true
  }),
  103: template({
    featureId: '00bfea71-2062-426c-90bf-714c59600103',
    image: 'itlink.png',
    contentType: '0x0105',
    columns: LINK_COLUMNS,
    viewFields: ['URL', 'Comments'],
    versions: false
  }),
  104: template({
    featureId: '00bfea71-d1ce-42de-9c63-a44004ce0104',
    image: 'itann.png',
    contentType: '0x0104',
    columns: ANNOUNCEMENT_COLUMNS,
    viewFields: ['LinkTitle', 'Modified'],
    versions: false
  }),
  105: template({
    featureId: '00bfea71-7e6d-4186-9ba8-c047ac750105',
    image: 'itcontct.png',
    contentType: '0x0106',
    columns: CONTACT_COLUMNS,
    viewFields: ['LinkTitle', 'FirstName', 'Company', 'WorkPhone', 'Email'],
    versions: false
  }),
  106: template({
    featureId: '00bfea71-ec85-4903-972d-ebe475780106',
    image: 'itevent.png',
    contentType: '0x0102',
    columns: EVENT_COLUMNS,
    viewFields: ['LinkTitle', 'Location', 'EventDate', 'EndDate', 'fAllDayEvent'],
    versions: false
  }),
  107: template({
    featureId: '00bfea71-a83e-497e-9ba0-7a5c597d0107',
    image: 'ittask.png',
    contentType: '0x0108',
    columns: [[ASSIGNED_TO, 'User', 'AssignedTo', 'Assigned To'], ...TASK_COLUMNS],
    viewFields: ['LinkTitle', 'AssignedTo', 'Status', 'Priority', 'DueDate', 'PercentComplete'],
    versions: false
  }),
  119: template({
    featureId: '00bfea71-c796-4402-9f2f-0eb9a6e71b18',
    image: 'itwp.png',
    contentType: '0x0101',
    viewFields: LIBRARY_VIEW,
    isLibrary: true
  }),
  171: template({
    featureId: 'f9ce21f8-f437-4f7e-8bc6-946378c850f0',
    image: 'ittask.png',
    contentType: '0x0108',
    columns: [[ASSIGNED_TO, 'UserMulti', 'AssignedTo', 'Assigned To', 'Mult="TRUE"'], ...TASK_COLUMNS],
    viewFields: ['LinkTitle', 'DueDate', 'AssignedTo', 'Status'],
    versions: false
  })
};

/** The template of that number; undefined when this server has none. */
export function templateOf(number: number): ListTemplate | undefined {
  return Object.hasOwn(TEMPLATES, number) ? TEMPLATES[number] : undefined;
}
