/**
 * Practices at national size: 5,000 of them with 20,000 doctors, on a PostgreSQL of its own. Search, the list page by page and
 * a practice's page: milliseconds in all, CPU of Node and PostgreSQL, and the pages of the tables that were read.
 */
import { closeDatabase, database } from '@/lib/database/database';
import { migrate } from '@/lib/database/migrate';
import { cpuOf } from '@/scripts/linux/processes';
import { quantile } from '@/scripts/measure/quantile';
import { searchPractices } from '@/services/practices/find-practices';
import { firstPractices } from '@/services/practices/practices';
import { findPractice } from '@/services/practices/store';
import { migrationChains } from '@/services/services.server';
import '@/scripts/testing/environment';
import type { Part, Row } from '@/scripts/bench/part';
import { useDatabase } from '@/scripts/bench/use-database';
import { type OwnPostgres, startOwnPostgres } from '@/scripts/testing/own-postgres';
import { makeRandom, type Random } from '@/scripts/testing/random';

const practiceCount = 5_000;
const doctorCount = 20_000;

const firstNames = 'Anne,Ingrid,Kari,Marit,Liv,Eva,Berit,Astrid,Bjørg,Hilde,Jan,Per,Bjørn,Ole,Lars,Kjell,Knut,Svein';
const surnameBegins = 'Berg,Sol,Lund,Hage,Nord,Sand,Ås,Bakk,Elv,Fjell,Skog,Mo,Ness,Stein,Tveit,Haug,Dal,Vik,Aas,Øst';
const surnameEnds = 'heim,vik,stad,nes,dal,land,rud,seth,bø,haug,mo,lie,gård,sen,ås,moen,bakken,li,vold,tun';
const nth = (list: string, place: string) =>
  `(string_to_array('${list}', ','))[1 + ${place} % ${list.split(',').length}]`;
const composed = (begin: string, end: string) => `${nth(surnameBegins, begin)} || ${nth(surnameEnds, end)}`;

const surnames = surnameBegins.split(',').flatMap((begin) => surnameEnds.split(',').map((end) => begin + end));
const municipality = (random: Random) => `${surnames[random.below(357)]}en`;

/** The word with two letters swapped. */
function withSlip(word: string, random: Random): string {
  const at = 1 + random.below(word.length - 2);
  return `${word.slice(0, at)}${word[at + 1]}${word[at]}${word.slice(at + 2)}`;
}

/** Names of four words, in 357 municipalities, as Norway has; every tenth also with a Sami name. 400 surnames. */
const fill = `
  insert into practice (slug, name, municipality, address, postal_code, postal_place, phone)
  select 'practice-' || nth,
         (array['Fjellheim','Åsane','Ærfugl','Øvre','Nedre','Bjørk','Solvang','Havna'])[1 + nth % 8] || ' ' ||
         (array['legesenter','legekontor','helsehus'])[1 + nth % 3] || ' ' || nth ||
         case when nth % 10 = 0 then ' / Doavtterguovddáš' else '' end,
         ${composed('nth % 357 / 20', 'nth % 357')} || 'en', 'Vegen ' || nth, lpad((nth % 9999)::text, 4, '0'), 'Stad ' || nth % 500, '78000000'
  from generate_series(1, ${practiceCount}) nth;
  insert into opening_hours (practice_slug, weekday, opens_at, closes_at)
  select slug, day, '08:00', '15:30' from practice, generate_series(1, 5) day;
  insert into practitioner (id, practice_slug, name, title)
  select gen_random_uuid(), 'practice-' || 1 + nth % ${practiceCount}, ${nth(firstNames, 'nth')} || ' ' || ${composed('nth / 7', 'nth / 140')},
         'specialist'
  from generate_series(1, ${doctorCount}) nth;
  insert into schedule (id, practitioner_id) select gen_random_uuid(), id from practitioner;
  insert into slot (schedule_id, start_at, end_at, practice_slug, service_type, status)
  select schedule.id, at, at + interval '20 min', practice_slug, 'office', case when nth % 3 = 0 then 'free' else 'busy' end
  from schedule join practitioner on practitioner.id = practitioner_id, generate_series(1, 30) nth,
       lateral (select date_trunc('day', now()) + nth * interval '2 hours') time (at);
  analyze`;

type Look = (random: Random) => Promise<unknown>;

const looks: Record<string, Look> = {
  'the first three, for the start page': () => firstPractices(3),
  'the list, first page': () => searchPractices(''),
  'the list, any page': (random) => searchPractices('', 1 + random.below(practiceCount / 20)),
  'a search for a municipality': (random) => searchPractices(municipality(random)),
  'a search in Sami': () => searchPractices('doavtterguovddáš'),
  'a search for a word of a third of the names': () => searchPractices('legesenter'),
  'a search for an address and a postal code': (random) => searchPractices(`vegen ${1 + random.below(practiceCount)}`),
  'a search for a doctor': (random) => searchPractices(`ingrid ${random.pick(surnames)}`),
  'a search with a slip': (random) => searchPractices(`ingrid ${withSlip(random.pick(surnames), random)}`),
  'a search without a hit': () => searchPractices('finnes ikke'),
  "a practice's page": (random) => findPractice(`practice-${1 + random.below(practiceCount)}`),
};

const blocksRead = `
  select sum(heap_blks_read + heap_blks_hit + coalesce(idx_blks_read + idx_blks_hit, 0))::int as blocks
  from pg_statio_user_tables`;

async function serverCpu(): Promise<number> {
  const { rows } = await database().$client.query<{ pid: number }>(
    `select pid from pg_stat_activity where backend_type = 'client backend' and application_name = 'portal'`,
  );
  return rows.reduce((sum, { pid }) => sum + cpuOf(String(pid)), 0);
}

async function measure(postgres: OwnPostgres, look: Look, random: Random, times: number): Promise<string> {
  for (let warm = 0; warm < times / 4; warm++) await look(random);
  // Its own connections: their counts reach the server's statistics when they close.
  await closeDatabase();
  const [read] = await postgres.run(blocksRead);
  await look(random);
  const [inServer, inNode] = [await serverCpu(), process.cpuUsage()];
  const took: number[] = [];
  for (let nth = 0; nth < times; nth++) {
    const from = performance.now();
    await look(random);
    took.push(performance.now() - from);
  }
  const { user, system } = process.cpuUsage(inNode);
  const server = ((await serverCpu()) - inServer) / times;
  await closeDatabase();
  const [after] = await postgres.run(blocksRead);
  const pages = (Number(after?.blocks) - Number(read?.blocks)) / (times + 1);
  const node = (user + system) / 1_000 / times;
  return `${quantile(took, 0.5).toFixed(2)} ms, Node ${node.toFixed(2)} ms and PostgreSQL ${server.toFixed(2)} ms of CPU, ${pages.toFixed(0)} pages`;
}

export const practices: Part = async ({ quick, seed }) => {
  const postgres = await startOwnPostgres();
  try {
    await migrate(postgres.url(), migrationChains);
    await postgres.run(fill);
    useDatabase(postgres.url());
    const rows: Row[] = [];
    for (const [name, look] of Object.entries(looks)) {
      const random = makeRandom(seed, `practices ${name}`);
      rows.push({
        what: `${name}, of ${practiceCount.toLocaleString('en')} practices`,
        figure: await measure(postgres, look, random, quick ? 100 : 1_000),
      });
    }
    return rows;
  } finally {
    await closeDatabase();
    await postgres.remove();
  }
};
