/** Reads the registry for one who acts, and keeps what it tells: acts are proved by that for a minute. */
import 'server-only';
import { findOrAddCitizen, numberOf } from '@/lib/citizens/identity';
import { within } from '@/lib/within';
import { registry } from './registry';
import { endPowersOf, type FoundRight, saveReading, selectRights, type Told } from './right-store';
import { readsAnewAfter } from './rules';

/** Milliseconds. A page waits no longer for a registry. */
const REGISTRY_LIMIT = 3_000;

/** True where the registry has to be asked again before anything is said. */
const isOld = (readAt: Date | null, at: Date) => !readAt || +at - +readAt > readsAnewAfter * 1000;

/** Whom the registry names; nobody where the actor's own address is confidential, and none whose address is. */
async function askFor(actorId: string): Promise<{ told: Told[]; isBlocked: boolean }> {
  const number = await numberOf(actorId);
  const self = await registry().personOf(number);
  if (self?.isConfidential) return { told: [], isBlocked: true };
  const relations = (await registry().relationsOf(number)).filter(({ of }) => !of.isConfidential);
  const told: Told[] = [];
  for (const { kind, of, until } of relations) {
    // One who cannot sign in has no row here before somebody acts for them.
    told.push({ subjectId: await findOrAddCitizen(of.number), kind, name: of.name, birthDate: of.birthDate, until });
  }
  return { told, isBlocked: false };
}

/** Of those who gave the actor a power, whose address is confidential by now. */
async function blockedAmong(givers: string[]): Promise<string[]> {
  const people = await Promise.all(givers.map(async (id) => registry().personOf(await numberOf(id))));
  return givers.filter((_, nth) => people[nth]?.isConfidential);
}

/** Asks the registry and keeps what it tells. Throws where it does not answer. */
export async function readRegistry(actorId: string, rights: FoundRight[], at: Date): Promise<void> {
  const givers = [...new Set(rights.flatMap(({ service, subjectId }) => (service === null ? [] : [subjectId])))];
  const work = async () => {
    const { told, isBlocked } = await askFor(actorId);
    await endPowersOf(actorId, isBlocked ? givers : await blockedAmong(givers), at);
    await saveReading(actorId, told, at);
  };
  await within(REGISTRY_LIMIT, work());
}

/** The rights of a citizen, once the registry has been read less than half a minute ago. Throws where it does not answer. */
export async function freshRights(actorId: string, subjectId: string | null, at: Date): Promise<FoundRight[]> {
  const { readAt, rights } = await selectRights(actorId, subjectId);
  if (!isOld(readAt, at)) return rights;
  const all = subjectId === null ? rights : (await selectRights(actorId, null)).rights;
  await readRegistry(actorId, all, at);
  return (await selectRights(actorId, subjectId)).rights;
}
