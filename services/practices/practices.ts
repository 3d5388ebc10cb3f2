/** Medical practices: open to everyone. Nothing here is about a citizen. */
import 'server-only';
import { cache } from 'react';
import { selectFirst, selectPractices } from './list/store';
import { foldedWords } from './search';
import { findPractice } from './store';

export type Practice = {
  slug: string;
  name: string;
  municipality: string;
  address: string;
  postalCode: string;
  postalPlace: string;
  phone: string;
};

/** Times of day in Europe/Oslo, `08:00`. Weekday 1 is Monday. On a weekday without a row the practice is closed. */
export type OpeningHours = { weekday: number; opensAt: string; closesAt: string };

/** A practice's own day, `2026-12-24`: it wins over the weekly hours and over public holidays. Null: closed all day. */
export type SpecialHours = { day: string; hours: { opensAt: string; closesAt: string } | null };

export type Practitioner = {
  id: string;
  name: string;
  title: 'specialist' | 'doctor' | 'in-training';
  speaksSami: boolean;
  /** There is a free slot from now on. */
  hasFreeSlots: boolean;
};

export type PracticePage = Practice & {
  openingHours: OpeningHours[];
  /** From a week ago on, earliest first. */
  specialHours: SpecialHours[];
  practitioners: Practitioner[];
};

/** Beyond this no list goes, whatever an address asks for. */
const mostPages = 10_000;

const slugShape = /^[a-z0-9-]{1,100}$/;

/** How many practices a page of the list shows. */
const perPage = 20;

/** A page of a list of practices. `count` are on all pages together. */
export type PracticeResult = { practices: Practice[]; count: number; page: number; pages: number };

/**
 * Practices whose name, municipality or postal place contains every word of the query, by name in Norwegian order; all for
 * an empty query. A page that there is not is the nearest one.
 */
export async function searchPractices(query: string, page = 1): Promise<PracticeResult> {
  const words = foldedWords(query);
  const asked = Math.max(1, Math.min(page, mostPages));
  const found = await selectPractices(words, { first: (asked - 1) * perPage, most: perPage });
  const pages = Math.max(1, Math.ceil(found.count / perPage));
  return asked > pages ? searchPractices(query, pages) : { ...found, page: asked, pages };
}

/** The first few practices by name. */
export const firstPractices = (most: number): Promise<Practice[]> => selectFirst(most);

/** One practice with opening hours and practitioners; null for any other text. Read once per request. */
export const practiceBySlug = cache(
  async (slug: string): Promise<PracticePage | null> => (slugShape.test(slug) ? findPractice(slug) : null),
);
