/** How Jest runs the tests. `package.json` names this file as Jest's one project, so that the root holds one file less. */
import { resolve } from 'node:path';
import nextJest from 'next/jest.js';

/** These ship modules only; all else in node_modules is left as it is. */
const modulesOnly = ['next-intl', 'use-intl', 'jose', 'intl-messageformat', '@formatjs', 'icu-minify'];

/** Patterns of paths below the checkout. Jest escapes nothing in `<rootDir>`: a folder's name may hold a `+` or `|`. */
const checkout = resolve(import.meta.dirname, '../..').replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);

/** @type {import('jest').Config} */
const config = {
  rootDir: '../..',
  testEnvironment: 'node',
  // No glob: it would hold the checkout's own path, where a `[` or `!` means something.
  testRegex: [String.raw`\.test\.tsx?$`],
  modulePathIgnorePatterns: [`^${checkout}/\\.next/`, `^${checkout}/\\.data/`],
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
