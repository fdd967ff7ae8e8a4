/**
 * The add-in-only manifest. The order of elements is part of its schema:
 * https://learn.microsoft.com/office/dev/add-ins/develop/manifest-element-ordering
 */
import type { AddIn, Text } from '../../word/add-in.ts';
import { helpUrl, iconUrl } from './placing.ts';
import type { Placing } from './placing.ts';
import { textElement, xml, xmlDocument } from './xml-text.ts';
import type { Xml } from './xml-text.ts';

const APP = 'http://schemas.microsoft.com/office/appforoffice/1.1';
const FORM = 'http://schemas.microsoft.com/office/taskpaneappversionoverrides';
const BASIC = 'http://schemas.microsoft.com/office/officeappbasictypes/1.0';

/** A text that is not the same in both languages overrides its default. */
function localised(name: string, override: string, { vi, en }: Text, attributes: Record<string, string> = {}): Xml {
  const other = en === vi ? [] : [xml(override, { Locale: 'en-US', Value: en })];
  return xml(name, { ...attributes, DefaultValue: vi }, ...other);
}

const string = (id: string, text: Text): Xml => localised('bt:String', 'bt:Override', text, { id });
const resource = (name: string, resid: string): Xml => xml(name, { resid });

function icons(addIn: AddIn): Xml {
  return xml(
    'Icon',
    {},
    ...addIn.iconSizes.map((size) => xml('bt:Image', { size: String(size), resid: `Icon.${size}` }))
  );
}

function ribbon(addIn: AddIn): Xml {
  const button = xml(
    'Control',
    { 'xsi:type': 'Button', id: 'TongKet.Open' },
    resource('Label', 'Open.Label'),
    xml('Supertip', {}, resource('Title', 'Open.Label'), resource('Description', 'Open.Tooltip')),
    icons(addIn),
    xml(
      'Action',
      { 'xsi:type': 'ShowTaskpane' },
      textElement('TaskpaneId', 'TongKet.Pane'),
      resource('SourceLocation', 'Pane.Url')
    )
  );
  return xml(
    'ExtensionPoint',
    { 'xsi:type': 'PrimaryCommandSurface' },
    xml(
      'OfficeTab',
      { id: 'TabHome' },
      xml('Group', { id: 'TongKet.Group' }, resource('Label', 'Group.Label'), icons(addIn), button)
    )
  );
}

function resources(addIn: AddIn, placing: Placing): Xml {
  const url = (id: string, address: string): Xml => xml('bt:Url', { id, DefaultValue: address });
  return xml(
    'Resources',
    {},
    xml(
      'bt:Images',
      {},
      ...addIn.iconSizes.map((size) => xml('bt:Image', { id: `Icon.${size}`, DefaultValue: iconUrl(placing, size) }))
    ),
    xml('bt:Urls', {}, url('Pane.Url', placing.paneUrl), url('Help.Url', helpUrl(placing))),
    xml(
      'bt:ShortStrings',
      {},
      string('Group.Label', addIn.group),
      string('Open.Label', addIn.button),
      string('GetStarted.Title', addIn.startTitle)
    ),
    xml(
      'bt:LongStrings',
      {},
      string('Open.Tooltip', addIn.buttonTip),
      string('GetStarted.Description', addIn.startText)
    )
  );
}

function versionOverrides(addIn: AddIn, placing: Placing): Xml {
  const getStarted = xml(
    'GetStarted',
    {},
    resource('Title', 'GetStarted.Title'),
    resource('Description', 'GetStarted.Description'),
    resource('LearnMoreUrl', 'Help.Url')
  );
  return xml(
    'VersionOverrides',
    { xmlns: FORM, 'xsi:type': 'VersionOverridesV1_0' },
    xml('Hosts', {}, xml('Host', { 'xsi:type': 'Document' }, xml('DesktopFormFactor', {}, getStarted, ribbon(addIn)))),
    resources(addIn, placing)
  );
}

/** The manifest's text for one deployment. */
export function addInOnlyManifest(addIn: AddIn, placing: Placing): string {
  const { set, minVersion } = addIn.requires;
  const value = (name: string, address: string): Xml => xml(name, { DefaultValue: address });
  return xmlDocument(
    xml(
      'OfficeApp',
      {
        xmlns: APP,
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
        'xmlns:bt': BASIC,
        'xsi:type': 'TaskPaneApp'
      },
      textElement('Id', addIn.id),
      textElement('Version', placing.version),
      textElement('ProviderName', addIn.provider),
      textElement('DefaultLocale', 'vi-VN'),
      localised('DisplayName', 'Override', addIn.name),
      localised('Description', 'Override', addIn.summary),
      value('IconUrl', iconUrl(placing, 32)),
      value('HighResolutionIconUrl', iconUrl(placing, 64)),
      value('SupportUrl', helpUrl(placing)),
      xml('AppDomains', {}, textElement('AppDomain', placing.siteOrigin)),
      xml('Hosts', {}, xml('Host', { Name: 'Document' })),
      xml(
        'Requirements',
        {},
        xml('Sets', { DefaultMinVersion: '1.1' }, xml('Set', { Name: set, MinVersion: minVersion }))
      ),
      xml('DefaultSettings', {}, value('SourceLocation', placing.paneUrl)),
      textElement('Permissions', 'ReadWriteDocument'),
      versionOverrides(addIn, placing)
    )
  );
}
