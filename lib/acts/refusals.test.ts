/** What an act was refused stays refused: the same press, still on its way, does nothing when it comes. */
import { randomUUID } from 'node:crypto';
import { refused } from '@/lib/result';
import { sealOf } from '@/lib/slots/seal';
import { addCitizens } from '@/scripts/testing/citizens';
import { useTestDatabase } from '@/scripts/testing/database';
import { testNow } from '@/scripts/testing/slots';
import { database } from '../database/database';
import { actOnce } from './acts';
import { act } from './schema';

useTestDatabase();

const seal = sealOf('thing.change', 1);
const steps = (work: () => Promise<string | null>) => ({ act: work, findRefusal: async () => 'taken' as const });

async function someone() {
  const [one] = await addCitizens(1);
  if (!one) throw new Error('nobody');
  const asked = { key: randomUUID(), seal, at: testNow };
  /** What the statement of an act does where it acts. */
  const record = async () => {
    const entityId = randomUUID();
    await database().insert(act).values({
      citizenId: one.id,
      key: asked.key,
      action: 'thing.change',
      requestHash: seal.hash,
      entityId,
      at: testNow,
    });
    return entityId;
  };
  return { citizen: one.citizen, asked, record };
}

test('refused once, it is refused again, although nothing is in the way any more', async () => {
  const { citizen, asked, record } = await someone();
  expect(
    await actOnce(
      citizen,
      asked,
      steps(async () => null),
    ),
  ).toEqual(refused('taken'));
  expect(await actOnce(citizen, asked, steps(record))).toEqual(refused('taken'));
});

test('what the other press did while this one did nothing is the answer of both', async () => {
  const { citizen, asked, record } = await someone();
  let did = '';
  const meanwhile = async () => {
    did = await record();
    return null;
  };
  expect(await actOnce(citizen, asked, steps(meanwhile))).toEqual({ ok: true, value: { id: did } });
});
