/**
 * The unified manifest for Microsoft 365, of Word on the web, Windows (build 18407.20002 and later) and Mac (16.103 and
 * later); perpetual versions do not take it. Where both manifests are deployed it hides the add-in-only one:
 * https://learn.microsoft.com/office/dev/add-ins/concepts/duplicate-legacy-metaos-add-ins
 */
import type { AddIn, Text } from '../../word/add-in.ts';
import { helpUrl, iconUrl } from './placing.ts';
import type { Placing } from './placing.ts';

/** The version whose schema it is checked against. */
export const UNIFIED_VERSION = '1.23';

const SCHEMAS = `https://developer.microsoft.com/json-schemas/teams/v${UNIFIED_VERSION}`;
const RUNTIME = 'TongKet.Pane';
const OPEN = 'TongKet.Open';

type Language = keyof Text;

function extension(addIn: AddIn, placing: Placing): object {
  const icons = addIn.iconSizes.map((size) => ({ size, url: iconUrl(placing, size) }));
  const requirements = {
    scopes: ['document'],
    capabilities: [{ name: addIn.requires.set, minVersion: addIn.requires.minVersion }]
  };
  return {
    requirements,
    runtimes: [
      {
        id: RUNTIME,
        type: 'general',
        code: { page: placing.paneUrl },
        lifetime: 'short',
        actions: [{ id: OPEN, type: 'openPage', view: RUNTIME, displayName: addIn.button.vi }]
      }
    ],
    ribbons: [
      {
        contexts: ['default'],
        tabs: [
          {
            builtInTabId: 'TabHome',
            groups: [
              {
                id: 'TongKet.Group',
                label: addIn.group.vi,
                icons,
                controls: [
                  {
                    id: 'TongKet.OpenButton',
                    type: 'button',
                    label: addIn.button.vi,
                    icons,
                    supertip: { title: addIn.button.vi, description: addIn.buttonTip.vi },
                    actionId: OPEN
                  }
                ]
              }
            ]
          }
        ]
      }
    ],
    getStartedMessages: [
      { title: addIn.startTitle.vi, description: addIn.startText.vi, learnMoreUrl: helpUrl(placing) }
    ],
    alternates: [
      {
        hide: { customOfficeAddin: { officeAddinId: addIn.id } },
        alternateIcons: {
          icon: { size: 32, url: iconUrl(placing, 32) },
          highResolutionIcon: { size: 64, url: iconUrl(placing, 64) }
        }
      }
    ]
  };
}

/** `manifest.json` for one deployment. Its package holds it beside `color.png`, `outline.png` and `en.json`. */
export function unifiedManifest(addIn: AddIn, placing: Placing): object {
  return {
    $schema: `${SCHEMAS}/MicrosoftTeams.schema.json`,
    manifestVersion: UNIFIED_VERSION,
    // The unified manifest takes semantic versions of three numbers.
    version: placing.version.split('.').slice(0, 3).join('.'),
    id: addIn.unifiedId,
    localizationInfo: {
      defaultLanguageTag: 'vi',
      additionalLanguages: [{ languageTag: 'en', file: 'en.json' }]
    },
    developer: {
      name: addIn.provider,
      websiteUrl: helpUrl(placing),
      privacyUrl: `${helpUrl(placing)}#privacy`,
      termsOfUseUrl: `${helpUrl(placing)}#terms`
    },
    name: { short: addIn.name.vi, full: addIn.fullName.vi },
    description: { short: addIn.summary.vi, full: addIn.description.vi },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: addIn.accentColor,
    validDomains: [placing.paneOrigin, placing.siteOrigin].map((origin) => new URL(origin).host),
    authorization: {
      permissions: { resourceSpecific: [{ name: 'Document.ReadWrite.User', type: 'Delegated' }] }
    },
    webApplicationInfo: { id: placing.clientId },
    extensions: [extension(addIn, placing)]
  };
}

/** `en.json`: the manifest's texts in another language. */
export function unifiedTexts(addIn: AddIn, language: Language): object {
  const group = 'extensions[0].ribbons[0].tabs[0].groups[0]';
  return {
    $schema: `${SCHEMAS}/MicrosoftTeams.Localization.schema.json`,
    'name.short': addIn.name[language],
    'name.full': addIn.fullName[language],
    'description.short': addIn.summary[language],
    'description.full': addIn.description[language],
    'extensions[0].runtimes[0].actions[0].displayName': addIn.button[language],
    [`${group}.label`]: addIn.group[language],
    [`${group}.controls[0].label`]: addIn.button[language],
    [`${group}.controls[0].supertip.title`]: addIn.button[language],
    [`${group}.controls[0].supertip.description`]: addIn.buttonTip[language],
    'extensions[0].getStartedMessages[0].title': addIn.startTitle[language],
    'extensions[0].getStartedMessages[0].description': addIn.startText[language]
  };
}
