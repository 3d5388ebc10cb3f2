/**
 * The register's one address: https://docs.digdir.no/docs/Kontaktregisteret/oppslagstjenesten_rest, with the attributes of
 * https://docs.digdir.no/docs/Kontaktregisteret/krr_attributter
 */
import { type Answer, type Asked, parsed, type Route } from 'stand-in-kit/api/api';
import { tokenCheck } from 'stand-in-kit/api/maskinporten-token';
import { contactScope } from 'stand-in-kit/api/scopes';
import { type Contact, canBeNotified } from 'stand-in-kit/contacts';
import { z } from 'zod';
import type { Configuration } from './options';

const request = z.strictObject({
  personidentifikatorer: z
    .array(z.string().regex(/^\d{11}$/))
    .min(1)
    .max(1000),
});

/** As it writes times: the offset has no minutes. */
const moment = (at: string | undefined) => at && new Date(at).toISOString().replace(/\.\d+Z$/, '+00');

function entry({ pid, email, phone, verified, isReserved, language, ...contact }: Contact) {
  const times = (name: string) => ({
    [`${name}_oppdatert`]: moment(verified),
    [`${name}_sist_verifisert`]: moment(verified),
  });
  return {
    personidentifikator: pid,
    reservasjon: isReserved ? 'JA' : 'NEI',
    status: 'AKTIV',
    varslingsstatus: canBeNotified({ pid, email, phone, verified, isReserved, language, ...contact })
      ? 'KAN_VARSLES'
      : 'KAN_IKKE_VARSLES',
    kontaktinformasjon: {
      ...(email && { epostadresse: email, ...times('epostadresse') }),
      ...(phone && { mobiltelefonnummer: phone, ...times('mobiltelefonnummer') }),
    },
    ...(language && { spraak: language, spraak_oppdatert: moment(verified) }),
  };
}

const unknown = (pid: string) => ({
  personidentifikator: pid,
  reservasjon: 'NEI',
  status: 'IKKE_REGISTRERT',
  varslingsstatus: 'KAN_IKKE_VARSLES',
});

export function routesOf({ maskinporten, contacts }: Configuration): Route[] {
  const check = tokenCheck(maskinporten);
  const lookUp = async (asked: Asked): Promise<Answer> => {
    const checked = await check(asked, contactScope);
    if ('refusal' in checked) return checked.refusal;
    if (!/^application\/json\b/.test(asked.headers['content-type'] ?? '')) return { status: 415 };
    const { data } = request.safeParse(parsed(asked.body));
    if (!data) return { status: 400 };
    const found = data.personidentifikatorer.map((pid) => {
      const one = contacts.find((contact) => contact.pid === pid);
      return one ? entry(one) : unknown(pid);
    });
    return { status: 200, body: { personer: found }, headers: { 'Cache-Control': 'no-store' } };
  };
  return [{ name: 'persons', method: 'POST', path: /^\/rest\/v1\/personer$/, answer: lookUp }];
}
