/** The reason for a visit moves to the newest key, like everything that the portal encrypts. */
import { randomBytes } from 'node:crypto';
import { useTestDatabase } from '@/scripts/testing/database';
import { underKeys } from '@/scripts/testing/under-keys';

useTestDatabase();
// Each change of keys loads the portal's modules anew.
jest.setTimeout(30_000);

const key = (id: string) => `${id}:${randomBytes(32).toString('base64url')}`;
const [oldKey, newKey] = [key('old'), key('new')];

test('with the old key gone the reason still opens', async () => {
  const { citizen, appointmentId } = await underKeys({ DATA_KEYS: oldKey }, async () => {
    const { addWorld, book } = await import('./testing/world');
    const { one, first } = await addWorld();
    const booked = await book(one.citizen, first);
    if (!booked.ok) throw new Error(booked.refusal);
    return { citizen: one.id, appointmentId: booked.value.appointmentId };
  });
  await underKeys({ DATA_KEYS: `${newKey},${oldKey}` }, async () => {
    const { reencrypt } = await import('@/lib/jobs/reencrypt');
    const { encryptedFields } = await import('@/services/services.server');
    expect((await reencrypt(encryptedFields))['appointment.reason']).toMatchObject({ renewed: 1, left: 0 });
  });
  await underKeys({ DATA_KEYS: newKey }, async () => {
    const { mintCitizen } = await import('@/lib/citizens/citizen');
    const { readAppointment } = await import('./booking');
    const { reason } = await import('./testing/world');
    expect(await readAppointment(mintCitizen<'high'>(citizen), appointmentId)).toMatchObject({ reason });
  });
});
