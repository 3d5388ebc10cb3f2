/**
 * The contact and reservation register (KRR): how a person is reached, and whether they may be told anything.
 * https://docs.digdir.no/docs/Kontaktregisteret/oppslagstjenesten_rest
 */
import 'server-only';
import { z } from 'zod';
import { isLocale } from '@/lib/i18n/routing';
import { ChannelUnavailable, type Contact } from '@/lib/notifications/channel';
import { ask, jsonOf } from './ask';
import { askWith, type KeptToken } from './kept-token';

export const krrScope = 'krr:global/kontaktinformasjon.read';

export type KrrSettings = {
  /** Ends with `/rest/v1/personer`. */
  url: string;
  /** Maskinporten's, with the scope above. */
  tokens: KeptToken;
  /** Milliseconds for one call. */
  limit?: number;
};

/** Its times may have an offset without minutes, `+02`, which no `Date` reads. */
const moment = z
  .string()
  .transform((text) => new Date(text.replace(/([+-]\d\d)$/, '$1:00')))
  .refine((at) => !Number.isNaN(at.getTime()));

const address = z.string().min(1).nullish();
const entry = z.object({
  personidentifikator: z.string(),
  reservasjon: z.enum(['JA', 'NEI']),
  status: z.enum(['AKTIV', 'SLETTET', 'IKKE_REGISTRERT']),
  varslingsstatus: z.enum(['KAN_VARSLES', 'KAN_IKKE_VARSLES']).nullish(),
  kontaktinformasjon: z
    .object({
      epostadresse: address,
      epostadresse_sist_verifisert: moment.nullish(),
      mobiltelefonnummer: address,
      mobiltelefonnummer_sist_verifisert: moment.nullish(),
    })
    .nullish(),
  spraak: z.string().nullish(),
});
const answer = z.object({ personer: z.array(entry) });

function contactFrom({
  reservasjon,
  status,
  varslingsstatus,
  kontaktinformasjon,
  spraak,
}: z.output<typeof entry>): Contact {
  const known = status === 'AKTIV' ? kontaktinformasjon : undefined;
  const [email, phone] = [known?.epostadresse ?? null, known?.mobiltelefonnummer ?? null];
  return {
    email,
    phone,
    emailConfirmedAt: (email && known?.epostadresse_sist_verifisert) || null,
    phoneConfirmedAt: (phone && known?.mobiltelefonnummer_sist_verifisert) || null,
    isReserved: reservasjon === 'JA',
    canBeNotified: varslingsstatus === 'KAN_VARSLES',
    language: isLocale(spraak) ? spraak : null,
  };
}

/** How the person with this number is reached; who is not registered has no address. Throws a ChannelUnavailable. */
export async function contactInKrr(number: string, { url, tokens, limit }: KrrSettings): Promise<Contact> {
  const what = 'krr look-up';
  const body = JSON.stringify({ personidentifikatorer: [number] });
  const answered = await askWith(what, tokens, (authorization) => {
    const headers = { ...authorization, 'Content-Type': 'application/json', Accept: 'application/json' };
    return ask(what, url, { method: 'POST', headers, body }, limit);
  });
  const { data } = answer.safeParse(jsonOf(answered));
  const found = data?.personer.find(({ personidentifikator }) => personidentifikator === number);
  if (answered.status !== 200 || !found) throw new ChannelUnavailable(`${what}: ${answered.status}, not understood`);
  return contactFrom(found);
}
