/** Giver and receiver of a power are told that it was given, and that it is over. */
import { eq } from 'drizzle-orm';
import { database } from '@/lib/database/database';
import { notification } from '@/lib/notifications/schema';
import { NotKnownHere } from '@/lib/notifications/teller';
import { addCitizens } from '@/scripts/testing/citizens';
import { useTestDatabase } from '@/scripts/testing/database';
import { empower } from '@/scripts/testing/registry';
import { withdraw } from './powers-store';
import { actingTeller } from './telling';

// A portal with a channel: which one is nothing to the statements.
jest.mock('@/lib/notifications/channels/configured', () => ({
  configuredChannel: () => ({ name: 'altinn' }),
  contactOf: async () => null,
}));

useTestDatabase();

const at = new Date('2026-11-23T10:00:00Z');
const until = new Date('2027-11-23T10:00:00Z');

async function saidOf(power: string) {
  const rows = await database().select().from(notification).where(eq(notification.entityId, power));
  const said = rows.map(async (row) => [
    `${row.what} ${row.citizenId}`,
    (await actingTeller.tell(row, new Date(+at + 60_000)))?.in('nb').sms ?? null,
  ]);
  return Object.fromEntries(await Promise.all(said));
}

test('given, then withdrawn: the first is not told any more', async () => {
  const [giver, receiver] = await addCitizens(2);
  if (!giver || !receiver) throw new Error('nobody');
  const power = await empower(giver.id, receiver.id, { service: 'thing', at, until });
  const given = {
    [`given ${giver.id}`]:
      'Du har gitt en annen fullmakt i Helseporten. Var det ikke deg? Logg inn og trekk fullmakten tilbake.',
    [`given ${receiver.id}`]:
      'Du har fått fullmakt i Helseporten. Du kan handle for en annen til fullmakten er over. Logg inn i Helseporten for å se mer.',
  };
  expect(await saidOf(power)).toEqual(given);
  expect(await withdraw(receiver.id, power, new Date(+at + 1000))).toBe(true);
  expect(await saidOf(power)).toEqual({
    [`given ${giver.id}`]: null,
    [`given ${receiver.id}`]: null,
    [`ended ${giver.id}`]:
      'En fullmakt i Helseporten er over. Den du ga fullmakt, kan ikke lenger handle for deg. Logg inn i Helseporten for å se mer.',
    [`ended ${receiver.id}`]:
      'En fullmakt i Helseporten er over. Du kan ikke lenger handle for den du hadde fullmakt fra. Logg inn i Helseporten for å se mer.',
  });
});

test('who gives a power at night is told at once, who gets it in the morning; and so when it is ended', async () => {
  const [giver, receiver] = await addCitizens(2);
  if (!giver || !receiver) throw new Error('nobody');
  const [night, later] = [new Date('2026-11-23T23:30:00Z'), new Date('2026-11-24T00:30:00Z')];
  const power = await empower(giver.id, receiver.id, { service: 'thing', at: night, until });
  await withdraw(receiver.id, power, later);
  const rows = await database().select().from(notification).where(eq(notification.entityId, power));
  const morning = new Date('2026-11-24T07:00:00Z');
  expect(Object.fromEntries(rows.map(({ what, citizenId, dueAt }) => [`${what} ${citizenId}`, dueAt]))).toEqual({
    [`given ${giver.id}`]: night,
    [`given ${receiver.id}`]: morning,
    [`ended ${giver.id}`]: morning,
    [`ended ${receiver.id}`]: later,
  });
});

test('what was not withdrawn is not told', async () => {
  const [giver, stranger] = await addCitizens(2);
  if (!giver || !stranger) throw new Error('nobody');
  const power = await empower(giver.id, (await addCitizens(1))[0]?.id ?? '', { service: 'thing', at, until });
  expect(await withdraw(stranger.id, power, at)).toBe(false);
  expect(Object.keys(await saidOf(power))).toHaveLength(2);
});

test('what a newer build tells of a power is for a worker of that build', async () => {
  const [giver] = await addCitizens(1);
  const notice = { what: 'prolonged', entityId: giver?.id ?? '', version: 1, citizenId: giver?.id ?? '' };
  await expect(actingTeller.tell(notice, at)).rejects.toBeInstanceOf(NotKnownHere);
});
