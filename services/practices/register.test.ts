import { eq } from 'drizzle-orm';
import { mintActing } from '@/lib/acting/acting';
import { now } from '@/lib/calendar/clock';
import { calendarDate } from '@/lib/calendar/oslo';
import { addDays } from '@/lib/calendar/weeks';
import { database } from '@/lib/database/database';
import { useTestDatabase } from '@/scripts/testing/database';
import { schedule } from '@/services/practices/schema';
import { addGp, addPatients, addSubstitute } from '@/services/practices/testing/world';
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
  expect(await registeredPatient(mintActing<'substantial'>(id))).toEqual({
    givenName: 'Maja',
    familyName: 'Prøvestad',
    birthDate: '2001-07-24',
    gp: {
      practitionerId: gp.practitionerId,
      scheduleId: gp.scheduleId,
      substitutes: [],
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

test('the GP comes with those who stand in today or later, earliest first, and not with other schedules’', async () => {
  const [gp, other] = [await addGp(), await addGp()];
  const { citizen } = await patientOf(gp);
  const day = (ahead: number) => addDays(calendarDate(now()), ahead);
  await addSubstitute(gp, day(7), day(9), 'Later');
  await addSubstitute(gp, day(-5), day(0), 'Until today');
  await addSubstitute(gp, day(-9), day(-6), 'Before');
  await addSubstitute(other, day(0), day(9), 'Elsewhere');
  expect((await registeredPatient(citizen))?.gp?.substitutes).toEqual([
    { fromDay: day(-5), untilDay: day(0), name: 'Until today' },
    { fromDay: day(7), untilDay: day(9), name: 'Later' },
  ]);
});
