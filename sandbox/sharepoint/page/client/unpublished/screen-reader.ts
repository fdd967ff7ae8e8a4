/** The property pane's helper for screen readers: Fluent's utilities under one name. */
define(['fluent8'], (fluent) => ({ _Utilities: fluent }));
