'use strict';
// No test in jsdom looks at colours or sizes: that is what the browser tests are for. Without Fluent's style sheet, the
// roles and names that the tests ask for are computed in half the time.
globalThis.FabricConfig = { mergeStyles: { injectionMode: 0 } };
