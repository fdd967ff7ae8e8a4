/** The clock: shown, frozen, moved, run on; and the site's regional time zone. */
import type { SandboxClock } from '../clock/clock.ts';
import { html } from '../server/html.ts';
import { siteLocalText, TIME_ZONE, utcText } from '../sharepoint/api/regional-settings.ts';
import { TIME_ZONES } from '../sharepoint/api/time-zones.ts';
import { button, form, words } from './page.ts';
import { BadControl, numberField, textField } from './section.ts';
import type { Section } from './section.ts';

const UNITS: Readonly<Record<string, number>> = { D: 86_400_000, H: 3_600_000, M: 60_000, S: 1000 };

/** Milliseconds of an ISO 8601 duration of days, hours, minutes and seconds, e.g. `P1DT12H` or `-PT30M`. */
export function readDuration(text: string): number | undefined {
  const parts = /^(-)?P(?:(\d{1,5})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,7})M)?(?:(\d{1,9})S)?)?$/.exec(text);
  if (parts === null) return undefined;
  const [, sign, ...amounts] = parts;
  if (amounts.every((amount) => amount === undefined)) return undefined;
  const length = ['D', 'H', 'M', 'S'].reduce(
    (sum, unit, index) => sum + Number(amounts[index] ?? 0) * (UNITS[unit] ?? 0),
    0
  );
  return sign === undefined ? length : -length;
}

const LAST_TIME = Date.parse('2100-01-01T00:00:00Z');
const FIRST_TIME = Date.parse('2000-01-01T00:00:00Z');

function moveTo(clock: SandboxClock, time: number): void {
  if (!(time >= FIRST_TIME && time < LAST_TIME)) throw new BadControl('The time has to lie in 2000 to 2099.');
  clock.moveTo(new Date(time));
}

/** @param setTimeZone gives the site another zone and keeps it; false for a number that is none. */
export function createClockSection(clock: SandboxClock, setTimeZone: (id: number) => boolean): Section {
  const value = (): object => ({
    now: clock.now().toISOString(),
    state: clock.state().kind,
    siteTime: siteLocalText(utcText(clock.now())),
    timeZone: TIME_ZONE,
    timeZones: TIME_ZONES.map(({ id, description }) => ({ id, description }))
  });
  return {
    name: 'clock',
    title: { vi: 'Đồng hồ', en: 'Clock' },
    value,
    body: () =>
      html`<p class="now">
          <strong>${siteLocalText(utcText(clock.now())).replace('T', ' ')}</strong> (${TIME_ZONE.description}) ·
          <code>${clock.now().toISOString()}</code> ·
          ${clock.state().kind === 'frozen' ? words('đang dừng', 'frozen') : words('đang chạy', 'running')}
        </p>
        ${
          clock.state().kind === 'frozen'
            ? button('clock/run', words('Cho chạy tiếp', 'Run on'))
            : button('clock/freeze', words('Dừng đồng hồ', 'Freeze'))
        }
        ${[
          ['PT1H', '+1 giờ', 'an hour'],
          ['P1D', '+1 ngày', 'a day'],
          ['P7D', '+7 ngày', 'a week']
        ].map(([by = '', vi = '', en = '']) => button('clock/advance', words(vi, en), { by }))}
        ${form(
          'clock/set',
          html`<label
              >${words('Đặt đến thời điểm', 'Set to')}
              <input name="to" required placeholder="2023-10-25T08:00:00+07:00" size="30" /></label
            ><button type="submit">${words('Đặt', 'Set')}</button>`
        )}
        <h2>${words('Múi giờ của site', 'The site’s regional time zone')}</h2>
        ${form(
          'clock/time-zone',
          html`<label
              >${words('Múi giờ', 'Time zone')}
              <select name="id" data-kind="number">
                ${TIME_ZONES.map(
                  (zone) =>
                    html`<option value="${zone.id}" ${zone.id === TIME_ZONE.id && html`selected`}>
                      ${zone.description}
                    </option>`
                )}
              </select></label
            ><button type="submit">${words('Đặt', 'Set')}</button>`
        )}`,
    actions: {
      freeze() {
        clock.freeze();
        return value();
      },
      run() {
        clock.run();
        return value();
      },
      advance(fields) {
        const by = readDuration(textField(fields, 'by'));
        if (by === undefined) throw new BadControl('"by" has to be a duration such as PT1H, P1D or -PT30M.');
        moveTo(clock, clock.now().getTime() + by);
        return value();
      },
      set(fields) {
        const to = textField(fields, 'to');
        if (!/T.*(?:Z|[+-]\d{2}:\d{2})$/.test(to)) throw new BadControl('"to" has to be an ISO instant with its zone.');
        moveTo(clock, Date.parse(to));
        return value();
      },
      'time-zone'(fields) {
        if (!setTimeZone(numberField(fields, 'id', 1, 1000) ?? 0)) throw new BadControl('There is no such time zone.');
        return value();
      }
    }
  };
}
