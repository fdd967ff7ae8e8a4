'use strict';
// The worker that reads documents (src/documents/worker) is a script with a runtime of its own. The framework's manifest
// plugin knows no such scripts and takes each for a web part that lost its manifest; that one complaint is taken back.
// The worker itself is written, hashed and packed as every other part on demand.
const MESSAGE = 'ManifestPlugin: Unable to find entry point for async bundle "tong-ket-reader" in the manifest.';

class AllowWorker {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('allow-worker', (compilation) => {
      compilation.hooks.afterProcessAssets.tap('allow-worker', () => {
        compilation.errors = compilation.errors.filter(({ message }) => message !== MESSAGE);
      });
    });
  }
}

module.exports = (configuration) => {
  for (const each of Array.isArray(configuration) ? configuration : [configuration]) {
    each.plugins = [...(each.plugins ?? []), new AllowWorker()];
  }
  return configuration;
};
