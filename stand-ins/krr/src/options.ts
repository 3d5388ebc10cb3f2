/** The options of the stand-in for the contact and reservation register. */
import { faultOptions } from 'stand-in-kit/api/faults';
import { maskinportenOption } from 'stand-in-kit/api/maskinporten-token';
import { contactsOf, contactsOption } from 'stand-in-kit/contacts';
import { type Given, host, type Options, port, valuesOf } from 'stand-in-kit/options';
import { peopleOption } from 'stand-in-kit/people';

export const options = {
  port: { variables: ['KRR_SIMULATOR_PORT'], about: 'Where it listens; 9702.', schema: port.default(9702) },
  host: {
    variables: ['KRR_SIMULATOR_HOST'],
    about: 'What this machine is called: localhost or 127.0.0.1; localhost.',
    schema: host.default('localhost'),
  },
  ...maskinportenOption('KRR_SIMULATOR'),
  people: peopleOption,
  contacts: contactsOption,
  ...faultOptions('KRR_SIMULATOR'),
} satisfies Options;

/** Reads the options. Throws a StartFault that names everything wrong. */
export function configurationFrom(given: Given) {
  const values = valuesOf(options, given);
  const origin = `http://${values.host}:${values.port}`;
  return { ...values, origin, contacts: contactsOf(values.contacts, values.people) };
}
export type Configuration = ReturnType<typeof configurationFrom>;
