/** The contact register's entries for the test people: those of the option `contacts`, else made up from the people. */
import { z } from 'zod';
import { languages } from './languages';
import { json, type Options } from './options';
import { fullNameOf, type Person, peopleOption } from './people';

export const contact = z.object({
  pid: z.string().regex(/^\d{11}$/),
  email: z.email().optional(),
  /** With the country's code: +4740000001. */
  phone: z
    .string()
    .regex(/^\+\d{8,15}$/)
    .optional(),
  /** When both were last confirmed. */
  verified: z.iso.datetime({ offset: true }).optional(),
  isReserved: z.boolean().default(false),
  /** False: older than 18 months. */
  isFresh: z.boolean().default(true),
  language: z.enum(languages).optional(),
});
export type Contact = z.output<typeof contact>;

/** Of a stand-in that knows how people are reached. */
export const contactOptions = {
  people: peopleOption,
  contacts: {
    variables: ['CONTACT_REGISTER_SIMULATOR_CONTACTS'],
    about: 'The entries of the contact register, as JSON or a file of JSON; an e-mail and a telephone for each person.',
    schema: json(z.array(contact)).optional(),
  },
} satisfies Options;

const address = (name: string) =>
  name
    .toLowerCase()
    .replace(/[æøåđ]/g, (letter) => ({ æ: 'ae', ø: 'o', å: 'a', đ: 'd' })[letter] ?? '')
    .normalize('NFD')
    .replace(/[^a-z ]/g, '')
    .replaceAll(' ', '.');

/** Each person with an e-mail at example.com and a telephone of a series that nobody has. */
export function contactsOf(people: Pick<Person, 'pid' | 'name'>[]): Contact[] {
  const verified = new Date().toISOString();
  return people.map((person, nth) => ({
    pid: person.pid,
    email: `${address(fullNameOf(person))}@example.com`,
    phone: `+47400000${String(nth + 1).padStart(2, '0')}`,
    verified,
    isReserved: false,
    isFresh: true,
  }));
}

/** The values of `contactOptions` with an entry for each person, where none were given. */
export const withContacts = <Read extends { contacts?: Contact[] | undefined; people: Person[] }>(read: Read) => ({
  ...read,
  contacts: read.contacts ?? contactsOf(read.people),
});

/** A person may be told something: not reserved, not gone stale, and with an address. */
export const canBeNotified = ({ email, phone, isReserved, isFresh }: Contact) =>
  !isReserved && isFresh && Boolean(email || phone);
