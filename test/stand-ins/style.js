'use strict';
// Style modules have no meaning without a browser: every class name stands for itself.
module.exports = new Proxy({}, { get: (_target, name) => (name === '__esModule' ? false : String(name)) });
