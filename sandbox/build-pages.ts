/** Builds the browser scripts of the SharePoint page, the Teams frame, the home page and the panel, and SharePoint's Fluent bundles. */
import { build } from 'esbuild';
import type { BuildOptions } from 'esbuild';
import path from 'node:path';

const HERE = import.meta.dirname;
const ROOT = path.resolve(HERE, '..');
const PAGE = path.join(HERE, 'sharepoint', 'page', 'client');

const SHARED: BuildOptions = {
  absWorkingDir: ROOT,
  bundle: true,
  minify: true,
  target: 'es2020',
  legalComments: 'none',
  define: { 'process.env.NODE_ENV': '"production"' },
  logLevel: 'warning',
  tsconfigRaw: {}
};

/** Scripts that a page loads by a script element, and those that call `define` themselves. */
async function buildScripts(outDir: string): Promise<void> {
  const unpublished = (name: string): [string, string] => [name, path.join(PAGE, 'unpublished', `${name}.ts`)];
  await build({
    ...SHARED,
    outdir: outDir,
    format: 'iife',
    entryPoints: {
      'page-start': path.join(PAGE, 'start.ts'),
      'page-application': path.join(PAGE, 'application.ts'),
      'page-frame': path.join(PAGE, 'frame.ts'),
      page: path.join(PAGE, 'page.css'),
      teams: path.join(HERE, 'teams', 'client', 'frame.ts'),
      'teams-frame': path.join(HERE, 'teams', 'client', 'frame.css'),
      'home-script': path.join(HERE, 'home', 'client', 'home.ts'),
      home: path.join(HERE, 'home', 'client', 'home.css'),
      'control-script': path.join(HERE, 'control', 'client', 'control.ts'),
      control: path.join(HERE, 'control', 'client', 'control.css'),
      ...Object.fromEntries(
        [
          'as-fluent8',
          'as-fluent9',
          'as-react-dom',
          'component-parts',
          'content-panel',
          'edit-customer-promise',
          'heading-level',
          'idle-web-task',
          'screen-reader',
          'silent',
          'string-format'
        ].map(unpublished)
      )
    }
  });
}

/** A bundle as one AMD module that takes React from SharePoint, as its own Fluent bundles do. */
async function buildAmd(outDir: string, name: string): Promise<void> {
  await build({
    ...SHARED,
    outfile: path.join(outDir, `${name}.js`),
    entryPoints: [path.join(PAGE, 'unpublished', `${name}.ts`)],
    format: 'cjs',
    target: 'es2019',
    platform: 'browser',
    mainFields: ['browser', 'module', 'main'],
    external: ['react', 'react-dom'],
    banner: {
      js:
        "define(['react','react-dom'],function(React,ReactDOM){var module={exports:{}},exports=module.exports;" +
        // What `react/jsx-runtime` is: an element with its children among the properties, and its key beside them.
        'var jsx=function(type,given,key){return React.createElement(type,key===undefined?given:Object.assign({key:key},given));};' +
        'var runtime={jsx:jsx,jsxs:jsx,Fragment:React.Fragment};' +
        "var require=function(name){return name==='react'?React:name==='react-dom'?ReactDOM:runtime;};"
    },
    footer: { js: 'return module.exports;});' }
  });
}

/** @param outDir folder that the scripts are put into. */
export async function buildPages(outDir: string): Promise<void> {
  await Promise.all([buildScripts(outDir), buildAmd(outDir, 'fluent8'), buildAmd(outDir, 'fluent9')]);
}
