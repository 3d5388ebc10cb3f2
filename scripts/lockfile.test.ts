/** `npm ci` refuses a lockfile that leaves out the packages of other platforms, as one made on a partial registry does. */
import { readFileSync } from 'node:fs';

type Locked = { optionalDependencies?: Record<string, string>; resolved?: string; link?: boolean };
type Packages = Record<string, Locked>;

const files = ['package-lock.json', 'scripts/measure/lighthouse/package-lock.json'];
const locked: [string, Packages][] = files.map((file) => [file, JSON.parse(readFileSync(file, 'utf8')).packages]);

test.each(locked)('%s holds every platform’s package', (_, packages) => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`],
    ),
  );
  expect(missing).toEqual([]);
});

test.each(locked)('%s names no registry: each machine uses its own', (_, packages) => {
  expect(Object.values(packages).filter(({ resolved, link }) => resolved && !link)).toEqual([]);
});
