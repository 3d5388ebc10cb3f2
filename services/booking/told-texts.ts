/** What messages about appointments say. One SMS in Bokmål, Nynorsk and English: `told-texts.test.ts` counts. */
import 'server-only';
import { createTranslator } from 'use-intl/core';
import { env } from '@/lib/env/env';
import { atTime, capitalised, clockTime, dateAndTime, dayAndMonth, longDateAndTime } from '@/lib/i18n/dates';
import type { Locale } from '@/lib/i18n/routing';
import type { Said } from '@/lib/notifications/teller';
import { portalLines, smsOf } from '@/lib/notifications/texts';
import type { AppointmentKind } from './schema';
import en from './texts/en.json' with { type: 'json' };
import nb from './texts/nb.json' with { type: 'json' };
import nn from './texts/nn.json' with { type: 'json' };
import se from './texts/se.json' with { type: 'json' };

/** What is told of an appointment, as the outbox names it. */
export const toldOf = ['booked', 'moved', 'cancelled', 'cancelledByPractice', 'tomorrow', 'soon'] as const;
export type ToldOf = (typeof toldOf)[number];

export type Telling = {
  what: ToldOf;
  /** `other`: the reader acts for whoever has the appointment. */
  whose: 'own' | 'other';
  kind: AppointmentKind;
  startAt: Date;
  movedFrom: Date | null;
  /** Until when it can be moved or cancelled here at no cost; null: no longer. */
  until: Date | null;
};

const catalogues = { nb, nn, se, en };

const textsOf = (locale: Locale) =>
  createTranslator({ locale, messages: { told: catalogues[locale].appointments.told }, namespace: 'told' });
const made = new Map<Locale, ReturnType<typeof textsOf>>();

function texts(locale: Locale) {
  const t = made.get(locale) ?? textsOf(locale);
  made.set(locale, t);
  return t;
}

const isReminder = (what: ToldOf) => what === 'tomorrow' || what === 'soon';

/** "2. desember kl. 09.20" */
const shortWhen = (locale: Locale, at: Date) => `${dayAndMonth(locale, at)} ${atTime(locale, at)}`;

/** The sentences after the first. */
function restOf(locale: Locale, { what, whose, kind, ...times }: Telling, saysWhen: boolean): string[] {
  const t = texts(locale);
  // Who acts for another is told the least: one SMS has no room for more.
  const { movedFrom, until } = whose === 'own' ? times : { movedFrom: null, until: null };
  const deadline = saysWhen && until ? [t('until', { when: shortWhen(locale, until) })] : [];
  if (what === 'cancelledByPractice') return [t('doNotCome')];
  if (what === 'tomorrow') return [t('cannotCome')];
  if (what === 'soon') return kind === 'phone' && whose === 'own' ? [t('phoneFree')] : [];
  if (what === 'booked') return deadline;
  return what === 'moved' && saysWhen && movedFrom ? [t('before', { when: dateAndTime(locale, movedFrom) })] : [];
}

function subjectOf(locale: Locale, { what, whose }: Telling, saysWhen: boolean): string {
  const t = texts(locale);
  if (!isReminder(what)) return t(what as Exclude<ToldOf, 'tomorrow' | 'soon'>, { whose });
  if (!saysWhen) return t('reminder', { whose });
  return t(what === 'soon' ? 'today' : 'tomorrow', { whose });
}

/** What stands in a calendar, which others see. */
export const calendarTitle = (
  locale: Locale,
  { whose, isCancelled }: Pick<Telling, 'whose'> & { isCancelled: boolean },
): string => texts(locale)(isCancelled ? 'calendarCancelled' : 'calendar', { whose });

/** Where the owner has the day left out, `saysWhen` is false: then no day or clock is in it, and none can be worked out. */
export function said(locale: Locale, telling: Telling, saysWhen = env().NOTIFICATIONS_SAY_WHEN): Said {
  const { what, startAt } = telling;
  const subject = subjectOf(locale, telling, saysWhen);
  const rest = restOf(locale, telling, saysWhen);
  const when = what === 'soon' ? atTime(locale, startAt) : dateAndTime(locale, startAt);
  // The practice's own says where to log in.
  const more = what === 'cancelledByPractice' ? null : portalLines(locale).more;
  return {
    sms: smsOf(saysWhen ? `${subject}${what === 'soon' ? ' ' : ': '}${when}.` : `${subject}.`, ...rest, more),
    subject,
    when: saysWhen ? capitalised(longDateAndTime(locale, startAt)) : null,
    paragraphs: rest,
  };
}

export type TellingOfOffer = Pick<Telling, 'whose' | 'kind' | 'startAt'> & {
  /** Until when it is held: on the same day. */
  until: Date;
  /** There is an appointment that would be moved. */
  isMove: boolean;
};

/** That an earlier time, or one at last, is held. Where the day is left out the clock until when it is held is, too. */
export function saidOfOffer(
  locale: Locale,
  { whose, startAt, until, isMove }: TellingOfOffer,
  saysWhen = env().NOTIFICATIONS_SAY_WHEN,
): Said {
  const t = texts(locale);
  const subject = t(isMove ? 'earlier' : 'earlierAny', { whose });
  const held = saysWhen ? t('heldUntil', { clock: clockTime(locale, until) }) : t('heldShortly');
  const { more } = portalLines(locale);
  return {
    sms: smsOf(saysWhen ? `${subject}: ${dateAndTime(locale, startAt)}.` : `${subject}.`, held, more),
    subject,
    when: saysWhen ? capitalised(longDateAndTime(locale, startAt)) : null,
    paragraphs: [held],
  };
}
