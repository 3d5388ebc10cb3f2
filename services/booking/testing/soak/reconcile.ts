/** Compares what the citizens were told with the rows. Pure, so that a test can show that each loss is seen. */
import { countBy } from '@/scripts/soak/count-by';
import type { SoakFinding } from '@/services/test-service';
import type { Ledger, Receipt } from './ledger';

export type Row = {
  id: string;
  citizenId: string;
  draftId: string;
  scheduleId: string;
  /** ISO 8601, UTC. */
  startAt: string;
  kind: string;
  status: string;
  version: number;
  reason: string;
};

export type Database = {
  appointments: Row[];
  busy: Pick<Row, 'scheduleId' | 'startAt'>[];
  /** The times that are held at the moment, and by whom. */
  held: Pick<Row, 'scheduleId' | 'startAt' | 'citizenId'>[];
  /** The reason in each draft, by its id. */
  drafts: Map<string, string | undefined>;
  /** How often the audit tells of each booking, by the id of the appointment. */
  audited: Map<string, number>;
  /** The same of each cancellation. */
  cancelAudited: Map<string, number>;
  moveAudited: Map<string, number>;
};

/** The keys that several items share. */
function repeated<Item>(items: Item[], keyOf: (item: Item) => string): string[] {
  return Object.entries(countBy(items, keyOf)).flatMap(([key, count]) => (count > 1 ? [key] : []));
}

const slotOf = ({ scheduleId, startAt }: Pick<Row, 'scheduleId' | 'startAt'>) => `${startAt} of ${scheduleId}`;

/** Why a receipt is worth nothing; undefined if the appointment is as the citizen confirmed it. */
function lossOf(receipt: Receipt, row: Row | undefined, ledger: Ledger): string | undefined {
  if (!row) return 'is not there';
  const fields = ['citizenId', 'draftId', 'kind', 'startAt', 'reason'] as const;
  const isMoved = ledger.moves.has(row.id);
  const other = fields.find((field) => row[field] !== receipt[field] && !(field === 'startAt' && isMoved));
  if (other) return `has another ${other}`;
  const isKept = row.status === 'booked' || ledger.cancellations.has(row.id);
  return isKept ? undefined : `is ${row.status}, and nobody cancelled it`;
}

function lost(ledger: Ledger, rows: Map<string, Row>): string[] {
  return ledger.receipts.flatMap((receipt) => {
    const loss = lossOf(receipt, rows.get(receipt.appointmentId), ledger);
    return loss ? [`${receipt.appointmentId} ${loss}`] : [];
  });
}

function doubled(ledger: Ledger, appointments: Row[]): string[] {
  const booked = appointments.filter(({ status }) => status === 'booked');
  const receipts = [...new Map(ledger.receipts.map((one) => [`${one.draftId} ${one.appointmentId}`, one])).values()];
  return [
    ...repeated(booked, slotOf).map((slot) => `two at ${slot}`),
    ...repeated(booked, ({ citizenId, kind }) => `${kind} of ${citizenId}`).map((kind) => `two by ${kind}`),
    ...repeated(appointments, ({ draftId }) => draftId).map((draft) => `two from draft ${draft}`),
    ...repeated(receipts, ({ draftId }) => draftId).map((draft) => `two receipts for draft ${draft}`),
    ...appointments.filter(({ draftId }) => !ledger.pressed.has(draftId)).map(({ id }) => `${id}, not asked for`),
  ];
}

/** Appointments that are not where their citizen was told last, and where none of the presses would have them. */
function movesLost({ moves }: Ledger, rows: Map<string, Row>): string[] {
  return [...moves].flatMap(([id, { told, maybe }]) => {
    const at = rows.get(id)?.startAt ?? 'nowhere';
    return told === null || [told, ...maybe].includes(at) ? [] : [`${id} is at ${at}, not at ${told}`];
  });
}

/** Moves that were done twice or are not in the audit: each act counts one version, and has one row. */
function movesAskew({ moves }: Ledger, { appointments, moveAudited }: Database): string[] {
  return appointments.flatMap(({ id, version, status }) => {
    const { count, maybe } = moves.get(id) ?? { count: 0, maybe: [] };
    const [done, audited] = [version - 1 - Number(status === 'cancelled'), moveAudited.get(id) ?? 0];
    const isAsTold = done >= count && done <= count + maybe.length;
    return isAsTold && audited === done ? [] : [`${id}: ${count} told, ${done} done, ${audited} in the audit`];
  });
}

/** Times that were told to be held and are free or another's before their end; and citizens who hold two. */
function holdsAskew({ holds }: Ledger, { held }: Database, now: Date): string[] {
  const holders = new Map(held.map((time) => [slotOf(time), time.citizenId]));
  return [
    ...repeated(held, ({ citizenId }) => citizenId).map((citizen) => `two by ${citizen}`),
    ...[...holds].flatMap(([citizenId, time]) =>
      time.until <= now || holders.get(slotOf(time)) === citizenId ? [] : [`${slotOf(time)}, told to ${citizenId}`],
    ),
  ];
}

function slotsAskew({ appointments, busy }: Database): string[] {
  const taken = new Set(appointments.filter(({ status }) => status === 'booked').map(slotOf));
  const blocked = new Set(busy.map(slotOf));
  return [
    ...[...blocked].filter((slot) => !taken.has(slot)).map((slot) => `busy without an appointment: ${slot}`),
    ...[...taken].filter((slot) => !blocked.has(slot)).map((slot) => `free in spite of one: ${slot}`),
  ];
}

function textsLost({ texts }: Ledger, drafts: Database['drafts']): string[] {
  return [...texts].flatMap(([draftId, { told, maybe }]) => {
    const kept = drafts.get(draftId);
    return told === null || [told, ...maybe].includes(kept ?? '') ? [] : [`draft ${draftId}`];
  });
}

/** Audit rows that are missing, doubled, or of something that did not happen. */
function unaudited({ appointments, audited, cancelAudited }: Database): {
  bookings: string[];
  cancellations: string[];
} {
  const rows = new Map(appointments.map((row) => [row.id, row]));
  const wrong = (counts: Map<string, number>, isExpected: (row: Row) => boolean) => [
    ...appointments.filter((row) => (counts.get(row.id) ?? 0) !== Number(isExpected(row))).map(({ id }) => id),
    ...[...counts.keys()].filter((id) => !rows.has(id)).map((id) => `${id}, which is not there`),
  ];
  return {
    bookings: wrong(audited, () => true),
    cancellations: wrong(cancelAudited, ({ status }) => status === 'cancelled'),
  };
}

const none = (what: string, which: string[]): SoakFinding => ({ what, which, count: which.length, mustBeNone: true });

/** The rows of the table that booking adds. `allTold`: each act went on until its citizen knew. */
export function reconcile(
  ledger: Ledger,
  database: Database,
  { allTold = false, now = new Date() } = {},
): SoakFinding[] {
  const { appointments, drafts } = database;
  const rows = new Map(appointments.map((row) => [row.id, row]));
  const told = [...ledger.cancellations].flatMap(([id, cancellation]) => (cancellation.told ? [id] : []));
  const ids = new Set(ledger.receipts.map(({ appointmentId }) => appointmentId));
  const unseen = appointments.filter(({ id }) => !ids.has(id)).map(({ id }) => id);
  const audits = unaudited(database);
  return [
    { what: 'bookings acknowledged', count: ids.size },
    { what: 'bookings made, their receipt never seen', count: unseen.length, mustBeNone: allTold, which: unseen },
    { what: 'cancellations acknowledged', count: told.length },
    { what: 'moves acknowledged', count: [...ledger.moves.values()].reduce((sum, { count }) => sum + count, 0) },
    { what: 'drafts left with a text', count: [...ledger.texts.values()].filter((text) => text.told !== null).length },
    none('bookings lost', lost(ledger, rows)),
    none('bookings doubled', doubled(ledger, appointments)),
    none(
      'booked, though the citizen was told that it was not',
      appointments.filter(({ draftId }) => ledger.refused.has(draftId)).map(({ id }) => id),
    ),
    none(
      'cancellations lost',
      told.filter((id) => rows.get(id)?.status !== 'cancelled'),
    ),
    none('moves lost', movesLost(ledger, rows)),
    none('moves done twice, or not in the audit once', movesAskew(ledger, database)),
    none('holds lost, or two of one citizen', holdsAskew(ledger, database, now)),
    none('times that are busy without an appointment, or free in spite of one', slotsAskew(database)),
    none('texts of drafts lost', textsLost(ledger, drafts)),
    none(
      'drafts left of what is booked',
      appointments.filter(({ draftId }) => drafts.has(draftId)).map(({ draftId }) => draftId),
    ),
    none('bookings that the audit does not tell of once', audits.bookings),
    none('cancellations that the audit does not tell of once', audits.cancellations),
  ];
}
