/** The options of the mailbox. */
import { faultOptions } from 'stand-in-kit/api/faults';
import { originOf, placeOptions } from 'stand-in-kit/common-options';
import { contactOptions, withContacts } from 'stand-in-kit/contacts';
import { type Given, type Options, port, valuesOf } from 'stand-in-kit/options';

export const options = {
  ...placeOptions('MAILBOX', 9703),
  smtpPort: {
    variables: ['MAILBOX_SMTP_PORT'],
    about: 'Where it takes e-mail by SMTP; without it, it takes none.',
    schema: port.optional(),
  },
  ...contactOptions,
  ...faultOptions('MAILBOX'),
} satisfies Options;

/** Reads the options. Throws a StartFault that names everything wrong. */
export function configurationFrom(given: Given) {
  const values = valuesOf(options, given);
  return { ...withContacts(values), origin: originOf(values) };
}
export type Configuration = ReturnType<typeof configurationFrom>;
