const { availableParallelism, totalmem } = require('node:os');

/** Of a worker and its part of the browser, at most. */
const workerBytes = 1.5 * 1024 ** 3;

const byTypeScript = [
  '<rootDir>/tools/jest-transformer.cjs',
  { tsconfig: '<rootDir>/tsconfig.jest.json', diagnostics: false },
];
/** Packages of modules alone, which Jest does not load as they are. */
const modulesOnly = '(?:htmlparser2|entities|domhandler|domutils|domelementtype|dom-serializer)';
const transform = {
  '^.+\\.tsx?$': byTypeScript,
  [`/node_modules/${modulesOnly}/.+\\.js$`]: byTypeScript,
};
const project = (displayName, folders, extra = {}) => ({
  displayName,
  // The same for all, so that they keep what they compiled in one place.
  id: 'invite-without-access',
  rootDir: __dirname,
  testEnvironment: 'node',
  testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`),
  modulePathIgnorePatterns: ['<rootDir>/build/', '<rootDir>/.local/'],
  transform,
  transformIgnorePatterns: [`/node_modules/(?!${modulesOnly}/)`],
  ...extra,
});

module.exports = {
  testTimeout: 30_000,
  testSequencer: '<rootDir>/tools/slowest-first.cjs',
  // Browsers and clocks are waited for: two workers a core keep the cores busy.
  maxWorkers: Math.max(1, Math.min(availableParallelism() * 2, Math.floor(totalmem() / workerBytes))),
  workerIdleMemoryLimit: '1GB',
  projects: [
    project('node', ['unit', 'contract', 'local', 'app']),
    project('browser', ['browser'], {
      testEnvironment: '<rootDir>/test/support/browser/browser-environment.ts',
      globalSetup: '<rootDir>/test/support/browser/open-browser.ts',
      globalTeardown: '<rootDir>/test/support/browser/close-browser.ts',
    }),
  ],
};
