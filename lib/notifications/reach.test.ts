/** How one is reached, as the contact register has it; also while it is away. No log says how. */
import { inspect } from 'node:util';
import { mintCitizen } from '@/lib/citizens/citizen';
import { findOrAddCitizen } from '@/lib/citizens/identity';
import { log } from '@/lib/log/log';
import { useTestDatabase } from '@/scripts/testing/database';
import { testNow } from '@/scripts/testing/slots';
import { stopStandIns } from '../../stand-ins/kit/src/testing/processes';
import { key, order, people, startKrr, startMaskinporten } from './channels/testing/stand-ins';
import { reachOf } from './reach-store';

useTestDatabase();

let krr: Awaited<ReturnType<typeof startKrr>>;
beforeAll(async () => {
  const { origin, settings } = await startMaskinporten();
  krr = await startKrr(origin);
  Object.assign(process.env, {
    MASKINPORTEN_CLIENT_ID: settings.clientId,
    MASKINPORTEN_CLIENT_JWK: JSON.stringify(key),
    MASKINPORTEN_ISSUER: settings.issuer,
    MASKINPORTEN_TOKEN_ENDPOINT: settings.tokenEndpoint,
    CONTACT_REGISTER_URL: krr.url,
  });
}, 60_000);
afterAll(stopStandIns);

const citizenOf = async (number: string) => mintCitizen<'substantial'>(await findOrAddCitizen(number, testNow));

test('one’s own entry, whole: the page masks it', async () => {
  expect(await reachOf(await citizenOf(people.both))).toMatchObject({
    email: 'maja@example.com',
    phone: '+4740000012',
    isReserved: false,
    canBeNotified: true,
  });
});

test('while the register is away it says so, and the log holds neither number nor address', async () => {
  const logged = jest.spyOn(log, 'error');
  await order(krr.origin, 'persons', { fault: '500', times: 1 });
  expect(await reachOf(await citizenOf(people.both))).toBe('away');
  await expect(reachOf(await citizenOf(people.both))).resolves.toMatchObject({ phone: '+4740000012' });
  expect(logged).toHaveBeenCalledTimes(1);
  for (const secret of [people.both, '40000012', 'maja@'])
    expect(inspect(logged.mock.calls, { depth: 9 })).not.toContain(secret);
});
