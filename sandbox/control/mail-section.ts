/** What was sent and planned: the outbox, the calendars, the Teams activity feeds. */
import type { Mailbox } from '../graph/mailbox.ts';
import { html } from '../server/html.ts';
import type { Html } from '../server/html.ts';
import { localAddress } from '../teams/deep-link.ts';
import { siteLocalText } from '../sharepoint/api/regional-settings.ts';
import { table, words } from './page.ts';
import type { Section } from './section.ts';

/** HTML of a mail cannot run anything: it stands in a frame of its own that allows nothing. */
const content = (contentType: 'text' | 'html', text: string): Html =>
  contentType === 'html'
    ? html`<iframe sandbox="" srcdoc="${text}" title="Nội dung thư"></iframe>
        <details>
          <summary>${words('Mã nguồn', 'Source')}</summary>
          <pre>${text}</pre>
        </details>`
    : html`<pre>${text}</pre>`;

/** @param mailbox that of the data of this moment. */
export function createOutboxSection(mailbox: () => Mailbox): Section {
  return {
    name: 'mail',
    title: { vi: 'Thư đã gửi', en: 'Outbox' },
    value: () => ({ value: mailbox().mails() }),
    body: () => {
      const mails = mailbox().mails();
      if (mails.length === 0) return html`<p class="hint">Chưa gửi thư nào. / No mail.</p>`;
      return html`${mails.map(
        (mail) =>
          html`<article class="message">
            <h2>${mail.subject === '' ? '(không có chủ đề)' : mail.subject}</h2>
            <p>
              ${mail.time} · ${words('từ', 'from')} ${mail.sender} · ${words('đến', 'to')} ${mail.to.join(', ')}
              ${mail.cc.length > 0 && html` · cc ${mail.cc.join(', ')}`}
              ${mail.bcc.length > 0 && html` · bcc ${mail.bcc.join(', ')}`}
            </p>
            ${content(mail.contentType, mail.content)}
            ${
              mail.attachments.length > 0 &&
              html`<p>
                ${words('Đính kèm', 'Attachments')}:
                ${mail.attachments.map(({ name, bytes }) => `${name} (${bytes} byte)`).join(', ')}
              </p>`
            }
          </article>`
      )}`;
    },
    actions: {}
  };
}

export function createCalendarSection(mailbox: () => Mailbox, nameOf: (objectId: string) => string): Section {
  return {
    name: 'calendar',
    title: { vi: 'Lịch', en: 'Calendars' },
    value: () => ({ value: mailbox().events() }),
    body: () =>
      table(
        ['Lịch của', 'Bắt đầu', 'Kết thúc', 'Việc', 'Nơi họp', 'Người mời', 'Thành phần'],
        mailbox()
          .events()
          .map(
            (event) =>
              html`<tr>
                <td>${nameOf(event.owner)}</td>
                <td>${siteLocalText(`${event.startUtc}Z`).replace('T', ' ')}</td>
                <td>${siteLocalText(`${event.endUtc}Z`).replace('T', ' ')}</td>
                <td class="words">
                  <details>
                    <summary>${event.subject}</summary>
                    ${content(event.contentType, event.content)}
                  </details>
                </td>
                <td>${event.location}</td>
                <td>${event.organizer}</td>
                <td class="words">${event.attendees.map(({ address }) => address).join(', ')}</td>
              </tr>`
          ),
        'Lịch trống. / Nothing planned.'
      ),
    actions: {}
  };
}

/** A link into Teams opens in the Teams of this machine. */
function opens(address: string | undefined): Html {
  const here = address === undefined ? undefined : (localAddress(address) ?? address);
  return here === undefined ? html`` : html`<a href="${here}" target="_blank" rel="noopener">${address ?? ''}</a>`;
}

export function createTeamsInboxSection(mailbox: () => Mailbox): Section {
  return {
    name: 'teams-inbox',
    title: { vi: 'Thông báo Teams', en: 'Teams activity' },
    value: () => ({ value: mailbox().notifications() }),
    body: () =>
      table(
        ['Lúc', 'Người nhận', 'Loại', 'Thông báo', 'Xem trước', 'Về'],
        mailbox()
          .notifications()
          .map(
            (one) =>
              html`<tr>
                <td>${one.time}</td>
                <td>${one.recipient}</td>
                <td><code>${one.activityType}</code></td>
                <td class="words">${one.text}</td>
                <td class="words">${one.preview}</td>
                <td class="target">${one.topic.value} ${opens(one.topic.webUrl)}</td>
              </tr>`
          ),
        'Chưa có thông báo nào. / None.'
      ),
    actions: {}
  };
}
