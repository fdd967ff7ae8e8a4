/** How office.js learns which Word it is in: the name of its frame first, then the application context that it asks for. */
import type { Profile } from './profiles.ts';
import type { WireRecord } from './wire.ts';

export interface Activation {
  readonly profile: Profile;
  readonly conversation: string;
  readonly instance: string;
  /** Absolute URL of the file; empty for a document that was never saved. */
  readonly documentUrl: string;
  readonly readOnly: boolean;
  /** Language of the window, e.g. `vi-VN`; office.js takes its own texts in it. */
  readonly locale: string;
  readonly theme: 'light' | 'dark';
  /** Settings of the add-in, as JSON texts. */
  readonly settings: Readonly<Record<string, string>>;
}

/**
 * The name of the add-in's frame. It must be set before the frame is put into the page, and the conversation must be new at
 * each load: office.js keeps settings in the session storage under it.
 */
export function frameName({ profile, conversation, instance, locale, theme }: Activation, hostOrigin: string): string {
  return JSON.stringify({
    baseFrameName: instance,
    hostInfo: `Word$${profile.platform}$16.00$${locale}$${conversation}$$$0`,
    xdmInfo: `${conversation}|${instance}|${hostOrigin}`,
    serializerVersion: '1',
    flights: '[]',
    // Not read by office.js: they tell the sandbox's script in the pane which Word is played.
    profile: profile.name,
    theme
  });
}

/** Answer to `ContextActivationManager_getAppContextAsync`; office.js stops at any field that is missing. */
export function appContext({
  profile,
  conversation,
  instance,
  documentUrl,
  readOnly,
  locale,
  settings
}: Activation): WireRecord {
  return {
    _id: instance,
    _appName: profile.appName,
    _appVersion: '16.00',
    _appMinorVersion: 0,
    _appUILocale: locale,
    _dataLocale: locale,
    _docUrl: documentUrl,
    _clientMode: readOnly ? 0 : 1,
    _settings: settings,
    _reason: 'documentOpened',
    _osfControlType: 1,
    _eToken: '',
    _correlationId: conversation,
    _appInstanceId: instance,
    _requirementMatrix: JSON.stringify(profile.requirements),
    _hostFullVersion: profile.fullVersion,
    _hostCustomMessage: '',
    _clientWindowHeight: innerHeight,
    _clientWindowWidth: innerWidth,
    _addinName: '',
    _appDomains: [],
    _featureGates: {},
    _initialDisplayMode: 0,
    _wacHostEnvironment: '0',
    _isFromWacAutomation: false,
    _marketplaceType: 0
  };
}
