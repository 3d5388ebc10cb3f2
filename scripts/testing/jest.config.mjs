/** How Jest runs the tests. `package.json` names this file as Jest's one project, so that the root holds one file less. */
import nextJest from 'next/jest.js';

/** These ship modules only; all else in node_modules is left as it is. */
const modulesOnly = ['next-intl', 'use-intl', 'jose', 'intl-messageformat', '@formatjs', 'icu-minify'];

/** @type {import('jest').Config} */
const config = {
  rootDir: '../..',
  testEnvironment: 'node',
  testMatch: [
    '<rootDir>/{app,components,docs,lib,scripts,services,stand-ins}/**/*.test.{ts,tsx}',
    '<rootDir>/*.test.ts',
  ],
  modulePathIgnorePatterns: ['<rootDir>/.next/', '<rootDir>/.data/'],
  moduleNameMapper: {
    '^server-only$': '<rootDir>/scripts/testing/server-only.ts',
    '^@/(.*)$': '<rootDir>/$1',
  },
  globalSetup: '<rootDir>/scripts/testing/start-postgres.ts',
  globalTeardown: '<rootDir>/scripts/testing/stop-postgres.ts',
  setupFiles: ['<rootDir>/scripts/testing/environment.ts'],
  setupFilesAfterEnv: ['<rootDir>/scripts/testing/no-console-error.ts'],
};

const withNext = nextJest({ dir: './' })(config);

export default async function jestConfig() {
  const complete = await withNext();
  // next/jest sets its own patterns and cannot be told of these: https://github.com/vercel/next.js/discussions/34589
  complete.transformIgnorePatterns = [`/node_modules/(?!(${modulesOnly.join('|')})/)`, '^.+\\.module\\.css$'];
  return complete;
}
