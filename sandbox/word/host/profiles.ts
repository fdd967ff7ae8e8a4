/**
 * The Words that can be played. Requirement sets are given as text ("1.10" is above "1.9"). Source of the versions:
 * the requirement set tables of the Office Add-ins documentation; `web` is the one that the window plays.
 */

export type ProfileName = 'web';

export interface Profile {
  /** Goes into office.js: `Word$<platform>$16.00$<locale>$…`. */
  readonly platform: 'Web';
  /** `_appName` of the activation: 32 is Word on the web. */
  readonly appName: number;
  readonly fullVersion: string;
  readonly requirements: Readonly<Record<string, string>>;
  /** Word on the web refuses `ContentControl.placeholderText = …` with NotAllowed (office-js issue 785). */
  readonly setsPlaceholderText: boolean;
  /** Word on the web fires `onDataChanged` while the person types, the desktop only when they leave the control. */
  readonly firesDataChangedWhileTyping: boolean;
}

export const PROFILES: Readonly<Record<ProfileName, Profile>> = {
  web: {
    platform: 'Web',
    appName: 32,
    fullVersion: '16.0.20308.15050',
    requirements: {
      WordApi: '1.9',
      AddInCommands: '1.1',
      CompressedFile: '1.1',
      CustomXmlParts: '1.1',
      DialogApi: '1.1',
      DocumentEvents: '1.1',
      File: '1.1',
      NestedAppAuth: '1.1',
      OoxmlCoercion: '1.1',
      Selection: '1.1',
      Settings: '1.1',
      TextCoercion: '1.1',
      TextFile: '1.1'
    },
    setsPlaceholderText: false,
    firesDataChangedWhileTyping: true
  }
};
