/** What axe finds on a page or in a frame of it. */
import type axe from 'axe-core';
import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';

const SOURCE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const SERIOUS = new Set<string>(['serious', 'critical']);

interface AxeWindow {
  readonly axe: typeof axe & {
    readonly _audit: { readonly rules: readonly { readonly id: string; readonly impact: string | null }[] };
  };
}

/**
 * Rules of WCAG 2.2 A and AA and of good practice. The library goes in by the debugger, which a page's policy does not
 * bind; it does not look into frames inside, so each frame is asked by itself.
 * @param within selector of the part to look at, e.g. the web part and not the page around it; the whole when left out.
 * @returns each serious or critical fault: rule, place, what it is.
 */
export async function seriousFaults(frame: Page | Frame, within?: string): Promise<readonly string[]> {
  await frame.evaluate(SOURCE);
  const { violations } = await frame.evaluate((selector) => {
    const { axe } = globalThis as unknown as AxeWindow;
    // A rule's own impact is that of all it finds: these can find nothing serious, and need not look.
    const slight = axe._audit.rules.filter(({ impact }) => impact === 'minor' || impact === 'moderate');
    const rules = Object.fromEntries(slight.map(({ id }) => [id, { enabled: false }]));
    return axe.run(selector ?? document, { iframes: false, resultTypes: ['violations'], preload: false, rules });
  }, within);
  return violations
    .filter(({ impact }) => SERIOUS.has(impact ?? ''))
    .flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, any, html }) => {
        const reason = any[0]?.message ?? '';
        return `${id} at ${target.join(' ')}: ${help}. ${reason} ${html.slice(0, 160)}`;
      })
    );
}
