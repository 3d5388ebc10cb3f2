/**
 * `npm run measure:ways`, after `npm test`: how many journeys and hostile cases passed in each way to log in, and how many
 * lines of code each way is, its tests left out.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
const ways = ['idporten', 'signicat', 'signicat-rest', 'nais'];

function* specsIn({ suites = [], specs = [] }) {
  yield* specs;
  for (const suite of suites) yield* specsIn(suite);
}

/** Journeys about logins, which every way runs, by the tags of `e2e/ways.ts`. */
function journeys(report) {
  const tagged = [...specsIn(report)].filter(({ tags }) => tags.some((tag) => /every-way|own-logins/.test(tag)));
  const results = tagged.flatMap(({ ok, tests }) => tests.map(({ projectName }) => ({ way: projectName, ok })));
  return (way) => {
    const own = results.filter((result) => result.way === way);
    return `${own.filter(({ ok }) => ok).length} of ${own.length}`;
  };
}

const countLines = (folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .reduce((sum, name) => sum + readFileSync(join(folder, name), 'utf8').trimEnd().split('\n').length, 0);

const passed = journeys(read('test-results/journeys.json'));
const hostile = read('test-results/hostile.json').ways;
const lineOf = (way) => ({
  journeys: passed(way),
  'hostile cases': `${hostile[way].passed} of ${hostile[way].run}`,
  'let in wrongly': hostile[way].wronglyAccepted,
  lines: countLines(`lib/auth/ways/${way}`),
});
console.table(Object.fromEntries(ways.map((way) => [way, lineOf(way)])));
for (const folder of ['openid-connect', 'signicat-broker']) {
  console.log(`lib/auth/${folder}, which two ways share: ${countLines(`lib/auth/ways/${folder}`)} lines`);
}
