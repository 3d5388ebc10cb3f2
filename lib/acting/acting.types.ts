/**
 * What must not compile, of acting for others: `lib/citizens/citizen.types.ts` says how this file works. A statement that
 * forgets who acts, forgets for whom, or takes the one for the other, is refused.
 */
import { sql } from 'drizzle-orm';
import { recordAct } from '@/lib/acts/store';
import { addAuditEvents } from '@/lib/audit/audit';
import { requireActing } from '@/lib/auth/guard';
import type { Citizen, DraftAuthor } from '@/lib/citizens/citizen';
import { statement } from '@/lib/database/statement';
import { unchangedDraft } from '@/lib/drafts/store';
import { openSlot } from '@/lib/slots/open-slot';
import * as actingModule from './acting';
import { type Acting, type ActorId, type PairId, partiesOf, type Reader, readerOf, type SubjectId } from './acting';
import { type ActValues, actStatement } from './may-act';

declare const acting: Acting<'high'>;
declare const substantial: Acting<'substantial'>;
declare const citizen: Citizen<'high'>;
declare const author: DraftAuthor;
declare const at: Date;

type Whose = { actorId: ActorId; subjectId: SubjectId };
const whose = statement<Whose, { id: string }>(
  'types',
  ({ actorId, subjectId }) => sql`SELECT ${actorId}, ${subjectId}`,
);
const act = actStatement<ActValues, { id: string }>('types_act', (_, may) => sql`WITH ${may} SELECT 1 AS id`);
const read = statement<Reader, { id: string }>('types_read', ({ subjectId }) => sql`SELECT ${subjectId} AS id`);

/** What must compile: the ids come from the value alone, together. */
export function compiles() {
  return [
    whose(partiesOf(acting)),
    whose(partiesOf(substantial)),
    act({ ...partiesOf(acting), service: '', at }),
    read(readerOf(acting, 'thing')),
  ];
}

/** Only the guard's own value has parties. */
export function notActing() {
  // @ts-expect-error a citizen does not say for whom
  partiesOf(citizen);
  // @ts-expect-error an author only saves
  partiesOf(author);
  // @ts-expect-error ids are not proved
  partiesOf({ actorId: '', subjectId: '' });
  // @ts-expect-error a copy lacks the private ids
  partiesOf({ ...acting });
  // @ts-expect-error a level is not raised by assignment
  const raised: Acting<'high'> = substantial;
  // @ts-expect-error the class is not exported, so nobody else makes one
  return [raised, new actingModule.CheckedActing({})];
}

/** A statement gets both, each in its place. */
export function wrongParties() {
  const { actorId, subjectId, pairId } = partiesOf(acting);
  // @ts-expect-error for whom is missing
  whose({ actorId });
  // @ts-expect-error who acts is missing
  whose({ subjectId });
  // @ts-expect-error each is taken for the other
  whose({ actorId: subjectId, subjectId: actorId });
  // @ts-expect-error the pair is neither
  whose({ actorId, subjectId: pairId });
  // @ts-expect-error an id from elsewhere is not proved
  whose({ actorId, subjectId: '4f9d3c2e-8a51-4a83-9d1b-6f7c0e5a2b10' });
  // @ts-expect-error an act says who acts
  act({ subjectId, service: '', at });
  // @ts-expect-error an act says for which service
  act({ actorId, subjectId, at });
  // @ts-expect-error who reads asks by whom it must have been done
  read({ subjectId });
  // @ts-expect-error the parties of an act do not say what may be read
  return read(partiesOf(acting));
}

/** The parts of a statement get them so, too. */
export function wrongPlaces() {
  const done = sql`done`;
  const [key, requestHash] = [sql`key`, sql`hash`];
  return statement<Whose & { pairId: PairId }, { id: string }>('types_places', (places) => {
    const { actorId, subjectId, pairId } = places;
    // @ts-expect-error the audit names whom it is about
    addAuditEvents({ action: '', actorId, at, done });
    // @ts-expect-error the audit names who did it
    addAuditEvents({ action: '', subjectId, at, done });
    // @ts-expect-error each is taken for the other
    addAuditEvents({ action: '', actorId: subjectId, subjectId: actorId, at, done });
    // @ts-expect-error a key is the pair's
    recordAct({ action: '', pairId: actorId, key, requestHash, at, done });
    // @ts-expect-error a draft is the pair's: who wrote it is missing
    unchangedDraft({ draftId: '', subjectId, version: sql`version` });
    // @ts-expect-error a time is held by the pair
    openSlot(at, subjectId);
    return openSlot(at, pairId);
  });
}

/** An action gives its form: the guard compares whom it was for. */
export function formForgotten() {
  // @ts-expect-error the form is missing
  return requireActing('high', { locale: 'nb' });
}
