/** Views of lists as data: one for each job that somebody does in the list itself. */
import { escapeXml } from './columns';

/** A view. It is known by its address, so an owner may give it another title. */
export interface ViewSchema {
  /** English name at creation, which SharePoint makes the address from, e.g. `Late` gives `Late.aspx`. */
  readonly name: string;
  readonly title: string;
  readonly columns: readonly string[];
  /** Shown when the list is opened. */
  readonly isDefault?: boolean;
  /** Column whose values the rows are grouped by. */
  readonly groupBy?: string;
  readonly sortBy?: readonly { readonly column: string; readonly descending?: boolean }[];
  /** CAML condition. It begins with an indexed column, so that the view opens above the list view threshold. */
  readonly where?: string;
}

const ROWS = 100;

/** CAML: the column holds the text. */
export function isText(column: string, value: string): string {
  return `<Eq><FieldRef Name="${column}" /><Value Type="Text">${escapeXml(value)}</Value></Eq>`;
}

/** CAML: the column holds one of the texts. */
export function isOneOf(column: string, values: readonly string[]): string {
  const options = values.map((value) => `<Value Type="Text">${escapeXml(value)}</Value>`).join('');
  return `<In><FieldRef Name="${column}" /><Values>${options}</Values></In>`;
}

/** CAML: the column's day lies before today. */
export function isPast(column: string): string {
  return `<Lt><FieldRef Name="${column}" /><Value Type="DateTime"><Today /></Value></Lt>`;
}

export function isEmpty(column: string): string {
  return `<IsNull><FieldRef Name="${column}" /></IsNull>`;
}

/** CAML takes conditions two by two. */
export function allOf(first: string, ...rest: readonly string[]): string {
  const [next, ...others] = rest;
  return next === undefined ? first : `<And>${first}${allOf(next, ...others)}</And>`;
}

/** What stands inside `<Query>`. */
export function viewQuery({ groupBy, sortBy = [], where }: ViewSchema): string {
  const group =
    groupBy === undefined ? '' : `<GroupBy Collapse="FALSE" GroupLimit="100"><FieldRef Name="${groupBy}" /></GroupBy>`;
  const order =
    sortBy.length === 0
      ? ''
      : `<OrderBy>${sortBy
          .map(
            ({ column, descending }) =>
              `<FieldRef Name="${column}" Ascending="${descending === true ? 'FALSE' : 'TRUE'}" />`
          )
          .join('')}</OrderBy>`;
  return `${group}${order}${where === undefined ? '' : `<Where>${where}</Where>`}`;
}

/** The whole view as `SetViewXml` takes it. */
export function viewXml(view: ViewSchema): string {
  const fields = view.columns.map((name) => `<FieldRef Name="${name}" />`).join('');
  return (
    `<View><Query>${viewQuery(view)}</Query><ViewFields>${fields}</ViewFields>` +
    `<RowLimit Paged="TRUE">${ROWS}</RowLimit></View>`
  );
}
