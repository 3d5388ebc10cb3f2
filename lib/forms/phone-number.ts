/**
 * Telephone numbers that citizens type: Norwegian ones, and those of other countries with `+` or `00`. Server only: the
 * table of all countries' numbers is 80 kB. Why a package, and which: docs/decisions/051-more-in-the-form.md.
 */
import 'server-only';
import { type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { cleanText } from './typed-text';

/** Svalbard has the same code. */
const norway = '47';

// Short numbers of Norway are businesses', and nobody is called at them.
const isPersons = ({ countryCallingCode, nationalNumber }: PhoneNumber) =>
  countryCallingCode !== norway || nationalNumber.length === 8;

/** The number in E.164, `+4791234567`; null for what is no number, has an extension, or has other text beside it. */
export function phoneNumber(typed: string): string | null {
  const text = cleanText(typed)
    .trim()
    .replace(/^\((\+?\d{1,4})\)/, '$1');
  const number = parsePhoneNumberFromString(text, { defaultCountry: 'NO', extract: false });
  return number?.isValid() && !number.ext && isPersons(number) ? number.number : null;
}

/** A number in E.164 as people read it: `91 23 45 67`, `+46 70 123 45 67`. The spaces do not break. */
export function readablePhone(number: string): string {
  const parsed = parsePhoneNumberFromString(number);
  const isNorwegian = parsed?.countryCallingCode === norway;
  const text = isNorwegian ? parsed?.formatNational() : parsed?.formatInternational();
  return (text ?? number).replaceAll(' ', '\u00a0');
}
