/** Fault rules and the throttle, for a person and for tests. */
import { html } from '../server/html.ts';
import type { Html } from '../server/html.ts';
import type { Effect, FaultRule, FaultRules, Match, NewRule } from './fault-rules.ts';
import { button, form, numberButton, table, words } from './page.ts';
import { BadControl, choiceField, isFields, numberField } from './section.ts';
import type { Fields, Section } from './section.ts';
import { USER_LIMIT } from './throttle.ts';
import type { Throttle } from './throttle.ts';

const MOMENTS = ['before', 'after'] as const;
const MAX_RULES = 100;

function readMatch(value: unknown): Match {
  const fields: Fields = isFields(value) ? value : {};
  const text = (name: 'method' | 'path' | 'person'): Match => {
    const given = fields[name];
    if (given === undefined || given === '') return {};
    if (typeof given !== 'string' || given.length > 500) throw new BadControl(`"match.${name}" has to be a text.`);
    return { [name]: given };
  };
  return { ...text('method'), ...text('path'), ...text('person') };
}

/** @throws BadControl for an effect that there is not. */
function readEffect(value: unknown): Effect {
  const fields: Fields = isFields(value) ? value : {};
  const kind = choiceField(fields, 'kind', ['status', 'drop', 'latency', 'locked']);
  switch (kind) {
    case 'locked':
      return { kind };
    case 'drop':
      return { kind, when: choiceField(fields, 'when', MOMENTS) };
    case 'latency':
      return { kind, milliseconds: numberField(fields, 'milliseconds', 0, 600_000) ?? 1000 };
    case 'status': {
      const status = numberField(fields, 'status', 429, 503);
      if (status !== 429 && status !== 503) throw new BadControl('"effect.status" has to be 429 or 503.');
      const retryAfter = numberField(fields, 'retryAfter', 1, 3600) ?? 1;
      return { kind, status, retryAfter, when: choiceField({ when: 'before', ...fields }, 'when', MOMENTS) };
    }
  }
}

function readRule(fields: Fields): NewRule {
  const whole = (name: string): number | undefined => {
    const value = numberField(fields, name, 1, 1_000_000);
    if (value !== undefined && !Number.isInteger(value)) throw new BadControl(`"${name}" has to be a whole number.`);
    return value;
  };
  const [nth, count, seed] = [whole('nth'), whole('count'), whole('seed')];
  const probability = numberField(fields, 'probability', 0, 1);
  return {
    match: readMatch(fields['match']),
    effect: readEffect(fields['effect']),
    ...(nth === undefined ? {} : { nth }),
    ...(count === undefined ? {} : { count }),
    ...(seed === undefined ? {} : { seed }),
    ...(probability === undefined ? {} : { probability })
  };
}

function effectText(effect: Effect): string {
  switch (effect.kind) {
    case 'locked':
      return '423';
    case 'latency':
      return `${effect.milliseconds} ms`;
    case 'drop':
      return `ngắt kết nối, ${effect.when === 'before' ? 'trước' : 'sau'} khi ghi (${effect.when})`;
    case 'status':
      return `${effect.status}, Retry-After ${effect.retryAfter}, ${effect.when === 'before' ? 'trước' : 'sau'} khi ghi (${effect.when})`;
  }
}

function ruleRow(rule: FaultRule): Html {
  const when = [
    rule.nth === undefined ? '' : `từ lần ${rule.nth}`,
    rule.count === undefined ? '' : `tối đa ${rule.count} lần`,
    rule.probability === undefined ? '' : `xác suất ${rule.probability}`
  ];
  return html`<tr>
    <td>${rule.id}</td>
    <td class="target">${rule.match.method ?? '*'} ${rule.match.path ?? '*'}</td>
    <td>${rule.match.person ?? '*'}</td>
    <td>${when.filter((part) => part !== '').join(', ')}</td>
    <td>${effectText(rule.effect)}</td>
    <td>${rule.struck} / ${rule.seen}</td>
    <td>${numberButton('faults/remove', words('Bỏ', 'Remove'), 'id', rule.id)}</td>
  </tr>`;
}

const label = (vi: string, en: string, input: Html): Html => html`<label>${words(vi, en)} ${input}</label>`;

const addForm = (): Html =>
  form(
    'faults/add',
    html`<fieldset>
      <legend>${words('Thêm quy tắc', 'Add a rule')}</legend>
      ${label('Phương thức', 'Method', html`<input name="match.method" size="8" placeholder="POST, MERGE" />`)}
      ${label('Đường dẫn', 'Path', html`<input name="match.path" size="36" value="/sites/tongket/_api/*" />`)}
      ${label('Người', 'Person', html`<input name="match.person" size="16" />`)}
      ${label('Từ lần thứ', 'From the nth', html`<input name="nth" type="number" min="1" data-kind="number" />`)}
      ${label('Tối đa', 'At most', html`<input name="count" type="number" min="1" data-kind="number" />`)}
      ${label(
        'Xác suất',
        'Probability',
        html`<input name="probability" type="number" min="0" max="1" step="0.01" data-kind="number" />`
      )}
      ${label('Hạt giống', 'Seed', html`<input name="seed" type="number" min="1" data-kind="number" />`)}
      ${label(
        'Lỗi',
        'Effect',
        html`<select name="effect.kind">
          <option value="status">429 / 503</option>
          <option value="drop">ngắt kết nối / drop</option>
          <option value="latency">chậm / latency</option>
          <option value="locked">423</option>
        </select>`
      )}
      ${label(
        'Mã',
        'Status',
        html`<select name="effect.status" data-kind="number">
          <option>503</option>
          <option>429</option>
        </select>`
      )}
      ${label(
        'Khi nào',
        'When',
        html`<select name="effect.when">
          <option value="before">trước khi ghi / before</option>
          <option value="after">sau khi ghi / after</option>
        </select>`
      )}
      ${label(
        'Retry-After (giây)',
        'seconds',
        html`<input name="effect.retryAfter" type="number" min="1" value="1" data-kind="number" />`
      )}
      ${label(
        'Chậm (ms)',
        'latency',
        html`<input name="effect.milliseconds" type="number" min="0" value="1000" data-kind="number" />`
      )}
      <button type="submit">${words('Thêm', 'Add')}</button>
    </fieldset>`
  );

export function createFaultSection(rules: FaultRules, throttle: Throttle): Section {
  const value = (): object => ({ rules: rules.all(), throttle: throttle.state() });
  return {
    name: 'faults',
    title: { vi: 'Lỗi giả', en: 'Faults' },
    value,
    body: () =>
      html`${table(
          ['Số', 'Yêu cầu', 'Người', 'Khi nào', 'Lỗi', 'Đã gây / khớp', ''],
          rules.all().map(ruleRow),
          'Chưa có quy tắc nào. / No rules.'
        )}
        ${rules.all().length > 0 && button('faults/clear', words('Bỏ tất cả', 'Remove all'))} ${addForm()}
        <h2>${words('Giới hạn của SharePoint cho một người', 'SharePoint’s throttle for one user')}</h2>
        ${form(
          'faults/throttle',
          html`<label
              ><input type="checkbox" name="on" ${throttle.state().on && html`checked`} /> ${words('Bật', 'On')}</label
            >
            <label
              >${words('Yêu cầu trong 5 phút', 'Requests in 5 minutes')}
              <input name="limit" type="number" min="1" value="${throttle.state().limit}" data-kind="number" /></label
            ><button type="submit">${words('Đặt', 'Set')}</button>`
        )}`,
    actions: {
      add(fields) {
        if (rules.all().length >= MAX_RULES) throw new BadControl(`There are ${MAX_RULES} rules already.`, 409);
        return rules.add(readRule(fields));
      },
      remove(fields) {
        const id = numberField(fields, 'id', 1, Number.MAX_SAFE_INTEGER) ?? 0;
        if (!rules.remove(id)) throw new BadControl('There is no rule of that id.', 404);
        return value();
      },
      clear() {
        rules.clear();
        return value();
      },
      throttle(fields) {
        const on = fields['on'];
        if (typeof on !== 'boolean') throw new BadControl('"on" has to be true or false.');
        throttle.set({ on, limit: numberField(fields, 'limit', 1, 10_000_000) ?? USER_LIMIT });
        return value();
      }
    }
  };
}
