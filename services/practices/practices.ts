/** Medical practices: open to everyone, nothing here is about a citizen. */
import 'server-only';
import { cache } from 'react';
import { matchesSearch } from './search';
import { allPractices, findPractice } from './store';

export type Practice = {
  slug: string;
  name: string;
  municipality: string;
  address: string;
  postalCode: string;
  postalPlace: string;
  phone: string;
};

/** Times of day in Europe/Oslo, `08:00`; weekday 1 is Monday. A weekday without a row is closed. */
export type OpeningHours = { weekday: number; opensAt: string; closesAt: string };

export type Practitioner = {
  id: string;
  name: string;
  title: 'specialist' | 'doctor' | 'in-training';
  speaksSami: boolean;
  /** A citizen with this GP could book at least one time from now on. */
  hasFreeSlots: boolean;
};

export type PracticePage = Practice & { openingHours: OpeningHours[]; practitioners: Practitioner[] };

const slugShape = /^[a-z0-9-]{1,100}$/;

/** Practices where every word of the query is found in the name, municipality or postal place; all when it is empty. */
export async function searchPractices(query: string): Promise<Practice[]> {
  const practices = await allPractices();
  return practices.filter((practice) =>
    matchesSearch(`${practice.name} ${practice.municipality} ${practice.postalPlace}`, query),
  );
}

/** One practice with opening hours and practitioners, or null. Any text may be asked for. Read once a request. */
export const practiceBySlug = cache(
  async (slug: string): Promise<PracticePage | null> => (slugShape.test(slug) ? findPractice(slug) : null),
);
