/** What a citizen has chosen about messages: saved, audited when it changes, and in the file that they take out. */
import { asc, eq } from 'drizzle-orm';
import { createTranslator } from 'next-intl';
import { mintActing } from '@/lib/acting/acting';
import { auditEvent } from '@/lib/audit/schema';
import { mintCitizen } from '@/lib/citizens/citizen';
import { findOrAddCitizen } from '@/lib/citizens/identity';
import { database } from '@/lib/database/database';
import type { Texts } from '@/lib/i18n/texts';
import { portalHolds } from '@/lib/mine/portal-holds';
import { catalogue } from '@/scripts/testing/catalogue';
import { useTestDatabase } from '@/scripts/testing/database';
import { inMinutes, testNow } from '@/scripts/testing/slots';
import { syntheticNumber } from '@/stand-ins/kit/src/synthetic-number';
import { type Choices, choicesOf, saveChoices } from './choices-store';
import { notificationChoice } from './schema';

useTestDatabase();

let last = 0;
const somebody = () => findOrAddCitizen(syntheticNumber('1984-03-15', ++last), testNow);
const auditOf = (id: string) =>
  database().select().from(auditEvent).where(eq(auditEvent.subjectId, id)).orderBy(asc(auditEvent.id));

const none: Choices = { wantsReminders: false, locale: 'se', prefers: 'sms', wantsCalendar: true };

test('without a choice: reminders, the language of the register, e-mail first', async () => {
  const citizen = mintCitizen<'substantial'>(await somebody());
  expect(await choicesOf(citizen)).toEqual({
    wantsReminders: true,
    locale: null,
    prefers: 'email',
    wantsCalendar: false,
  });
});

test('a choice is one’s own, and the audit has each change of it, and nothing where it stays as it is', async () => {
  const [id, other] = [await somebody(), await somebody()];
  const citizen = mintCitizen<'substantial'>(id);
  await saveChoices(citizen, none, testNow);
  await saveChoices(citizen, none, inMinutes(1));
  await saveChoices(citizen, { ...none, locale: null }, inMinutes(2));
  expect(await choicesOf(citizen)).toEqual({ ...none, locale: null });
  expect(await choicesOf(mintCitizen<'substantial'>(other))).toMatchObject({ wantsReminders: true });
  const act = { action: 'portal.chooseMessages', actorId: id, entityId: null, groupId: null };
  expect(await auditOf(id)).toMatchObject([
    { ...act, at: testNow },
    { ...act, at: inMinutes(2) },
  ]);
});

test('what a version before this one saved means e-mail first, and saving the same changes nothing', async () => {
  const id = await somebody();
  await database().insert(notificationChoice).values({ citizenId: id, wantsReminders: false, chosenAt: testNow });
  const citizen = mintCitizen<'substantial'>(id);
  const chosen = await choicesOf(citizen);
  expect(chosen).toEqual({ wantsReminders: false, locale: null, prefers: 'email', wantsCalendar: false });
  await saveChoices(citizen, chosen, testNow);
  expect(await auditOf(id)).toEqual([]);
});

test('the file that a citizen takes out says it in words, and holds it for programs', async () => {
  const id = await somebody();
  await saveChoices(mintCitizen<'substantial'>(id), none, testNow);
  const t = createTranslator({ locale: 'nb', messages: catalogue('nb') }) as unknown as Texts;
  const parts = await portalHolds(mintActing<'high'>(id), { locale: 'nb', t });
  const messages = parts.find(({ name }) => name === 'messages');
  expect(messages?.things[0]).toEqual([
    ['Påminnelser', 'Nei'],
    ['Prøves først', 'SMS'],
    ['Språk i meldingene', 'Davvisámegiella'],
    ['Fil til kalenderen i e-post', 'Ja'],
    ['Tidspunkt', expect.stringContaining('2026')],
  ]);
  expect(messages?.data).toMatchObject({ choice: none });
});
