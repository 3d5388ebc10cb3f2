/** `npm ci` refuses a lockfile that leaves out the packages of other platforms, as one made on a partial registry does. */
import { readFileSync } from 'node:fs';

type Locked = { optionalDependencies?: Record<string, string>; resolved?: string; link?: boolean };
const { packages }: { packages: Record<string, Locked> } = JSON.parse(readFileSync('package-lock.json', 'utf8'));

test('the lockfile holds every platform’s package', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`],
    ),
  );
  expect(missing).toEqual([]);
});

test('the lockfile names no registry: each machine uses its own', () => {
  expect(Object.values(packages).filter(({ resolved, link }) => resolved && !link)).toEqual([]);
});
