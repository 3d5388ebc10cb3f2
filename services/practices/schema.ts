/** The tables of the practices and of their register of patients. */
import { getTableColumns, sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  index,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  time,
  uuid,
} from 'drizzle-orm/pg-core';
import { citizen } from '@/lib/citizens/schema';
import {
  foldedText,
  norwegianOrder,
  sortedByBytes,
  wholeNames,
  wordSet,
  wordsAndEnds,
  wordsForSlips,
} from './search-columns';

const searched = ['name', 'municipality', 'address', 'postal_code', 'postal_place', "coalesce(also_known_as, '')"].join(
  " || ' ' || ",
);

export const practice = pgTable(
  'practice',
  {
    slug: text('slug').primaryKey(),
    name: text('name').notNull(),
    municipality: text('municipality').notNull(),
    address: text('address').notNull(),
    postalCode: text('postal_code').notNull(),
    postalPlace: text('postal_place').notNull(),
    phone: text('phone').notNull(),
    /** Other names of the practice, its place or its municipality that people search for: `Romsa`. */
    alsoKnownAs: text('also_known_as'),
    /** How to get there, as `getting-there.ts` reads it; null: the practice has not told. */
    gettingThere: jsonb('getting_there').$type<unknown>(),
    /** What a search looked in before `search_words`; goes in a later deploy. The database writes it. */
    searchText: text('search_text')
      .notNull()
      .generatedAlwaysAs(foldedText("name || ' ' || municipality || ' ' || postal_place")),
    /** What a search looks in. The database writes it. */
    searchWords: wordSet('search_words').notNull().generatedAlwaysAs(wordsAndEnds(searched)),
    /** What a search with a slip looks in. The database writes it. */
    searchSlips: wordSet('search_slips').notNull().generatedAlwaysAs(wordsForSlips(searched)),
    /** The whole names, by which the best hits come first. The database writes it. */
    searchNames: text('search_names').notNull().generatedAlwaysAs(wholeNames('name')),
    /** The name, so that bytes sort it as Norwegian does. The database writes it. */
    sortKey: sortedByBytes('sort_key').notNull().generatedAlwaysAs(norwegianOrder('name')),
  },
  (t) => [
    index('practice_by_name').on(t.sortKey, t.slug),
    index('practice_by_word').using('gin', t.searchWords).with({ fastupdate: false }),
    index('practice_by_slip').using('gin', t.searchSlips).with({ fastupdate: false }),
  ],
);

const {
  searchText: _searchText,
  sortKey: _sortKey,
  searchWords: _searchWords,
  searchSlips: _searchSlips,
  searchNames: _searchNames,
  alsoKnownAs: _alsoKnownAs,
  gettingThere: _gettingThere,
  ...shown
} = getTableColumns(practice);
/** The columns of a practice that pages show. */
export const practiceFields = shown;
const { phone: _phone, ...inList } = shown;
/** The columns that a list shows. */
export const listFields = inList;
/** The columns that a search shows: one may have found it by another name. */
export const hitFields = { ...inList, alsoKnownAs: practice.alsoKnownAs };

export const openingHours = pgTable(
  'opening_hours',
  {
    practiceSlug: text('practice_slug')
      .notNull()
      .references(() => practice.slug),
    /** ISO weekday: 1 = Monday. */
    weekday: smallint('weekday').notNull(),
    opensAt: time('opens_at').notNull(),
    closesAt: time('closes_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.practiceSlug, t.weekday] })],
);

/** A practice's own days: they win over its weekly hours and over public holidays. Without times it is closed all day. */
export const specialOpeningHours = pgTable(
  'special_opening_hours',
  {
    practiceSlug: text('practice_slug')
      .notNull()
      .references(() => practice.slug),
    day: date('day', { mode: 'string' }).notNull(),
    opensAt: time('opens_at'),
    closesAt: time('closes_at'),
  },
  (t) => [
    primaryKey({ columns: [t.practiceSlug, t.day] }),
    check('special_opening_hours_both_or_none', sql`(opens_at is null) = (closes_at is null)`),
    check('special_opening_hours_end_after_start', sql`closes_at > opens_at`),
  ],
);

export const practitioner = pgTable(
  'practitioner',
  {
    id: uuid('id').primaryKey(),
    practiceSlug: text('practice_slug')
      .notNull()
      .references(() => practice.slug),
    name: text('name').notNull(),
    title: text('title', { enum: ['specialist', 'doctor', 'in-training'] }).notNull(),
    speaksSami: boolean('speaks_sami').notNull().default(false),
    /** False for one who has stopped: no page lists them and no search finds them. */
    active: boolean('active').notNull().default(true),
    searchWords: wordSet('search_words').notNull().generatedAlwaysAs(wordsAndEnds('name')),
    searchSlips: wordSet('search_slips').notNull().generatedAlwaysAs(wordsForSlips('name')),
    searchNames: text('search_names').notNull().generatedAlwaysAs(wholeNames('name')),
  },
  (t) => [
    index('practitioner_practice').on(t.practiceSlug),
    index('practitioner_by_word').using('gin', t.searchWords).with({ fastupdate: false }),
    index('practitioner_by_slip').using('gin', t.searchSlips).with({ fastupdate: false }),
  ],
);

/** A practitioner's schedule. A practitioner without one takes no bookings here. */
export const schedule = pgTable(
  'schedule',
  {
    id: uuid('id').primaryKey(),
    practitionerId: uuid('practitioner_id')
      .notNull()
      .references(() => practitioner.id),
  },
  (t) => [index('schedule_practitioner').on(t.practitionerId)],
);

/** Who stands in for a practitioner on whose schedule, from one day to another, both included. */
export const substitute = pgTable(
  'substitute',
  {
    scheduleId: uuid('schedule_id')
      .notNull()
      .references(() => schedule.id),
    fromDay: date('from_day', { mode: 'string' }).notNull(),
    untilDay: date('until_day', { mode: 'string' }).notNull(),
    name: text('name').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.scheduleId, t.fromDay] }),
    check('substitute_ends_after_start', sql`until_day >= from_day`),
  ],
);

/** The practices' register of patients. A citizen without a row, or without a practitioner, has no GP. */
export const patient = pgTable('patient', {
  citizenId: uuid('citizen_id')
    .primaryKey()
    .references(() => citizen.id),
  givenName: text('given_name').notNull(),
  familyName: text('family_name').notNull(),
  birthDate: date('birth_date', { mode: 'string' }).notNull(),
  practitionerId: uuid('practitioner_id').references(() => practitioner.id),
});
