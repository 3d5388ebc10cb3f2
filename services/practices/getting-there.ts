/** What a practice has told of the way to it and into it; `practice.getting_there` holds it as JSON. */
import { z } from 'zod';
import { locales } from '@/lib/i18n/routing';

const shape = z.object({
  /** The way in has no step and no threshold to climb. */
  stepFree: z.boolean().optional(),
  lift: z.boolean().optional(),
  hearingLoop: z.boolean().optional(),
  /** For those with a parking permit for disabled people, near the entrance. */
  accessibleParking: z.boolean().optional(),
  /** In the practice's own words, in one language: entrance, floor, parking, bus stop. */
  directions: z.object({ text: z.string().trim().min(1).max(1_000), language: z.enum(locales) }).optional(),
});

/** Each is left out where the practice has not told. */
export type GettingThere = z.infer<typeof shape>;

export const facts = ['stepFree', 'lift', 'hearingLoop', 'accessibleParking'] as const satisfies (keyof GettingThere)[];

/** What the practice has told, from its column; null where it has told nothing, or the column holds something else. */
export function gettingThereOf(column: unknown): GettingThere | null {
  const { data } = shape.safeParse(column);
  const told = data && (data.directions || facts.some((fact) => data[fact] !== undefined));
  return told ? data : null;
}
