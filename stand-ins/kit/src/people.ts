/** The test people, as data: those of the option `people`, else a handful of our own. */
import { z } from 'zod';
import { languages } from './languages';
import { eids } from './levels';
import { json, type Option } from './options';
import { ownPeople } from './own-people';
import { isSyntheticNumber } from './synthetic-number';

const line = z.string().min(1);

export const person = z.object({
  pid: z.string().refine(isSyntheticNumber, 'is no synthetic number'),
  /** In two parts, or whole. */
  name: z.union([z.string().min(1), z.object({ given: z.string().min(1), family: z.string().min(1) })]),
  eids: z.array(z.enum(eids)),
  /** What is special about the person, in each language. */
  line: z.record(z.enum(languages), line),
  /** Stands behind the name, e.g. where the person belongs. */
  detail: z.string().min(1).optional(),
});
export type Person = z.infer<typeof person>;

const people = z
  .array(person)
  .refine((all) => new Set(all.map(({ pid }) => pid)).size === all.length, 'has two people with the same number');

export const peopleOption = {
  variables: ['IDPORTEN_SIMULATOR_PEOPLE'],
  about: 'The test people, as JSON or a file of JSON; a handful of our own.',
  schema: json(people)
    .optional()
    .transform((given) => given ?? ownPeople),
} satisfies Option;

/** The name in two parts; the last word of a whole name is the family's. */
export function nameOf({ name }: Person): { given: string; family: string } {
  if (typeof name !== 'string') return name;
  const words = name.split(' ');
  return { given: words.slice(0, -1).join(' ') || name, family: words.length > 1 ? String(words.at(-1)) : '' };
}

export function fullNameOf({ name }: Pick<Person, 'name'>): string {
  return typeof name === 'string' ? name : `${name.given} ${name.family}`;
}
