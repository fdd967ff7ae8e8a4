/** @msinternal/odsp-utilities-bundle: its text formatter is all that the property pane uses. */
define([], () => ({
  StringHelper: {
    format: (text: string, ...values: readonly unknown[]): string =>
      text.replace(/\{(\d+)\}/g, (_whole, index: string) => String(values[Number(index)]))
  }
}));
