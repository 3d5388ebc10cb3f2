import { ageInYears } from '@/lib/calendar/age';
import type { Answers } from './appointment';
import {
  canCancel,
  completeAnswers,
  eligibilityOf,
  latestBirthDate,
  listOf,
  mayBookAlone,
  mergeAnswers,
  soonerThan,
} from './rules';

const instant = (text: string) => new Date(text);

test.each([
  ['2010-11-24', '2026-11-23T22:59:59Z', 15, false, 'the last second before the birthday in Oslo'],
  ['2010-11-24', '2026-11-23T23:00:00Z', 16, true, 'midnight in Oslo, still the day before in UTC'],
  ['2010-07-01', '2026-06-30T22:00:00Z', 16, true, 'midnight in Oslo in summer time'],
  ['2010-07-01', '2026-06-30T21:59:59Z', 15, false, 'the second before it'],
  ['2012-02-29', '2028-02-28T12:00:00Z', 15, false, 'born on 29 February, the day before in a leap year'],
  ['2012-02-29', '2028-02-29T12:00:00Z', 16, true, 'born on 29 February, the day in a leap year'],
  ['2008-02-29', '2025-02-28T12:00:00Z', 16, true, 'born on 29 February, 28 February in a common year'],
  ['2008-02-29', '2025-03-01T12:00:00Z', 17, true, 'born on 29 February, 1 March in a common year'],
  ['1926-01-01', '2026-11-23T12:00:00Z', 100, true, 'a hundred years'],
  ['2026-11-23', '2026-11-23T12:00:00Z', 0, false, 'born today'],
])('born %s, at %s: %i years old, books alone: %s (%s)', (birthDate, at, age, alone) => {
  expect(ageInYears(birthDate, instant(at))).toBe(age);
  expect(mayBookAlone(birthDate, instant(at))).toBe(alone);
});

const adult = { birthDate: '1984-03-15', gp: 'Ingrid Skogmo' };
const child = { birthDate: '2014-05-17', gp: 'Ingrid Skogmo' };

test.each([
  ['an adult with a GP books with them', adult, { ok: true, value: { gp: 'Ingrid Skogmo' } }],
  ['an adult without a GP cannot book', { ...adult, gp: null }, { ok: false, refusal: 'noGp' }],
  ['one whom the register does not know cannot book', null, { ok: false, refusal: 'noGp' }],
  ['a child cannot book', child, { ok: false, refusal: 'underAge' }],
  ['a child without a GP is told of the age', { ...child, gp: null }, { ok: false, refusal: 'underAge' }],
])('%s', (_, patient, eligibility) => {
  expect(eligibilityOf(patient, instant('2026-11-23T10:00:00Z'))).toEqual(eligibility);
});

const slotAt = (text: string) => ({ startAt: instant(text) });
const [monday, wednesday, friday] = ['23', '25', '27'].map((day) => slotAt(`2026-11-${day}T13:00:00Z`));

test.each([
  ['earlier than the first one', [monday, friday], wednesday, [monday]],
  ['not at the same time', [wednesday], wednesday, []],
  ['any, where this kind has none', [monday, friday], null, [monday, friday]],
])('sooner times of other kinds are %s', (_, others, first, expected) => {
  expect(soonerThan(others as { startAt: Date }[], first ?? null)).toEqual(expected);
});

const at = instant('2026-11-23T10:00:00Z');
const [before, after] = [instant('2026-11-23T09:59:59Z'), instant('2026-11-23T10:00:01Z')];

test.each([
  ['booked', after, true],
  ['booked', at, false],
  ['booked', before, false],
  ['cancelled', after, false],
  ['fulfilled', after, false],
  ['noshow', after, false],
] as const)('%s and starting %s can be cancelled: %s', (status, startAt, expected) => {
  expect(canCancel({ status, startAt }, at)).toBe(expected);
});

test.each([
  ['booked', after, 'upcoming'],
  ['booked', at, 'past'],
  ['booked', before, 'past'],
  ['fulfilled', before, 'past'],
  ['noshow', before, 'past'],
  ['cancelled', after, 'cancelled'],
  ['cancelled', before, 'cancelled'],
] as const)('%s and ending %s is listed as %s', (status, endAt, expected) => {
  expect(listOf({ status, endAt }, at)).toBe(expected);
});

const slot = { scheduleId: 'one', startAt: '2026-12-03T08:20:00.000Z' };
const other = { scheduleId: 'one', startAt: '2026-12-03T08:40:00.000Z' };

test.each<[string, Answers, Partial<Answers>, Answers]>([
  ['an answer is added', { practiceSlug: 'a' }, { reason: 'Vondt' }, { practiceSlug: 'a', reason: 'Vondt' }],
  ['an answer is replaced', { reason: 'Vondt' }, { reason: 'Bedre' }, { reason: 'Bedre' }],
  ['an answer is taken out', { reason: 'Vondt', slot }, { slot: undefined }, { reason: 'Vondt' }],
  [
    'the same kind keeps the time',
    { serviceType: 'office', slot },
    { serviceType: 'office' },
    { serviceType: 'office', slot },
  ],
  [
    'another kind sets the time aside, with its kind',
    { serviceType: 'office', slot, reason: 'x' },
    { serviceType: 'video' },
    { serviceType: 'video', earlier: [{ kind: 'office', slot }], reason: 'x' },
  ],
  [
    'another kind with its time keeps that',
    { serviceType: 'office', slot },
    { serviceType: 'video', slot: other },
    { serviceType: 'video', slot: other, earlier: [{ kind: 'office', slot }] },
  ],
  [
    'the kind before finds its time again',
    { serviceType: 'video', slot: other, earlier: [{ kind: 'office', slot }] },
    { serviceType: 'office' },
    { serviceType: 'office', slot, earlier: [{ kind: 'video', slot: other }] },
  ],
  [
    'a kind without a time sets none aside',
    { serviceType: 'video', earlier: [{ kind: 'office', slot }] },
    { serviceType: 'phone' },
    { serviceType: 'phone', earlier: [{ kind: 'office', slot }] },
  ],
])('%s', (_, answers, changes, expected) => {
  expect(JSON.parse(JSON.stringify(mergeAnswers(answers, changes)))).toEqual(expected);
});

test.each<[Answers, boolean]>([
  [{ serviceType: 'office', slot, reason: 'Vondt i kneet' }, true],
  [{ slot, reason: 'Vondt i kneet' }, false],
  [{ serviceType: 'office', reason: 'Vondt i kneet' }, false],
  [{ serviceType: 'office', slot }, false],
  [{ serviceType: 'office', slot, reason: ' \n ' }, false],
  [{ serviceType: 'office', slot, reason: '\u200b\u200b\u200b' }, false],
])('%j is all that a booking needs: %s', (answers, expected) => {
  expect(completeAnswers(answers) !== null).toBe(expected);
});

test.each(['2026-11-28', '2028-02-29', '2027-02-28', '2027-03-01', '2116-02-29'])(
  'on %s the latest birth date that books alone is the one that the age says',
  (today) => {
    const at = new Date(`${today}T10:00:00Z`);
    for (const born of ['02-28', '02-29', '03-01', '11-27', '11-28', '11-29'])
      for (const year of [2010, 2011, 2012, 2100]) {
        const birthDate = `${year}-${born}`;
        expect(birthDate <= latestBirthDate(at)).toBe(mayBookAlone(birthDate, at));
      }
  },
);
