/** Medical practices: open to everyone. Nothing here is about a citizen. */
import 'server-only';
import { cache } from 'react';
import type { GettingThere } from './getting-there';
import { selectFirst } from './list-store';
import { findGettingThere, findPractice } from './store';

export type Practice = {
  slug: string;
  name: string;
  municipality: string;
  address: string;
  postalCode: string;
  postalPlace: string;
  phone: string;
};

/** A practice in a list. */
export type ListedPractice = Omit<Practice, 'phone'>;

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
  /** Those who work there now, by name. */
  practitioners: Practitioner[];
  gettingThere: GettingThere | null;
};

const slugShape = /^[a-z0-9-]{1,100}$/;

/** The first few practices by name. */
export const firstPractices = (most: number): Promise<ListedPractice[]> => selectFirst(most);

/** One practice with opening hours and practitioners; null for any other text. Read once per request. */
export const practiceBySlug = cache(
  async (slug: string): Promise<PracticePage | null> => (slugShape.test(slug) ? findPractice(slug) : null),
);

/** What a practice has told of the way to it; null where it has told nothing. Read once per request. */
export const gettingThereTo = cache(
  async (slug: string): Promise<GettingThere | null> => (slugShape.test(slug) ? findGettingThere(slug) : null),
);
