/**
 * `npm run measure:ways`, after `npm test`: for each way to log in, how many journeys and hostile cases passed, and how
 * many lines of code it has without tests.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loginMethods } from '../demo/login-methods';

type Spec = { tags: string[]; ok: boolean; tests: { projectName: string }[] };
type Suite = { suites?: Suite[]; specs?: Spec[] };
type Hostile = { ways: Record<string, { passed: number; run: number; wronglyAccepted: number }> };

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

function* specsIn({ suites = [], specs = [] }: Suite): Generator<Spec> {
  yield* specs;
  for (const suite of suites) yield* specsIn(suite);
}

/** Journeys about logins, which every way runs, by the tags of `e2e/ways.ts`. */
function journeys(report: Suite): (way: string) => string {
  const tagged = [...specsIn(report)].filter(({ tags }) => tags.some((tag) => /every-way|own-logins/.test(tag)));
  const results = tagged.flatMap(({ ok, tests }) => tests.map(({ projectName }) => ({ way: projectName, ok })));
  return (way) => {
    const own = results.filter((result) => result.way === way);
    return `${own.filter(({ ok }) => ok).length} of ${own.length}`;
  };
}

const countLines = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .reduce((sum, name) => sum + readFileSync(join(folder, name), 'utf8').trimEnd().split('\n').length, 0);

const passed = journeys(read('test-results/journeys.json'));
const hostile: Hostile = read('test-results/hostile.json');
const lineOf = (way: string) => ({
  journeys: passed(way),
  'hostile cases': `${hostile.ways[way]?.passed} of ${hostile.ways[way]?.run}`,
  'let in wrongly': hostile.ways[way]?.wronglyAccepted,
  lines: countLines(`lib/auth/ways/${way}`),
});
console.table(Object.fromEntries(loginMethods.map((way) => [way, lineOf(way)])));
for (const folder of ['openid-connect', 'signicat-broker']) {
  console.log(`lib/auth/ways/${folder}, which two ways share: ${countLines(`lib/auth/ways/${folder}`)} lines`);
}
