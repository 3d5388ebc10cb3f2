/** A run of the soak in which nothing was lost passes; each kind of loss is seen. */
import { makeLedger } from './ledger';
import { type Database, type Row, reconcile } from './reconcile';

const row: Row = {
  ...{ id: 'a1', citizenId: 'c1', draftId: 'd1', scheduleId: 's1', startAt: '2026-12-01T08:00:00.000Z' },
  ...{ kind: 'office', status: 'booked', version: 1, reason: 'Vondt i kneet' },
};
const cancelledRow: Row = {
  ...row,
  id: 'a2',
  draftId: 'd2',
  startAt: '2026-12-01T09:00:00.000Z',
  status: 'cancelled',
  version: 2,
};

/** One booking that stands, one that was cancelled, and one draft that was left. */
function told() {
  const ledger = makeLedger();
  for (const { id, draftId, citizenId, kind, startAt, reason } of [row, cancelledRow]) {
    const press = { draftId, citizenId, kind, startAt, reason };
    ledger.press(press);
    ledger.receipt(press, id);
  }
  ledger.cancelling('a2');
  ledger.cancelled('a2');
  ledger.writing('d3', 'Kløe');
  ledger.written('d3', 'Kløe');
  return ledger;
}

const drafts: [string, string][] = [['d3', 'Kløe']];

const kept = (changes: Partial<Database> = {}): Database => ({
  appointments: [row, cancelledRow],
  busy: [row],
  held: [],
  drafts: new Map(drafts),
  audited: new Map([
    ['a1', 1],
    ['a2', 1],
  ]),
  cancelAudited: new Map([['a2', 1]]),
  moveAudited: new Map(),
  ...changes,
});

const found = (ledger = told(), database = kept()) =>
  reconcile(ledger, database).flatMap(({ what, count, mustBeNone }) => (mustBeNone && count > 0 ? [what] : []));

test('nothing is lost, and what was acknowledged is counted', () => {
  expect(found()).toEqual([]);
  const counts = Object.fromEntries(reconcile(told(), kept()).map(({ what, count }) => [what, count]));
  expect(counts).toMatchObject({
    'bookings acknowledged': 2,
    'cancellations acknowledged': 1,
    'drafts left with a text': 1,
  });
});

const other = (changes: Partial<Row>): Row => ({ ...row, id: 'a9', draftId: 'd1', citizenId: 'c9', ...changes });

const lost = 'bookings lost';
const doubled = 'bookings doubled';
const askew = 'times that are busy without an appointment, or free in spite of one';
const unaudited = 'bookings that the audit does not tell of once';
const cancelUnaudited = 'cancellations that the audit does not tell of once';

test.each<[string, string[], Partial<Database>]>([
  ['an appointment that is not there', [unaudited, lost, askew], { appointments: [cancelledRow] }],
  ['another reason', [lost], { appointments: [{ ...row, reason: 'Kløe' }, cancelledRow] }],
  ['another time', [lost, askew], { appointments: [{ ...row, startAt: '2026-12-02T08:00:00.000Z' }, cancelledRow] }],
  [
    'cancelled by nobody',
    [lost, cancelUnaudited, askew],
    { appointments: [{ ...row, status: 'cancelled', version: 2 }, cancelledRow] },
  ],
  ['two at one time', [doubled, unaudited], { appointments: [row, cancelledRow, other({ kind: 'video' })] }],
  [
    'a citizen with two of one kind',
    [doubled, askew, unaudited],
    { appointments: [row, cancelledRow, other({ citizenId: 'c1', startAt: '2026-12-03T08:00:00.000Z' })] },
  ],
  [
    'cancelled, and still booked',
    ['cancellations lost', doubled, askew, cancelUnaudited].sort(),
    { appointments: [row, { ...cancelledRow, status: 'booked', version: 1 }] },
  ],
  ['busy without an appointment', [askew], { busy: [row, cancelledRow] }],
  ['free in spite of one', [askew], { busy: [] }],
  ['a draft without its text', ['texts of drafts lost'], { drafts: new Map([['d3', undefined]]) }],
  ['a draft that is gone', ['texts of drafts lost'], { drafts: new Map() }],
  [
    'a draft of what is booked',
    ['drafts left of what is booked'],
    { drafts: new Map([...drafts, ['d1', 'Vondt i kneet']]) },
  ],
  ['a cancellation without an audit row', [cancelUnaudited], { cancelAudited: new Map() }],
  [
    'an audit row of a cancellation that was not',
    [cancelUnaudited],
    {
      cancelAudited: new Map([
        ['a1', 1],
        ['a2', 1],
      ]),
    },
  ],
  [
    'an audit row of nothing',
    [unaudited],
    {
      audited: new Map([
        ['a1', 1],
        ['a2', 1],
        ['a7', 1],
      ]),
    },
  ],
  [
    'two audit rows',
    [unaudited],
    {
      audited: new Map([
        ['a1', 2],
        ['a2', 1],
      ]),
    },
  ],
])('%s is seen', (_, expected, changes) => {
  expect(found(told(), kept(changes)).sort()).toEqual([...expected].sort());
});

test('two receipts for one draft are a double, also where only one appointment is there', () => {
  const ledger = told();
  ledger.receipt(row, 'a1');
  expect(found(ledger)).toEqual([]);
  ledger.receipt(row, 'a9');
  expect(found(ledger)).toEqual([lost, doubled]);
});

test('a booking of which the citizen was told that it was not made is seen', () => {
  const ledger = told();
  const { id: _, ...press } = { ...row, draftId: 'd5' };
  ledger.refuse(press);
  const made = other({ draftId: 'd5', kind: 'video', startAt: '2026-12-04T08:00:00.000Z' });
  ledger.press(press);
  const database = kept({
    appointments: [row, cancelledRow, made],
    busy: [row, made],
    audited: new Map([...kept().audited, ['a9', 1]]),
  });
  expect(found(ledger, database)).toEqual(['booked, though the citizen was told that it was not']);
});

test('where everybody was told, a booking whose receipt nobody saw is one too many', () => {
  const quiet = other({ draftId: 'd4', kind: 'phone', startAt: '2026-12-05T08:00:00.000Z' });
  const ledger = told();
  ledger.press({ ...quiet, draftId: 'd4' });
  const database = kept({
    appointments: [row, cancelledRow, quiet],
    busy: [row, quiet],
    audited: new Map([...kept().audited, ['a9', 1]]),
  });
  expect(found(ledger, database)).toEqual([]);
  const unseen = reconcile(ledger, database, { allTold: true }).filter(({ mustBeNone, count }) => mustBeNone && count);
  expect(unseen.map(({ what }) => what)).toEqual(['bookings made, their receipt never seen']);
});

test('a booking whose button nobody pressed is a double', () => {
  const unasked = other({ draftId: 'd9', kind: 'video', startAt: '2026-12-04T08:00:00.000Z' });
  const database = kept({ appointments: [row, cancelledRow, unasked], busy: [row, unasked] });
  expect(found(told(), database)).toEqual([doubled, unaudited]);
});

test('a booking whose receipt never came, and a text that may have been saved, are nobody’s loss', () => {
  const ledger = told();
  const quiet = other({ draftId: 'd4', kind: 'phone', startAt: '2026-12-05T08:00:00.000Z' });
  ledger.press({ ...quiet, draftId: 'd4' });
  ledger.writing('d3', 'Feber');
  const database = kept({
    appointments: [row, cancelledRow, quiet],
    busy: [row, quiet],
    drafts: new Map([['d3', 'Feber']]),
    audited: new Map([...kept().audited, ['a9', 1]]),
  });
  expect(found(ledger, database)).toEqual([]);
});
