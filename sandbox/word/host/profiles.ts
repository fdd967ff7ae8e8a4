/**
 * The Words that can be played. Requirement sets are given as text ("1.10" is above "1.9"). Source of the versions: the
 * requirement set tables of the Office Add-ins documentation (WordApi, WordApiDesktop, common sets), by build of each Word.
 */

export const PROFILE_NAMES = ['web', 'm365', 'ltsc2024', 'ltsc2021'] as const;
export type ProfileName = (typeof PROFILE_NAMES)[number];

export interface Profile {
  readonly name: ProfileName;
  /**
   * What office.js reads in the name of its frame: `Word$<platform>$16.00$<locale>$…`. Only "Web" talks through a frame, so
   * the desktop Words say it too, and `Office.context.platform` is `OfficeOnline` in all of them.
   */
  readonly platform: 'Web';
  /** `_appName` of the activation: 32 is Word on the web, which is what the channel of this window speaks. */
  readonly appName: number;
  readonly fullVersion: string;
  readonly requirements: Readonly<Record<string, string>>;
  /** Word on the web refuses `ContentControl.placeholderText = …` with NotAllowed (office-js issue 785). */
  readonly setsPlaceholderText: boolean;
  /** Word on the web fires `onDataChanged` while the person types, the desktop only when they leave the control. */
  readonly firesDataChangedWhileTyping: boolean;
}

/** The common sets that every Word here has. */
const COMMON = {
  AddInCommands: '1.1',
  CompressedFile: '1.1',
  CustomXmlParts: '1.1',
  DialogApi: '1.1',
  DocumentEvents: '1.1',
  File: '1.1',
  OoxmlCoercion: '1.1',
  Selection: '1.1',
  Settings: '1.1',
  TextCoercion: '1.1',
  TextFile: '1.1'
} as const;

const DESKTOP = {
  platform: 'Web',
  appName: 32,
  setsPlaceholderText: true,
  firesDataChangedWhileTyping: false
} as const;

export const PROFILES: Readonly<Record<ProfileName, Profile>> = {
  web: {
    name: 'web',
    platform: 'Web',
    appName: 32,
    fullVersion: '16.0.20308.15050',
    requirements: { ...COMMON, NestedAppAuth: '1.1', WordApi: '1.9' },
    setsPlaceholderText: false,
    firesDataChangedWhileTyping: true
  },
  m365: {
    ...DESKTOP,
    name: 'm365',
    fullVersion: '16.0.19822.20000',
    requirements: { ...COMMON, NestedAppAuth: '1.1', WordApi: '1.9', WordApiDesktop: '1.5' }
  },
  ltsc2024: {
    ...DESKTOP,
    name: 'ltsc2024',
    fullVersion: '16.0.17932.20000',
    requirements: { ...COMMON, WordApi: '1.8', WordApiDesktop: '1.1' }
  },
  ltsc2021: {
    ...DESKTOP,
    name: 'ltsc2021',
    fullVersion: '16.0.14332.20000',
    requirements: { ...COMMON, WordApi: '1.3' }
  }
};

/** Reads a profile's name; anything else is Word on the web. */
export function profileNamed(name: string | null | undefined): Profile {
  const known = PROFILE_NAMES.find((one) => one === name);
  return PROFILES[known ?? 'web'];
}

/** The highest version of each requirement set that any profile has: what the members are read for at build time. */
export function highestRequirements(): Readonly<Record<string, string>> {
  const highest: Record<string, string> = {};
  for (const { requirements } of Object.values(PROFILES)) {
    for (const [name, version] of Object.entries(requirements)) {
      const before = highest[name];
      highest[name] = before === undefined || compareVersions(version, before) > 0 ? version : before;
    }
  }
  return highest;
}

/** Below zero when `a` is the lower version; "1.10" is above "1.9". */
export function compareVersions(a: string, b: string): number {
  const [majorA = 0, minorA = 0] = a.split('.').map(Number);
  const [majorB = 0, minorB = 0] = b.split('.').map(Number);
  return majorA - majorB || minorA - minorB;
}
