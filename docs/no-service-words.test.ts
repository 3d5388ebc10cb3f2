/**
 * What every service shares speaks of none: another team puts its own service in place of these, and reads nothing about
 * doctors. What may say such a word all the same stands below, with its reason.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const actingFor = 'app/[locale]/(portal)/acting-for';
const shared = ['lib', 'components', 'e2e', 'scripts', 'stand-ins', 'app/styles', actingFor];

/** Whole words, or beginnings of words where a `*` follows. `time` only where it is Norwegian: in the catalogues. */
const words =
  'gp gps doctor* practitioner* patient patients practice practices appointment* booking* clinic* health 113 fastlege* lege(?!nd)* bestill* helse* doavttir* doavtter* diibmu'.split(
    ' ',
  );
const pattern = (list: string[]) =>
  new RegExp(
    `(?<![\\p{L}\\d.])(?:${list.map((word) => word.replace('*', '\\p{L}*')).join('|')}|116 ?117)(?![\\p{L}\\d])`,
    'giu',
  );
const anywhere = pattern(words);
/** "time", "timer", "timen" and their Nynorsk forms: an appointment, or an hour. */
const norwegian = /(?<!\p{L})(?:time|timer|timen|timene|timar|timane)(?!\p{L})/giu;

/** Text that is taken away first: where it stands, what it is, why it may stand there. */
const exceptions: [where: RegExp, what: RegExp, why: string][] = [
  [/./, /helseporten/gi, 'the name of the product'],
  [/./, /\/health\b/g, 'the addresses that platforms ask for health'],
  [
    /^lib\/\w+\/schema\.ts$/,
    /'(?:patient_id|practice_slug|audit_event_of_patient)'/g,
    'columns and indexes keep the names of before',
  ],
  [/^lib\/database\/migrations\//, /[\s\S]*/g, 'migrations up to today stay as they are'],
  [/^lib\/i18n\/catalogues\/(nb|nn)\.json$/, /(?:\d+|#|Ein|En) tim(?:e|er|ar)/g, 'hours'],
  [/^lib\/i18n\/catalogues\/(nb|nn)\.json$/, /"time":/g, 'a key'],
  [/^scripts\/bench/, /\bbookings?\b/g, 'the bench measures the services that there are'],
  [/^scripts\/measure\/lighthouse/, /\bbest[ -]practices\b/g, 'a category of Lighthouse'],
  [/^e2e\//, /best-practice/g, "axe's word for rules beyond WCAG"],
];

const files = execFileSync('git', ['--literal-pathspecs', 'ls-files', '-co', '--exclude-standard', '--', ...shared], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => /\.(tsx?|mjs|css|json|md|sql|yaml|html)$/.test(file));

function wordsIn(file: string): string[] {
  let text = `${file}\n${readFileSync(file, 'utf8')}`;
  for (const [where, what] of exceptions) if (where.test(file)) text = text.replace(what, '');
  const isNorwegian = /^lib\/i18n\/catalogues\/(nb|nn)\.json$/.test(file);
  return [...(text.match(anywhere) ?? []), ...((isNorwegian && text.match(norwegian)) || [])];
}

test.each(shared)('nothing in %s speaks of a service', (folder) => {
  const found = files.filter((file) => file.startsWith(`${folder}/`)).map((file) => [file, wordsIn(file)] as const);
  expect(Object.fromEntries(found.filter(([, said]) => said.length > 0))).toEqual({});
});

test('every exception is needed', () => {
  const idle = exceptions.filter(([where, what]) => {
    const of = files.filter((file) => where.test(file));
    return !of.some((file) => `${file}\n${readFileSync(file, 'utf8')}`.match(what));
  });
  expect(idle.map(([, , why]) => why)).toEqual([]);
});
