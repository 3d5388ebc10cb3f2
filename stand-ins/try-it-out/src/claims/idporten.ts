/** What ID-porten says beyond, or more narrowly than, OpenID Connect. */
import { allFrom } from './all-from';

const idToken = allFrom(
  { name: 'Digdir: id_token', address: 'https://docs.digdir.no/docs/idporten/oidc/oidc_protocol_id_token' },
  {
    sub: 'The citizen, under a name that is another for each client. It may change: do not use it as a lasting key.',
    pid: "The citizen's identity number: a national identity number or a D number. Missing for some logins.",
    acr: 'The level that was reached. At least the one asked for, which a service must check; it may be higher.',
    amr: 'The electronic ID, as a list. For information: decide by acr, never by this.',
    locale: 'The language that the citizen used at ID-porten, which may be another than ui_locales asked for.',
    authorization_details: 'Whom the citizen acts for, where a power of attorney was asked for.',
  },
);

const sessions = allFrom(
  { name: 'Digdir: single sign-on', address: 'https://docs.digdir.no/docs/idporten/oidc/oidc_func_sso' },
  {
    sid: "The citizen's session at ID-porten. Front-channel and back-channel logout name it.",
    auth_time: 'When the citizen logged in at ID-porten. Earlier than iat: single sign-on was used.',
  },
);

const suppliers = allFrom(
  { name: 'Digdir: on behalf of', address: 'https://docs.digdir.no/docs/idporten/oidc/oidc_func_onbehalfof' },
  { client_onbehalfof: 'The customer that a supplier logged in for: what was sent as onbehalfof.' },
);

export const idportenClaims = { ...idToken, ...sessions, ...suppliers };
