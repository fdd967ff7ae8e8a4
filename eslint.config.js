'use strict';
const spfxProfile = require('@microsoft/eslint-config-spfx/lib/flat-profiles/react');
const tsParser = require('@typescript-eslint/parser');
const tsPlugin = require('@typescript-eslint/eslint-plugin');

/**
 * The rooms of src/ in the order that arrows may run: a room may import those before it, never one after it.
 * `cli`, `webparts` and `word` are ends: nothing imports them.
 */
const ROOMS = ['domain', 'documents', 'store', 'actions', 'ui'];
const ENDS = ['webparts', 'word', 'cli'];

const patternFor = (room) => ({
  group: [`**/${room}`, `**/${room}/**`],
  message: `Arrows run one way (docs/architecture.md): this room may not import src/${room}.`
});
const SANDBOX = {
  group: ['**/sandbox/**', '**/test/**', '**/tools/**'],
  message: 'The product meets the sandbox only through HTTP and office.js.'
};
const SPFX = { group: ['@microsoft/sp-*'], message: 'Only src/webparts names @microsoft/sp-*.' };
const FLUENT_INDEX = {
  name: '@fluentui/react',
  message: 'Import by path (@fluentui/react/lib/Button): the index brings every control into the shared script.'
};
const PNP_ALL = { name: '@pnp/sp/presets/all', message: 'Import the resources that are used.' };
const REACT = { group: ['react', 'react-dom', '@fluentui/*'], message: 'Only ui, webparts and word know React.' };
const PNP = { group: ['@pnp/*'], message: 'Only store (and the shells that open it) knows PnPjs.' };

const restricted = (patterns, paths = [FLUENT_INDEX, PNP_ALL]) => ({
  '@typescript-eslint/no-restricted-imports': ['error', { paths, patterns }]
});

/** What each room may not import. */
function layerRules() {
  return [
    ...ROOMS.map((room, index) => ({
      files: [`src/${room}/**/*.{ts,tsx}`],
      rules: restricted([
        ...[...ROOMS.slice(index + 1), ...ENDS].map(patternFor),
        SANDBOX,
        SPFX,
        ...(room === 'ui' ? [] : [REACT]),
        ...(room === 'store' ? [] : [PNP])
      ])
    })),
    { files: ['src/webparts/**/*.{ts,tsx}'], rules: restricted([patternFor('word'), patternFor('cli'), SANDBOX]) },
    {
      files: ['src/word/**/*.{ts,tsx}'],
      rules: restricted([patternFor('webparts'), patternFor('cli'), SANDBOX, SPFX])
    },
    {
      files: ['src/cli/**/*.ts'],
      rules: restricted([patternFor('webparts'), patternFor('word'), patternFor('ui'), SANDBOX, SPFX, REACT])
    },
    {
      files: ['sandbox/**/*.{ts,tsx}'],
      rules: restricted(
        [
          {
            group: ['**/src/**'],
            message: 'The sandbox stands for systems that others wrote: it never imports the product.'
          }
        ],
        []
      )
    }
  ];
}

const officeIsNamedInWordOnly = {
  files: ['src/**/*.{ts,tsx}'],
  ignores: ['src/word/**'],
  rules: {
    'no-restricted-globals': [
      'error',
      { name: 'Office', message: 'Only src/word names Office.js.' },
      { name: 'Word', message: 'Only src/word names Office.js.' }
    ]
  }
};

const EVERYWHERE = {
  'max-lines': ['error', 400],
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/ban-ts-comment': 'error',
  '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }]
};

// What `npm run build` compiles, `npm run lint` looks at, with its tests: `npm test` does both and need not do it twice.
const inBuild = process.env.TONGKET_LINT === 'apart';

module.exports = [
  ...(inBuild ? [{ ignores: ['**'] }] : []),
  {
    ignores: [
      '**/node_modules/**',
      'lib/**',
      'lib-*/**',
      'dist/**',
      'build/**',
      'temp/**',
      'release/**',
      '.data/**',
      '.cache/**',
      '**/*.js',
      '**/*.mjs',
      '**/*.d.ts'
    ]
  },
  ...(spfxProfile.default || spfxProfile).map((each) => ({ ...each, files: ['src/**/*.ts', 'src/**/*.tsx'] })),
  {
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    languageOptions: { parserOptions: { project: './tsconfig.test.json', tsconfigRootDir: __dirname } },
    rules: {
      ...EVERYWHERE,
      // An optional value that was looked up and not found is `undefined` here; `null` is what others send.
      '@rushstack/no-new-null': 'off',
      // Reports every ref that is read before an await and set after it, which is what a "latest call wins" guard does.
      'require-atomic-updates': 'off',
      // Documents refuse control characters, so they have to name them; XML's names are ranges of code points.
      'no-control-regex': 'off',
      'no-misleading-character-class': 'off'
    }
  },
  {
    files: ['src/word/**/*.tsx'],
    // The pane is the page: it ends with the page, and nothing unmounts it before.
    rules: { '@rushstack/pair-react-dom-render-unmount': 'off' }
  },
  {
    files: ['sandbox/**/*.{ts,tsx}', 'tools/**/*.ts', 'test/**/*.ts', 'bench/**/*.ts', 'word/**/*.ts'],
    languageOptions: { parser: tsParser, parserOptions: { ecmaVersion: 2023, sourceType: 'module' } },
    plugins: { '@typescript-eslint': tsPlugin },
    linterOptions: { reportUnusedDisableDirectives: true },
    rules: {
      ...EVERYWHERE,
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-console': 'off',
      'prefer-const': 'error'
    }
  },
  ...layerRules(),
  officeIsNamedInWordOnly
];
