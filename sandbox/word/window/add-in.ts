/** What the window shows of the add-in, read from its manifest as Word reads it. */

const FORM = 'http://schemas.microsoft.com/office/taskpaneappversionoverrides';
const BASIC = 'http://schemas.microsoft.com/office/officeappbasictypes/1.0';
const APP = 'http://schemas.microsoft.com/office/appforoffice/1.1';

export interface AddIn {
  readonly name: string;
  readonly group: string;
  readonly label: string;
  readonly tip: string;
  readonly icon: string;
  readonly paneUrl: string;
}

/** @returns undefined when no add-in was built. @throws Error when the manifest is not understood. */
export async function loadAddIn(paneOrigin: string): Promise<AddIn | undefined> {
  const response = await fetch('/_word/manifest.xml', { cache: 'no-store' });
  return response.ok ? readManifest(await response.text(), paneOrigin) : undefined;
}

/** @param paneOrigin where the pane is served now; the manifest may name another port. */
export function readManifest(text: string, paneOrigin: string): AddIn {
  const tree = new DOMParser().parseFromString(text, 'application/xml');
  const first = (namespace: string, name: string, below: Element | Document = tree): Element | undefined =>
    below.getElementsByTagNameNS(namespace, name)[0];
  const resource = (holder: Element | undefined): string => {
    const id = holder?.getAttribute('resid');
    const found = ['String', 'Url', 'Image']
      .flatMap((name) => Array.from(tree.getElementsByTagNameNS(BASIC, name)))
      .find((element) => element.getAttribute('id') === id);
    return found?.getAttribute('DefaultValue') ?? '';
  };
  const button = Array.from(tree.getElementsByTagNameNS(FORM, 'Control')).find(
    (control) => first(FORM, 'Action', control)?.getAttribute('xsi:type') === 'ShowTaskpane'
  );
  const source = first(APP, 'SourceLocation')?.getAttribute('DefaultValue') ?? '';
  const page = button === undefined ? source : resource(first(FORM, 'SourceLocation', button)) || source;
  if (page === '') {
    throw new Error('The manifest names no page of the task pane.');
  }
  const name = first(APP, 'DisplayName')?.getAttribute('DefaultValue') ?? '';
  const icons = button === undefined ? [] : Array.from(button.getElementsByTagNameNS(BASIC, 'Image'));
  const icon = icons.find((image) => image.getAttribute('size') === '32') ?? icons[0];
  const here = (address: string): string => {
    if (address === '') {
      return '';
    }
    const { pathname, search, hash } = new URL(address);
    return paneOrigin + pathname + search + hash;
  };
  const label = button === undefined ? name : resource(first(FORM, 'Label', button)) || name;
  const supertip = button === undefined ? undefined : first(FORM, 'Supertip', button);
  return {
    name,
    group: resource(first(FORM, 'Label', first(FORM, 'Group') ?? tree)) || name,
    label,
    tip: resource(supertip === undefined ? undefined : first(FORM, 'Description', supertip)) || label,
    icon: here(icon === undefined ? (first(APP, 'IconUrl')?.getAttribute('DefaultValue') ?? '') : resource(icon)),
    paneUrl: here(page)
  };
}
