/** The portal's own role can do all that booking does. */
import { countLoginStart } from '@/lib/auth/login/rate-limit-store';
import { rowsOfDailyJobs } from '@/scripts/testing/daily';
import { useTestDatabase } from '@/scripts/testing/database';
import { run, usePortalRole } from '@/scripts/testing/portal-role';
import { testNow } from '@/scripts/testing/slots';
import { addWorld, appointmentsOf, book, cancel } from '@/services/booking/testing/world';
import { dailyJobs } from '@/services/services.server';

useTestDatabase();
const { owner, portal } = usePortalRole();

test('the role books, cancels, counts logins and runs the daily job', async () => {
  expect(await run(portal, 'select current_user')).toEqual([{ current_user: 'portal_web' }]);
  const { one, first } = await addWorld();
  const booked = await book(one.citizen, first);
  if (!booked.ok) throw new Error(booked.refusal);
  expect(await cancel(one.citizen, booked.value.appointmentId, testNow)).toMatchObject({ ok: true });
  expect((await appointmentsOf(one.id)).map(({ status }) => status)).toEqual(['cancelled']);
  expect(await countLoginStart('203.0.113.7', testNow)).toBe(true);
  await rowsOfDailyJobs(dailyJobs, testNow);
  expect(await run(owner, 'select action from audit_event order by id')).toHaveLength(2);
});

test('the role may not: truncate appointment', async () => {
  await expect(run(portal, 'truncate appointment')).rejects.toMatchObject({ code: '42501' });
});
