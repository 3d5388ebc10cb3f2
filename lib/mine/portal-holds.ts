/** What the portal itself holds on a citizen, in words. What has no words, as names of forms and actions, is for programs alone. */
import 'server-only';
import { lastDayOf } from '@/lib/acting/power-length';
import { electronicIdOf } from '@/lib/auth/session/electronic-id';
import { satisfies } from '@/lib/citizens/assurance';
import { dayMonthYear, longDateAndTime } from '@/lib/i18n/dates';
import { languageNames } from '@/lib/i18n/routing';
import type { LocaleProps } from '@/lib/i18n/texts';
import type { HeldPart, HeldThing, Holds } from './held';
import { selectHeld } from './portal-store';

type Held = Awaited<ReturnType<typeof selectHeld>>;

/** Without those that say nothing. */
const facts = (...all: (readonly [string, string | null | undefined])[]): HeldThing =>
  all.flatMap(([name, value]) => (value ? [[name, value] as [string, string]] : []));

/** The portal's own part of the file. */
export const portalHolds: Holds = async (own, words) => {
  const held = await selectHeld(own);
  return [
    personOf(held, words),
    loginsOf(held, words),
    draftsOf(held, words),
    chosenOf(held, words),
    messagesOf(held, words),
    ...othersOf(held, words),
  ];
};

function personOf({ number, since }: Held, { locale, t }: LocaleProps): HeldPart {
  return {
    name: 'person',
    title: t('mine.file.person'),
    things: [facts([t('mine.file.number'), number], [t('mine.file.since'), since && longDateAndTime(locale, since)])],
    data: { number, since },
  };
}

function loginsOf({ logins }: Held, { locale, t }: LocaleProps): HeldPart {
  const when = (at: Date | null) => at && longDateAndTime(locale, at);
  return {
    name: 'logins',
    title: t('mine.file.logins'),
    things: logins.map(({ createdAt, lastSeenAt, endedAt, assurance, amr, name }) =>
      facts(
        [t('mine.file.loggedIn'), when(createdAt)],
        [t('mine.file.lastUsed'), when(lastSeenAt)],
        [t('mine.file.ended'), when(endedAt)],
        [t('mine.file.with'), electronicIdOf(amr) ?? amr.join(', ')],
        [
          t('mine.file.level'),
          satisfies(assurance, 'idporten-loa-high') ? t('eid.level.high') : t('eid.level.substantial'),
        ],
        [t('mine.file.name'), name],
      ),
    ),
    data: logins.map(({ createdAt, lastSeenAt, endedAt, endReason, assurance, amr, authTime, locale, name }) => ({
      ...{ createdAt, lastSeenAt, endedAt, endReason, assurance, amr, authTime, locale, name },
    })),
  };
}

function draftsOf({ drafts }: Held, { locale, t }: LocaleProps): HeldPart {
  return {
    name: 'drafts',
    title: t('mine.file.drafts'),
    things: drafts.map(({ createdAt, updatedAt, answers }) =>
      facts(
        [t('mine.file.began'), longDateAndTime(locale, createdAt)],
        [t('mine.file.saved'), longDateAndTime(locale, updatedAt)],
        [t('mine.file.answers'), answers === null ? t('mine.file.unreadable') : JSON.stringify(answers, null, 1)],
      ),
    ),
    data: drafts.map(({ form, createdAt, updatedAt, answers }) => ({ form, createdAt, updatedAt, answers })),
  };
}

/** What is held at the moment, and what was pressed lately. */
function chosenOf({ holds, acts }: Held, { locale, t }: LocaleProps): HeldPart {
  const when = (at: Date) => longDateAndTime(locale, at);
  return {
    name: 'chosen',
    title: t('privacy.keep.chosen'),
    things: [
      ...holds.map(({ startAt, until }) =>
        facts([t('mine.file.time'), when(startAt)], [t('mine.file.until'), when(until)]),
      ),
      ...acts.map(({ at }) => facts([t('mine.file.pressed'), when(at)])),
    ],
    data: { holds: holds.map(({ startAt, until }) => ({ startAt, until })), acts },
  };
}

const chosen = ({ wantsReminders, locale, prefers, wantsCalendar, chosenAt }: NonNullable<Held['choice']>) => ({
  ...{ wantsReminders, locale, prefers, wantsCalendar, chosenAt },
});

/** What was told, and what the citizen has chosen about it. The texts are not kept. */
function messagesOf({ messages, choice }: Held, { locale, t }: LocaleProps): HeldPart {
  return {
    name: 'messages',
    title: t('privacy.keep.message'),
    things: [
      ...(choice ? [chosenAbout(choice, { locale, t })] : []),
      ...messages.map(({ dueAt }) => facts([t('mine.file.time'), longDateAndTime(locale, dueAt)])),
    ],
    data: {
      messages: messages.map(({ service, what, saidAt, dueAt, status }) => ({ service, what, saidAt, dueAt, status })),
      choice: choice && chosen(choice),
    },
  };
}

function chosenAbout(choice: NonNullable<Held['choice']>, { locale, t }: LocaleProps): HeldThing {
  return facts(
    [t('mine.file.chosen.reminders'), choice.wantsReminders ? t('mine.file.chosen.yes') : t('mine.file.chosen.no')],
    [t('mine.file.chosen.first'), t(`mine.file.chosen.${choice.prefers ?? 'email'}`)],
    [t('mine.file.chosen.language'), choice.locale && languageNames[choice.locale]],
    [t('mine.file.chosen.calendar'), choice.wantsCalendar ? t('mine.file.chosen.yes') : t('mine.file.chosen.no')],
    [t('mine.file.time'), longDateAndTime(locale, choice.chosenAt)],
  );
}

/** Powers, and whom the registry named. */
function othersOf({ powers, relations }: Held, { locale, t }: LocaleProps): HeldPart[] {
  const nameOf = (name: string | null) => name ?? t('mine.file.unreadable');
  return [
    {
      name: 'powers',
      title: t('mine.file.powers'),
      things: powers.map(({ isGiven, name, givenAt, until, withdrawnAt }) =>
        facts(
          [isGiven ? t('mine.file.givenTo') : t('mine.file.receivedFrom'), nameOf(name)],
          [t('mine.file.time'), longDateAndTime(locale, givenAt)],
          [t('mine.file.until'), dayMonthYear(locale, lastDayOf(until))],
          [t('mine.file.ended'), withdrawnAt && longDateAndTime(locale, withdrawnAt)],
        ),
      ),
      data: powers.map(({ isGiven, name, service, givenAt, until, withdrawnAt }) => ({
        ...{ isGiven, name, service, givenAt, until, withdrawnAt },
      })),
    },
    {
      name: 'relations',
      title: t('mine.file.relations'),
      things: relations.map(({ name, until }) =>
        facts(
          [t('accessLog.who'), nameOf(name)],
          [t('mine.file.until'), until && dayMonthYear(locale, lastDayOf(until))],
        ),
      ),
      data: relations.map(({ kind, name, birthDate, until }) => ({ kind, name, birthDate, until })),
    },
  ];
}
