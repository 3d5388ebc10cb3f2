/**
 * What must not compile. `npm run types` reads this file; nothing imports it. Each `@ts-expect-error` is a test: where the
 * line below it begins to compile, the type check fails.
 */
import { z } from 'zod';
import type { Acting } from '@/lib/acting/acting';
import type { currentSession } from '@/lib/auth/guard';
import { defineDraft } from '@/lib/drafts/drafts';
import type { Citizen, DraftAuthor } from './citizen';
import * as citizenModule from './citizen';

declare const high: Acting<'high'>;
declare const substantial: Acting<'substantial'>;
declare const citizen: Citizen<'high'>;
declare const author: DraftAuthor;
declare const session: NonNullable<Awaited<ReturnType<typeof currentSession>>>;
declare const draftId: string;

const shape = z.object({ text: z.string() });
const atHigh = defineDraft({ form: 'at-high', level: 'high', shape });
const atSubstantial = defineDraft({ form: 'at-substantial', level: 'substantial', shape });

/** What must compile: high serves wherever substantial is asked for, and an author saves answers. */
export function compiles() {
  return [
    atSubstantial.read(high, draftId),
    atSubstantial.read(substantial, draftId),
    atHigh.read(high, draftId),
    atHigh.save(author, draftId, {}),
  ];
}

/** A level that is too low opens nothing of a higher one. */
export function wrongLevel() {
  // @ts-expect-error substantial is not high
  atHigh.read(substantial, draftId);
  // @ts-expect-error substantial is not high
  atHigh.start(substantial, {});
  // @ts-expect-error the header's citizen is substantial, whatever the session reached
  atHigh.read(session.citizen, draftId);
  // @ts-expect-error a level is not raised by assignment
  const raised: Acting<'high'> = substantial;
  // @ts-expect-error nor is a citizen's
  const citizenAtHigh: Citizen<'high'> = session.citizen;
  return [raised, citizenAtHigh];
}

/** Nothing but the guard's own value is a citizen, or one who acts. */
export function notACitizen() {
  // @ts-expect-error a citizen alone does not say for whom
  atHigh.unfinished(citizen);
  // @ts-expect-error a session is not a citizen
  atHigh.unfinished(session);
  // @ts-expect-error an id is not a citizen
  atHigh.unfinished('4f9d3c2e-8a51-4a83-9d1b-6f7c0e5a2b10');
  // @ts-expect-error a look-alike lacks the private id
  atHigh.unfinished({ actorId: '', subjectId: '', proof: { substantial: true, high: true } });
  // @ts-expect-error a copy lacks the private id
  atHigh.unfinished({ ...high });
  // @ts-expect-error who may be signed out is no citizen
  atHigh.unfinished(null as Acting<'high'> | null);
  // @ts-expect-error a promise of a citizen is not one: the check has not run
  atHigh.unfinished(Promise.resolve(high));
  // @ts-expect-error the class is not exported, so nobody else makes one
  return new citizenModule.CheckedCitizen('');
}

/** The author of a form that arrived late saves that form and does nothing else. */
export function onlyAnAuthor() {
  // @ts-expect-error an author does not read
  atHigh.read(author, draftId);
  // @ts-expect-error nor what is stored once the form is saved
  atHigh.keepAndRead(author, draftId, {}, new FormData());
  // @ts-expect-error an author does not delete
  atHigh.remove(author, draftId);
  // @ts-expect-error an author starts nothing
  atHigh.start(author, {});
}

/** The id is out of reach. */
export function noWayIn() {
  // @ts-expect-error the id has no such name
  const id = citizen.citizenId;
  // @ts-expect-error protected
  return [id, citizen.proof];
}

/** An answer that the form does not ask for, and an order of arguments that is wrong. */
export function wrongArguments() {
  // @ts-expect-error no such answer
  atHigh.save(high, draftId, { colour: 'red' });
  // @ts-expect-error the citizen comes first
  atHigh.read(draftId, high);
}
