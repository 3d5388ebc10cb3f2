/** The reason for a visit and its details move to the newest key, like everything that the portal encrypts. */
import { randomBytes } from 'node:crypto';
import { useTestDatabase } from '@/scripts/testing/database';
import { underKeys } from '@/scripts/testing/under-keys';

useTestDatabase();
// Each change of keys loads the portal's modules anew.
jest.setTimeout(30_000);

const key = (id: string) => `${id}:${randomBytes(32).toString('base64url')}`;
const [oldKey, newKey] = [key('old'), key('new')];

test('with the old key gone the reason and the details still open', async () => {
  const { citizen, appointmentId } = await underKeys({ DATA_KEYS: oldKey }, async () => {
    const { addWorld, book, completeDraft } = await import('./testing/world');
    const { bookAppointment } = await import('./booking');
    const { saveAnswers } = await import('./drafts');
    const { testNow } = await import('@/scripts/testing/slots');
    const { one, two, first, second } = await addWorld();
    // One without details beside it.
    await book(two.citizen, second);
    const draftId = await completeDraft(one.citizen, first);
    await saveAnswers(one.citizen, draftId, { companion: true }, testNow);
    const booked = await bookAppointment(one.citizen, draftId, { ...first, asks: ['companion'] }, testNow);
    if (!booked.ok) throw new Error(booked.refusal);
    return { citizen: one.id, appointmentId: booked.value.appointmentId };
  });
  await underKeys({ DATA_KEYS: `${newKey},${oldKey}` }, async () => {
    const { reencrypt } = await import('@/lib/jobs/reencrypt');
    const { encryptedFields } = await import('@/services/services.server');
    const renewed = await reencrypt(encryptedFields);
    expect(renewed['appointment.reason']).toMatchObject({ renewed: 2, left: 0 });
    expect(renewed['appointment.details']).toMatchObject({ renewed: 1, left: 0 });
  });
  await underKeys({ DATA_KEYS: newKey }, async () => {
    const { mintActing } = await import('@/lib/acting/acting');
    const { readAppointment } = await import('./booking');
    const { reason } = await import('./testing/world');
    expect(await readAppointment(mintActing<'high'>(citizen), appointmentId)).toMatchObject({
      reason,
      details: { companion: true },
    });
  });
});
