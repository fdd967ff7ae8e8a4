/** Open questions: what only a tenant can answer, with the answer that is taken, which can be changed while it runs. */
import { html } from '../server/html.ts';
import {
  answerOpenQuestion,
  isOpenQuestion,
  loadOpenAnswers,
  openQuestions
} from '../sharepoint/api/open-questions.ts';
import type { OpenQuestionState } from '../sharepoint/api/open-questions.ts';
import { button, form, table, words } from './page.ts';
import { QUESTION_TEXTS } from './question-texts.ts';
import { BadControl, textField } from './section.ts';
import type { Section } from './section.ts';

const valueText = (value: string | number | boolean): string =>
  typeof value === 'boolean' ? (value ? 'có / yes' : 'không / no') : String(value);

function row(question: OpenQuestionState): ReturnType<typeof html> {
  const { vi, en, source } = QUESTION_TEXTS[question.name];
  return html`<tr>
    <td class="words">
      ${vi}<br /><span class="english" lang="en">${en}</span><br /><span class="hint">${source}</span><br /><code
        >${question.name}</code
      >
    </td>
    <td>
      ${form(
        'questions/answer',
        html`<input type="hidden" name="name" value="${question.name}" />
          <select name="value" data-kind="json" aria-label="${vi}">
            ${question.values.map(
              (value) =>
                html`<option value="${JSON.stringify(value)}" ${value === question.answer && html`selected`}>
                  ${valueText(value)}${value === question.taken ? ' *' : ''}
                </option>`
            )}
          </select>
          <button type="submit">${words('Đặt', 'Set')}</button>`
      )}
    </td>
  </tr>`;
}

/** @param keep keeps the answers with the data. */
export function createQuestionSection(keep: () => void): Section {
  const value = (): object => ({
    value: openQuestions().map((question) => ({ ...question, ...QUESTION_TEXTS[question.name] }))
  });
  return {
    name: 'questions',
    title: { vi: 'Điều chỉ tenant thật mới trả lời được', en: 'What only a tenant can answer' },
    value,
    body: () =>
      html`<p class="hint">
          * là câu trả lời dùng khi chưa biết: khắt khe với lỗi, dễ dãi với kẻ giả mạo.
          <span class="english" lang="en">* is taken until known: strict for errors, lenient for a forger.</span>
        </p>
        ${button('questions/reset', words('Đặt lại tất cả', 'Reset all'))}
        ${table(['Câu hỏi', 'Trả lời'], openQuestions().map(row), '')}`,
    actions: {
      answer(fields) {
        const name = textField(fields, 'name');
        if (!isOpenQuestion(name)) throw new BadControl('There is no such question.', 404);
        if (!answerOpenQuestion(name, fields['value'])) throw new BadControl('That is none of its answers.');
        keep();
        return value();
      },
      reset() {
        loadOpenAnswers({});
        keep();
        return value();
      }
    }
  };
}
