/** Many citizens at once after few times: each opens the time page, chooses, and confirms, through the real pages. */
import { sql } from 'drizzle-orm';
import { database } from '@/lib/database/database';
import { type Form, filled, findForm, type Page } from '@/scripts/plain-browser/forms';
import { saveAnswers, startDraft } from '@/services/booking/drafts';
import { addGp, addPatients } from '@/services/practices/testing/world';
import type { Rusher, TestRush } from '@/services/test-service';
import { weekday } from './patients';
import { appointmentAt, stepOf } from './soak/steps';
import { addSlots } from './world';

/** The schedules of all rushes of this process: the seeds have booked times, too. */
const schedules: string[] = [];

/** Adds the citizens, all with one GP who has `times` free times, and their drafts: kind and reason are answered. */
async function prepare(count: number, times: number): Promise<Rusher[]> {
  const gp = await addGp();
  schedules.push(gp.scheduleId);
  await addSlots(
    gp,
    Array.from({ length: times }, (_, nth) => weekday(Math.floor(nth / 10), 7, (nth % 10) * 20)),
  );
  const people = await addPatients(count, gp);
  const rushers: Rusher[] = [];
  for (const { id, citizen } of people) {
    const draftId = await startDraft(citizen, { serviceType: 'office' }, new Date(Date.now() - 60_000));
    await saveAnswers(citizen, draftId, { reason: 'Vondt i kneet' });
    rushers.push({ citizenId: id, firstPage: `/nb/appointments/new/${draftId}/time` });
  }
  return rushers;
}

/** The form that chooses a time, another for each `nth`; undefined where the page is no time page with times. */
function chooseForm(page: Page, nth: number): Form | undefined {
  const form = findForm(page, 'input[name="slot"]');
  const slots = page.$('input[name="slot"]').toArray();
  const slot = slots[nth % slots.length]?.attribs.value;
  return form && slot ? filled(form, { go: 'next', slot }) : undefined;
}

/** The form that confirms; undefined where the page is no check page. */
function confirmForm(page: Page): Form | undefined {
  const form = findForm(page, 'input[name="shown"]');
  return form && filled(form, { go: 'next' });
}

/** What the last page says. */
function endOf(page: Page): 'given' | 'taken' | 'other' {
  if (appointmentAt(page.url)) return 'given';
  return stepOf(page) === 'time' ? 'taken' : 'other';
}

function endAt(address: URL | undefined): 'given' | 'taken' | 'other' {
  if (address && appointmentAt(address)) return 'given';
  return address?.searchParams.has('taken') ? 'taken' : 'other';
}

/** As the database has it: what rushes have booked. */
async function inAll(): Promise<{ given: number; doubled: number }> {
  const { rows } = await database().execute<{ given: number; doubled: number }>(sql`
    SELECT count(*)::int AS given, (count(*) - count(DISTINCT (schedule_id, start_at)))::int AS doubled
    FROM appointment WHERE status = 'booked' AND schedule_id = ANY (${sql.param(schedules)}::uuid[])`);
  return rows[0] ?? { given: 0, doubled: 0 };
}

export const bookingRush: TestRush = { prepare, chooseForm, confirmForm, endOf, endAt, inAll };
