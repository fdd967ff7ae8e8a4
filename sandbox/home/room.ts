/** The home page `/`: who one can be, who one is, and the three hosts. */
import { page as pageAnswer } from '../server/answers.ts';
import type { Person, Room } from '../server/call.ts';
import { html } from '../server/html.ts';
import type { Html } from '../server/html.ts';
import { PLAIN_PAGE_POLICY } from '../server/policy.ts';
import { HOSTS } from './hosts.ts';

export interface HomeRoomOptions {
  readonly people: readonly Person[];
  readonly origin: string;
}

/** Where to go back to after signing in: a path of this site, and nothing that a browser would read as another host. */
export function safeReturn(value: string | null, origin: string): string | undefined {
  if (value === null || !value.startsWith('/') || !URL.canParse(value, origin)) {
    return undefined;
  }
  const target = new URL(value, origin);
  return target.origin === origin ? target.pathname + target.search + target.hash : undefined;
}

function groups(people: readonly Person[]): readonly (readonly [string, readonly Person[]])[] {
  const bodies = new Map<string, Person[]>();
  for (const person of people) {
    bodies.set(person.body, [...(bodies.get(person.body) ?? []), person]);
  }
  return [...bodies];
}

function personButton(person: Person, current: Person | undefined): Html {
  const chosen = person.upn === current?.upn;
  return html`<li>
    <button type="button" class="person" data-upn="${person.upn}" aria-pressed="${chosen ? 'true' : 'false'}">
      <span class="person-name">${person.displayName}</span>
      <span class="person-about">${person.about}</span>
      ${chosen && html`<span class="person-now">Đang là người này</span>`}
    </button>
  </li>`;
}

function hostCards(signedIn: boolean): Html {
  const cards = HOSTS.map(
    (host) =>
      html`<li class="host host-${host.id}">
        <h3><span class="host-mark" aria-hidden="true">${host.mark}</span>${host.name}</h3>
        <p>${host.purpose}</p>
        <p class="english" lang="en">${host.purposeInEnglish}</p>
        <ul class="host-links">
          ${host.links.map(
            (link) => html`<li><a href="${link.href}">${link.text}</a> <span class="hint">${link.hint}</span></li>`
          )}
        </ul>
      </li>`
  );
  return html`<ul class="hosts ${signedIn ? '' : 'hosts-waiting'}">
    ${cards}
  </ul>`;
}

function status(person: Person | undefined): Html {
  return person === undefined
    ? html`<p class="who">Chưa đăng nhập. <span class="english" lang="en">Nobody is signed in.</span></p>`
    : html`<p class="who">
        Đang đăng nhập là <strong>${person.displayName}</strong> (${person.upn}).
        <button type="button" class="link" data-sign-out>Đăng xuất</button>
      </p>`;
}

function homePage(people: readonly Person[], person: Person | undefined, back: string | undefined): Html {
  return html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Tổng Kết: Microsoft 365 cục bộ</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/_sandbox/scripts/home.css" />
      </head>
      <body>
        <header>
          <h1>Microsoft 365 cục bộ <small lang="en">Local Microsoft 365</small></h1>
          ${status(person)}
        </header>
        <main ${back !== undefined && html`data-return="${back}"`}>
          ${
            back !== undefined &&
            html`<p class="notice" role="status">
              Chọn một người để mở <code>${back}</code>.
              <span class="english" lang="en">Choose a person to go on.</span>
            </p>`
          }
          <p class="failure" role="alert" data-failure hidden></p>
          <section aria-labelledby="people">
            <h2 id="people">1. Chọn người <small lang="en">Choose who to be</small></h2>
            <p class="hint">
              Bấm một lần là đăng nhập, không cần mật khẩu. Muốn làm hai người cùng lúc: mở cửa sổ riêng tư (InPrivate)
              cho người thứ hai.
              <span class="english" lang="en"
                >One click signs in. For a second person at the same time, use a private window.</span
              >
            </p>
            <div class="bodies">
              ${groups(people).map(
                ([body, members]) =>
                  html`<section class="body">
                    <h3>${body}</h3>
                    <ul>
                      ${members.map((member) => personButton(member, person))}
                    </ul>
                  </section>`
              )}
            </div>
          </section>
          <section aria-labelledby="hosts">
            <h2 id="hosts">2. Mở ứng dụng <small lang="en">Open an application</small></h2>
            ${hostCards(person !== undefined)}
          </section>
        </main>
        <footer>
          <a href="/_sandbox/">Bảng điều khiển</a> <span lang="en">(control panel)</span> ·
          <a href="/_sandbox/requests">Yêu cầu gần đây</a> <span lang="en">(requests)</span> ·
          <a href="/_sandbox/gaps">Chỗ còn thiếu của máy chủ cục bộ</a> <span lang="en">(gaps)</span>
        </footer>
        <script src="/_sandbox/scripts/home-script.js"></script>
      </body>
    </html>`;
}

export function createHomeRoom({ people, origin }: HomeRoomOptions): Room {
  return async ({ request, url, person }) => {
    if (url.pathname !== '/' || (request.method !== 'GET' && request.method !== 'HEAD')) {
      return undefined;
    }
    const back = safeReturn(url.searchParams.get('return'), origin);
    return pageAnswer(homePage(people, person, back), { policy: PLAIN_PAGE_POLICY });
  };
}
