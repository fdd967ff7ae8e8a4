/** @msinternal/sp-component-utilities: names that the property pane reads while it loads. */
define([], () => ({
  FAB_TOGGLE_EVT: 'fab',
  SortableLoader: () => undefined,
  ReadingMode: {},
  getTimestampForGettyContent: () => ''
}));
