'use strict';
// Writes which scripts each web part and each part on demand is made of, for the size budget (tools/size-budget.ts):
// build/web-parts/chunks.json. Webpack alone knows which scripts come together.
const fs = require('node:fs');
const path = require('node:path');

const FILE = path.join(__dirname, '..', 'build', 'web-parts', 'chunks.json');

class WriteChunks {
  apply(compiler) {
    compiler.hooks.done.tap('write-chunks', (stats) => {
      const { entrypoints, namedChunkGroups } = stats.toJson({ all: false, entrypoints: true, chunkGroups: true });
      const groups = {};
      for (const [name, { assets }] of Object.entries(namedChunkGroups ?? {})) {
        groups[name] = assets.map((asset) => asset.name).filter((file) => file.endsWith('.js'));
      }
      const entries = Object.keys(entrypoints ?? {});
      fs.mkdirSync(path.dirname(FILE), { recursive: true });
      fs.writeFileSync(FILE, JSON.stringify({ entries, groups }, null, 2));
    });
  }
}

module.exports = (configuration) => {
  for (const each of Array.isArray(configuration) ? configuration : [configuration]) {
    each.plugins = [...(each.plugins ?? []), new WriteChunks()];
  }
  return configuration;
};
