/** $filter texts in SharePoint's dialect. PnPjs does not double quotes, so every literal goes through here. */

/** A text literal: quotes are doubled, so that a value can never end the literal. */
export function literal(value: string): string {
  return `'${value.replace(/'/g, "''")}'`;
}

/** `Column eq 'value'`. */
export function equals(column: string, value: string): string {
  return `${column} eq ${literal(value)}`;
}

/** `(Column eq 'a' or Column eq 'b')`. @throws Error when there is nothing to ask for. */
export function equalsAny(column: string, values: readonly string[]): string {
  if (values.length === 0) {
    throw new Error(`A filter on ${column} needs at least one value.`);
  }
  return `(${values.map((value) => equals(column, value)).join(' or ')})`;
}

/** `startswith(Column,'prefix')`. */
export function startsWith(column: string, prefix: string): string {
  return `startswith(${column},${literal(prefix)})`;
}

/** `substringof('part',Column)`; no index helps it, so it is for short collections only. */
export function contains(column: string, part: string): string {
  return `substringof(${literal(part)},${column})`;
}

/** All conditions together; the first should be on an indexed column, for the list view threshold. */
export function all(...conditions: readonly string[]): string {
  return conditions.join(' and ');
}
