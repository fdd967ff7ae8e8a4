/** @msinternal/sp-heading-level: the heading level of a web part's title. */
define([], () => ({ _DEFAULT_HEADING_LEVEL: '2', _HeadingLevel: {} }));
