/** Tells giver and receiver of a power that it was given, or is over. It names neither, and not for what it is. */
import 'server-only';
import type { Locale } from '@/lib/i18n/routing';
import { type Notice, NotKnownHere, type Said, type Teller, type Told } from '@/lib/notifications/teller';
import { messageTexts, portalLines, smsOf } from '@/lib/notifications/texts';
import { powerTeller } from './telling-name';
import { selectTellablePower } from './telling-store';

function said(locale: Locale, what: 'given' | 'ended', isGiver: boolean): Said {
  const t = messageTexts(locale);
  const subjects = { given: t(isGiver ? 'acting.given' : 'acting.received'), ended: t('acting.ended') };
  const sentences = {
    given: t(isGiver ? 'acting.notYou' : 'acting.receivedHow'),
    ended: t(isGiver ? 'acting.endedGiven' : 'acting.endedReceived'),
  };
  const [subject, sentence] = [subjects[what], sentences[what]];
  // Who gave it is told to log in already.
  const more = what === 'given' && isGiver ? null : portalLines(locale).more;
  return { sms: smsOf(`${subject}.`, sentence, more), subject, when: null, paragraphs: [sentence] };
}

async function tell({ what, entityId, citizenId }: Notice, at: Date): Promise<Told | null> {
  if (what !== 'given' && what !== 'ended') throw new NotKnownHere();
  const power = await selectTellablePower(entityId);
  if (!power) return null;
  const isOver = power.withdrawnAt !== null || power.until <= at;
  if (isOver !== (what === 'ended')) return null;
  return { isReminder: false, in: (locale) => said(locale, what, citizenId === power.giverId) };
}

export const actingTeller: Teller = { service: powerTeller, tell };
