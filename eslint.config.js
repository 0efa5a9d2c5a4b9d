import { existsSync, readdirSync } from 'node:fs';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const zone = (target, from, message, except = []) => ({ target, from, except, message });
const rooms = (...names) => names.map((name) => `./api/${name}`);
const features = existsSync('tab/features') ? readdirSync('tab/features') : [];

/** Who may import whom: ARCHITECTURE.md, "The arrows". */
const zones = [
  zone('./tab', './api', 'The tab may use only the contract.', ['./contract']),
  zone('./tab', ['./sandbox', './tests', './scripts'], 'The tab stands on the contract alone.'),
  zone(
    './api',
    ['./tab', './sandbox', './tests', './scripts', './bench'],
    'The server knows only itself.',
  ),
  zone(
    './sandbox',
    ['./api', './tab', './tests'],
    'The practice directory does not know the product.',
  ),
  zone('./api/contract', './api', 'The contract stands alone.', ['./contract', './lib']),
  zone('./api/lib', './api', 'lib stands alone.', ['./lib']),
  zone('./api/domain', './api', 'The domain does no I/O.', ['./domain', './lib']),
  zone('./api/sharing', './api', 'Encoders are pure.', ['./sharing', './domain', './lib']),
  zone(
    './api/services',
    rooms('db', 'graph', 'wallet', 'http', 'pages', 'jobs', 'config', 'contract'),
    'Services take ports, not adapters.',
  ),
  zone(
    rooms('db', 'graph', 'wallet'),
    rooms('http', 'pages', 'services', 'jobs', 'contract'),
    'Adapters sit at the edge.',
  ),
  zone(
    rooms(
      'contract',
      'domain',
      'services',
      'graph',
      'db',
      'wallet',
      'sharing',
      'http',
      'pages',
      'jobs',
    ),
    rooms('context', 'context.ts'),
    'Parts do not know how they are put together.',
  ),
  zone(
    rooms('http', 'pages', 'jobs'),
    rooms('db', 'graph', 'wallet'),
    'Entry points go through services.',
  ),
  zone(
    ['./tab/components', './tab/teams', './tab/api'],
    './tab/features',
    'Shared code does not know features.',
  ),
  ...features.map((name) =>
    zone(`./tab/features/${name}`, './tab/features', 'Features do not import each other.', [
      `./${name}`,
    ]),
  ),
];

export default tseslint.config(
  { ignores: ['node_modules', 'dist', 'data', 'appPackage/build', 'tests/output', '*.config.js'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...tseslint.configs.recommendedTypeChecked,
  { languageOptions: { parserOptions: { projectService: true } } },
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
    rules: {
      'import-x/no-cycle': 'error',
      'import-x/no-default-export': 'error',
      'import-x/no-restricted-paths': ['error', { zones }],
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: [
            { name: '@microsoft/teams-js', message: 'Use tab/teams.' },
            { name: '@microsoft/teamsfx', message: 'Use tab/sign-in/teams-sso.ts.' },
            { name: '@azure/msal-browser', message: 'Use tab/sign-in.' },
          ],
        },
      ],
      // Ports are objects of closures: nothing here uses `this`.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', { max: 4 }],
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Read it in api/config/env.ts.' },
      ],
    },
  },
  {
    files: ['tab/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { ...reactHooks.configs.recommended.rules },
  },
  {
    files: [
      'tab/teams/host.ts',
      'tab/teams/surfaces.ts',
      'tab/sign-in/**',
      'tab/auth-pages/**',
      'tests/**',
      'tab/**/*.test.{ts,tsx}',
    ],
    rules: { '@typescript-eslint/no-restricted-imports': 'off' },
  },
  { files: ['api/config/env.ts'], rules: { 'no-restricted-properties': 'off' } },
  {
    files: ['scripts/**', 'bench/**'],
    rules: { 'no-console': 'off', 'no-restricted-properties': 'off' },
  },
  {
    files: ['**/*.test.{ts,tsx}', 'tests/**'],
    rules: {
      '@typescript-eslint/require-await': 'off',
      'max-lines-per-function': 'off',
      'no-restricted-properties': 'off',
    },
  },
  { files: ['*.config.ts'], rules: { 'import-x/no-default-export': 'off' } },
  { files: ['**/*.{js,mjs}'], ...tseslint.configs.disableTypeChecked },
);
