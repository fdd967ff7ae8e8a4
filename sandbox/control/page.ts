/** The frame of the panel's pages, and the small forms in them. */
import { page } from '../server/answers.ts';
import type { Person } from '../server/call.ts';
import { html } from '../server/html.ts';
import type { Html } from '../server/html.ts';
import { PLAIN_PAGE_POLICY } from '../server/policy.ts';
import type { Section } from './section.ts';

export const PANEL_PATH = '/_sandbox/';

function navigation(sections: readonly Section[], current: Section): Html {
  return html`<nav aria-label="Bảng điều khiển">
    <ul class="sections">
      ${sections.map(
        (section) =>
          html`<li>
            <a href="${PANEL_PATH}${section.name}" ${section === current && html`aria-current="page"`}
              >${section.title.vi}</a
            >
          </li>`
      )}
      <li><a href="/">Trang đầu</a></li>
    </ul>
  </nav>`;
}

/** @param person who is signed in. */
export function panelPage(
  sections: readonly Section[],
  current: Section,
  body: Html,
  person: Person | undefined
): Response {
  const { vi, en } = current.title;
  return page(
    html`<!doctype html>
      <html lang="vi">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>${vi}: Microsoft 365 cục bộ</title>
          <link rel="icon" href="data:," />
          <link rel="stylesheet" href="/_sandbox/scripts/home.css" />
          <link rel="stylesheet" href="/_sandbox/scripts/control.css" />
        </head>
        <body class="report">
          <a class="skip" href="#main">Đến nội dung</a>
          <header>
            <h1>${vi} <small lang="en">${en}</small></h1>
            <p class="who">${person === undefined ? 'Chưa đăng nhập.' : person.displayName}</p>
          </header>
          ${navigation(sections, current)}
          <main id="main">
            <p class="failure" role="alert" data-failure hidden></p>
            ${body}
          </main>
          <script src="/_sandbox/scripts/control-script.js"></script>
        </body>
      </html>`,
    { policy: PLAIN_PAGE_POLICY }
  );
}

/** A form that sends its fields as JSON and shows the page anew. */
export const form = (action: string, content: Html): Html =>
  html`<form data-action="${PANEL_PATH}${action}">${content}</form>`;

/** A button that does one thing, with fields that are already known. */
export function button(action: string, text: Html, fields: Readonly<Record<string, string>> = {}): Html {
  const hidden = Object.entries(fields).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`
  );
  return html`<form class="inline" data-action="${PANEL_PATH}${action}">
    ${hidden}<button type="submit">${text}</button>
  </form>`;
}

/** As `button`, for a number. */
export const numberButton = (action: string, text: Html, name: string, value: number): Html =>
  html`<form class="inline" data-action="${PANEL_PATH}${action}">
    <input type="hidden" name="${name}" value="${value}" data-kind="number" /><button type="submit">${text}</button>
  </form>`;

/** A table, or a sentence when there is nothing to show. */
export function table(headings: readonly string[], rows: readonly Html[], empty: string): Html {
  if (rows.length === 0) return html`<p class="hint">${empty}</p>`;
  return html`<div class="wide">
    <table>
      <thead>
        <tr>
          ${headings.map((heading) => html`<th scope="col">${heading}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}

/** Vietnamese with English beside it. */
export const words = (vi: string, en: string): Html => html`${vi} <span class="english" lang="en">${en}</span>`;
