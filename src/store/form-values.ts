/**
 * Adding items into a folder: SharePoint has one call for it, which takes form values as a person would type them
 * (dates in the site's regional format) and answers 200 even when it refused a field.
 */
import '@pnp/sp/lists';
import type { LocalDate } from '../domain/local-date';
import { ErrorCode, StoreError } from './failure';
import { rowsOf } from './row';
import type { Site } from './site';

/** Column and value as typed into the list's form; undefined leaves the column empty. */
export type FormValues = Readonly<Record<string, string | undefined>>;

/** How the site writes dates. */
export interface DateStyle {
  /** 0 month-day-year, 1 day-month-year, 2 year-month-day: SharePoint's own numbers. */
  readonly order: 0 | 1 | 2;
  readonly separator: string;
}

/** A day as the site's forms take it, e.g. "24/10/2023". */
export function typedDay(day: LocalDate, style: DateStyle): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const parts = style.order === 0 ? [month, date, year] : style.order === 1 ? [date, month, year] : [year, month, date];
  return parts.join(style.separator);
}

const DUPLICATE = /duplicate|trùng/iu;

/**
 * Adds one item into a folder.
 * @param listPath e.g. `Lists/Events`. @param folder name of the folder in the list.
 * @throws StoreError with the first refused column; kind `conflict` when a unique value is there already.
 */
export async function addToFolder(site: Site, listPath: string, folder: string, values: FormValues): Promise<void> {
  const formValues = Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [{ FieldName: name, FieldValue: value }]
  );
  const answer: unknown = await site
    .list(listPath)
    .addValidateUpdateItemUsingPath(formValues, site.serverRelative(`${listPath}/${folder}`));
  const fields = rowsOf(answer);
  const refused = fields.find((field) => field.flag('HasException'));
  if (refused !== undefined) {
    const message = refused.text('ErrorMessage');
    const duplicate =
      DUPLICATE.test(message) || String(refused.optionalNumber('ErrorCode')) === ErrorCode.duplicateValue;
    throw new StoreError(
      duplicate ? 'conflict' : 'unexpected',
      `Column ${refused.text('FieldName')} was refused: ${message}`,
      duplicate ? ErrorCode.duplicateValue : undefined
    );
  }
  // The call also answers 200 when nothing was added; the row "Id" names what was, or 0.
  if (!fields.some((field) => field.text('FieldName') === 'Id' && (field.optionalNumber('FieldValue') ?? 0) > 0)) {
    throw new StoreError('unexpected', `SharePoint added nothing to ${listPath}/${folder} and gave no reason.`);
  }
}
