// What the linter holds: the habits of the code, and the faults that Lit and the browser do not report. Which file
// may import which is in .dependency-cruiser.mjs.
import a11y from 'eslint-plugin-lit-a11y';
import lit from 'eslint-plugin-lit';
import wc from 'eslint-plugin-wc';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { templateStyleRule } from './scripts/lint/template-style-rule.ts';

const kit = { rules: { 'template-style': templateStyleRule } };

const noMarkup = 'The kit writes no HTML from text: use a template.';
const noStyle = 'A strict Content-Security-Policy ignores it: use a class, a part or a custom property.';

/** What a page or Node adds to the language, but for random bytes. */
const pageGlobals = Object.keys({ ...globals.browser, ...globals.node })
  .filter((name) => name !== 'crypto')
  .map((name) => ({ name, message: 'The model knows neither page nor network nor time.' }));

export default defineConfig(
  // Types for frameworks, and hosts made with them, are checked by each framework's own tool: npm run test:smoke.
  globalIgnores(['scripts/frameworks/', 'smoke/hosts/']),
  globalIgnores(['**/dist/', '**/storybook-static/', 'coverage/', '.reports/', '.data/', 'public/']),

  {
    files: ['**/*.{ts,js,mjs}'],
    extends: [tseslint.configs.recommended],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-var': 'error',
      'object-shorthand': ['error', 'properties'],
      'prefer-const': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },

  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeCheckedOnly],
    languageOptions: {
      parserOptions: {
        project: ['tsconfig.json', 'tsconfig.app.json', 'tsconfig.stories.json', 'tsconfig.node.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      // `typeof import()` names the type of a module that is loaded later.
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/parameter-properties': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/only-throw-error': ['error', { allowThrowingUnknown: true, allowRethrowing: true }],
      // A method without await may be async for its interface's sake.
      '@typescript-eslint/require-await': 'off',
      // Knows no way to say that a method takes no `this`, and our classes bind by arrows.
      '@typescript-eslint/unbound-method': 'off',
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use an `as const` tuple.' },
      ],
    },
  },

  // Some tools demand a default export of their files; nothing else has one.
  {
    files: ['**/*.ts'],
    ignores: ['**/*.config.ts', '**/*.stories.ts', '.storybook/**', 'scripts/node-reporter.ts'],
    rules: {
      'no-restricted-exports': [
        'error',
        { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } },
      ],
    },
  },

  {
    files: ['src/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/best-practice'], a11y.configs.recommended],
    plugins: { kit },
    settings: { litHtmlSources: true },
    rules: {
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      'kit/template-style': 'error',
      'no-console': ['error', { allow: ['warn'] }],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'lit/directives/unsafe-html.js', message: noMarkup },
            { name: 'lit/directives/unsafe-svg.js', message: noMarkup },
            { name: 'lit/directives/unsafe-mathml.js', message: noMarkup },
            { name: 'lit/static-html.js', message: noMarkup },
            { name: 'lit/directives/style-map.js', message: noStyle },
          ],
        },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use an `as const` tuple.' },
        {
          selector:
            'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe)$/]',
          message: noMarkup,
        },
        {
          selector: 'CallExpression[callee.property.name="setAttribute"][arguments.0.value="style"]',
          message: noStyle,
        },
        {
          selector: 'CallExpression[callee.name="unsafeCSS"]',
          message: 'A style sheet is written, not put together.',
        },
        // The check of the structure does not see it.
        {
          selector: 'ImportExpression[source.type!="Literal"]',
          message: 'An import must be a plain string.',
        },
        {
          selector: ':matches([type=/^(Import|Export)/], TSImportType)[source.value=/^[.](?!.*[.]js$)/]',
          message: 'A path must name its file, ending in .js.',
        },
      ],
      // Elements are registered by the entries alone, so that importing the package registers nothing.
      'wc/file-name-matches-element': 'off',
      'wc/define-tag-after-class-definition': 'off',
      'wc/no-exports-with-element': 'off',
      'wc/expose-class-on-global': 'off',
      // Controllers take their listeners back through one AbortController, which this rule does not see.
      'wc/require-listener-teardown': 'off',
      // Lit's own way to give a property its first value is a constructor or a field.
      'wc/no-constructor': 'off',
    },
  },

  // Pure rules run anywhere: in Node, in a worker, in a test without a page.
  {
    files: ['src/model/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', ...pageGlobals] },
  },

  // Values of many makes are put into words here, in seed data and in the messages of failures.
  {
    files: ['test/**/*.ts', 'demo/server/**/*.ts'],
    rules: {
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/restrict-template-expressions': 'off',
    },
  },

  {
    files: ['test/**/*.ts', 'stories/**/*.ts', 'smoke/**/*.ts'],
    rules: {
      // chai's `expect(x).to.be.true` is an expression by design.
      '@typescript-eslint/no-unused-expressions': 'off',
      // node:test's `test` and `it` return promises that the runner awaits itself.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['test', 'it', 'describe', 'suite'] },
            // chai's `equal`, which a plug-in types as a promise.
            'Equal',
          ],
        },
      ],
    },
  },
);
