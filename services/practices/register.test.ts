import { eq } from 'drizzle-orm';
import { mintCitizen } from '@/lib/citizens/citizen';
import { database } from '@/lib/database/database';
import { useTestDatabase } from '@/scripts/testing/database';
import { schedule } from '@/services/practices/schema';
import { addGp, addPatients } from '@/services/practices/testing/world';
import { registeredPatient } from './register';
import { patient } from './schema';

useTestDatabase();

async function patientOf(gp: { practitionerId?: string }) {
  const [one] = await addPatients(1, { ...gp, birthDate: '2001-07-24' });
  if (!one) throw new Error('nobody');
  return one;
}

test('the register gives name, birth date, and the GP with practice and schedule', async () => {
  const gp = await addGp('Máret Duottar');
  const { id } = await patientOf(gp);
  expect(await registeredPatient(mintCitizen<'substantial'>(id))).toEqual({
    givenName: 'Maja',
    familyName: 'Prøvestad',
    birthDate: '2001-07-24',
    gp: {
      scheduleId: gp.scheduleId,
      name: 'Máret Duottar',
      practice: {
        slug: gp.slug,
        name: 'Fjellheim legesenter',
        municipality: 'Tromsø',
        address: 'Fjellheimvegen 12',
        postalCode: '9011',
        postalPlace: 'Tromsø',
        phone: '77000012',
      },
    },
  });
});

test('a citizen without a GP has a name and no GP', async () => {
  const { citizen } = await patientOf({});
  expect(await registeredPatient(citizen)).toMatchObject({ givenName: 'Maja', gp: null });
});

test('a GP who takes no bookings here counts as none', async () => {
  const gp = await addGp();
  const { citizen } = await patientOf(gp);
  await database().delete(schedule).where(eq(schedule.id, gp.scheduleId));
  expect(await registeredPatient(citizen)).toMatchObject({ gp: null });
});

test('a citizen whom no practice has registered is not found', async () => {
  const { id, citizen } = await patientOf({});
  await database().delete(patient).where(eq(patient.citizenId, id));
  expect(await registeredPatient(citizen)).toBeNull();
});
