'use strict';
// TypeScript is compiled by SWC straight from the sources, so that tests need no build.
// Three projects: `unit` beside the code, `integration` against running servers, `browser` through Chromium.
const transform = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true, decorators: true },
        transform: { react: { runtime: 'classic' }, legacyDecorator: true }
      },
      module: { type: 'commonjs' }
    }
  ],
  // Packages that are ES modules only; what has CommonJS beside it, as Fluent's thousands of files, is taken as it is.
  '[\\\\/]node_modules[\\\\/](@pnp|@azure)[\\\\/].+\\.m?js$': [
    '@swc/jest',
    { jsc: { target: 'es2022' }, module: { type: 'commonjs' } }
  ]
};

const shared = {
  transform,
  transformIgnorePatterns: ['/node_modules/(?!(@pnp|@azure)/)'],
  moduleNameMapper: { '\\.(scss|css)$': '<rootDir>/test/stand-ins/style.js' },
  modulePathIgnorePatterns: ['<rootDir>/(lib|lib-commonjs|dist|build|temp|release|\\.data|\\.cache)/'],
  testPathIgnorePatterns: ['/node_modules/']
};

module.exports = {
  // A shared machine can hold a server's start up for long; what must be quick is measured in bench/.
  testTimeout: 30_000,
  // Jest would leave one of two cores to nobody; what waits for a server or a browser waits, it does not compute.
  maxWorkers: 2,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testEnvironment: 'node',
      setupFiles: ['<rootDir>/test/stand-ins/no-styles.js'],
      testMatch: ['<rootDir>/{src,sandbox,tools}/**/*.test.{ts,tsx}']
    },
    {
      ...shared,
      displayName: 'integration',
      testEnvironment: 'node',
      globalSetup: '<rootDir>/test/global-setup.ts',
      globalTeardown: '<rootDir>/test/global-teardown.ts',
      testMatch: ['<rootDir>/test/integration/**/*.test.ts']
    },
    {
      ...shared,
      displayName: 'browser',
      testEnvironment: 'node',
      globalSetup: '<rootDir>/test/global-setup.ts',
      globalTeardown: '<rootDir>/test/global-teardown.ts',
      testMatch: ['<rootDir>/test/browser/**/*.test.ts']
    },
    // Pictures are made when they are asked for: tools/screens.ts.
    ...(process.env.TONGKET_PICTURES === undefined
      ? []
      : [
          {
            ...shared,
            displayName: 'pictures',
            testEnvironment: 'node',
            globalSetup: '<rootDir>/test/global-setup.ts',
            globalTeardown: '<rootDir>/test/global-teardown.ts',
            testMatch: ['<rootDir>/test/browser/**/*.pictures.ts']
          }
        ])
  ]
};
