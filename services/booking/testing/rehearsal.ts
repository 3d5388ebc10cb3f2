/** How booking takes part in `npm run rehearse:restore`: books over the real pages, and finds the booking again. */
import { filled, formOf } from '@/scripts/plain-browser/forms';
import type { Rehearsal } from '@/services/test-service';
import { makeLedger } from './soak/ledger';
import { makeBookingSoak } from './soak/soak';
import { appointmentAt, chooseKind, chooseTime, requireStep, writeReason } from './soak/steps';

export const bookingRehearsal: Rehearsal = {
  prepare: (citizens) => makeBookingSoak().prepare(citizens),
  async make(visit) {
    const { page: times } = await chooseKind(visit, await visit.open('/appointments/new'));
    const { page, reason } = await writeReason(visit, makeLedger(), await chooseTime(visit, times));
    requireStep(page, 'check');
    const receipt = await visit.send(filled(formOf(page, 'input[name="shown"]'), { go: 'next' }), {});
    const id = appointmentAt(receipt.url);
    if (!id) throw new Error(`the booking ended at ${receipt.url.pathname}`);
    return { path: `/appointments/${id}`, text: reason };
  },
  async find(visit, { path, text }) {
    const page = await visit.open(path);
    return page.status === 200 && page.$('.said').text() === text;
  },
};
