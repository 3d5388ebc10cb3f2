/** The options of the stand-in for the contact and reservation register. */
import { faultOptions } from 'stand-in-kit/api/faults';
import { maskinportenOption } from 'stand-in-kit/api/maskinporten-token';
import { originOf, placeOptions } from 'stand-in-kit/common-options';
import { contactOptions, withContacts } from 'stand-in-kit/contacts';
import { type Given, type Options, valuesOf } from 'stand-in-kit/options';

export const options = {
  ...placeOptions('KRR_SIMULATOR', 9702),
  ...maskinportenOption('KRR_SIMULATOR'),
  ...contactOptions,
  ...faultOptions('KRR_SIMULATOR'),
} satisfies Options;

/** Reads the options. Throws a StartFault that names everything wrong. */
export function configurationFrom(given: Given) {
  const values = valuesOf(options, given);
  return { ...withContacts(values), origin: originOf(values) };
}
export type Configuration = ReturnType<typeof configurationFrom>;
