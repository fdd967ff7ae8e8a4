/** HTML made by templates in which every inserted value is escaped unless it is HTML itself. */

/** Text that is known to be HTML. */
export interface Html {
  readonly kind: 'html';
  readonly text: string;
}

type Insertable = Html | string | number | undefined | false | readonly Insertable[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;'
};

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');

function render(value: Insertable): string {
  if (value === undefined || value === false) {
    return '';
  }
  if (typeof value === 'string' || typeof value === 'number') {
    return escapeHtml(String(value));
  }
  return 'kind' in value ? value.text : value.map(render).join('');
}

export function html(parts: TemplateStringsArray, ...values: readonly Insertable[]): Html {
  return {
    kind: 'html',
    text: parts.map((part, index) => (index === 0 ? part : render(values[index - 1]) + part)).join('')
  };
}

/** For HTML that comes from our own built files. */
export const trustedHtml = (text: string): Html => ({ kind: 'html', text });

/**
 * A value for a script of ours, as a data block: not a script to the browser, so that no policy has to allow it.
 * The block cannot be closed from within, whatever the value holds.
 */
export function dataBlock(id: string, value: unknown): Html {
  const text = JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
  return { kind: 'html', text: `<script type="application/json" id="${escapeHtml(id)}">${text}</script>` };
}
