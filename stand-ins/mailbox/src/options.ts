/** The options of the mailbox. */
import { faultOptions } from 'stand-in-kit/api/faults';
import { contactsOf, contactsOption } from 'stand-in-kit/contacts';
import { type Given, host, type Options, port, valuesOf } from 'stand-in-kit/options';
import { peopleOption } from 'stand-in-kit/people';

export const options = {
  port: { variables: ['MAILBOX_PORT'], about: 'Where its page is; 9703.', schema: port.default(9703) },
  smtpPort: {
    variables: ['MAILBOX_SMTP_PORT'],
    about: 'Where it takes e-mail by SMTP; without it, it takes none.',
    schema: port.optional(),
  },
  host: {
    variables: ['MAILBOX_HOST'],
    about: 'What browsers call this machine: localhost or 127.0.0.1; localhost.',
    schema: host.default('localhost'),
  },
  people: peopleOption,
  contacts: contactsOption,
  ...faultOptions('MAILBOX'),
} satisfies Options;

/** Reads the options. Throws a StartFault that names everything wrong. */
export function configurationFrom(given: Given) {
  const values = valuesOf(options, given);
  const origin = `http://${values.host}:${values.port}`;
  return { ...values, origin, contacts: contactsOf(values.contacts, values.people) };
}
export type Configuration = ReturnType<typeof configurationFrom>;
