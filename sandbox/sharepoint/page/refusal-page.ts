/** What SharePoint shows to someone who is signed in and has no access to the site. */
import type { Person } from '../../server/call.ts';
import { html } from '../../server/html.ts';
import type { Html } from '../../server/html.ts';
import { icon } from './icons.ts';
import { say } from './language.ts';
import type { PageLanguage } from './language.ts';

export function permissionPage(person: Person, language: PageLanguage, url: URL): Html {
  const title = say(language, { vi: 'Bạn cần quyền truy cập', en: 'You need permission' });
  return html`<!doctype html>
    <html lang="${language.html}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/_sandbox/scripts/page.css" />
      </head>
      <body class="refusal">
        <main>
          <span class="refusal-icon">${icon('lock', 40)}</span>
          <h1>${title}</h1>
          <p>
            ${say(language, {
              vi: 'Tài khoản này chưa được cấp quyền vào site. Liên hệ người quản trị, hoặc chuyển sang người có quyền.',
              en: 'This account has no access to the site. Ask its administrator, or switch to someone who has.'
            })}
          </p>
          <p class="refusal-who">
            ${say(language, { vi: 'Đang đăng nhập là', en: 'Signed in as' })}
            <strong>${person.displayName}</strong> (${person.upn})
          </p>
          <p>
            <a class="button" href="/?return=${encodeURIComponent(url.pathname + url.search)}"
              >${say(language, { vi: 'Đổi người', en: 'Switch person' })}</a
            >
          </p>
        </main>
      </body>
    </html>`;
}
