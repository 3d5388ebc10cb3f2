/** Signicat's claims for ID-porten, in the id_token and from UserInfo. */
import { allFrom } from './all-from';

export const signicatClaims = allFrom(
  {
    name: 'Signicat: ID-porten attributes',
    address: 'https://developer.signicat.com/identity-methods/id-porten/attributes-reference/',
  },
  {
    sub: 'The citizen, as Signicat names them. It is not the sub of ID-porten.',
    sid: 'The session at Signicat. It is not the sid of ID-porten.',
    acr: 'The level in Signicat’s words: low, substantial or high. Compare it with idporten_loa, go by the lower.',
    amr: 'How the citizen proved who they are. external: not to Signicat itself, but to ID-porten.',
    idp: 'The electronic ID that was used: must be idporten, since a broker has many.',
    idp_id: 'How that electronic ID names the citizen: here the identity number.',
    idp_issuer: 'The issuer that Signicat itself asked: which ID-porten it was.',
    nin: 'The national identity number.',
    nin_type: 'The kind of number. BIRTH is the one that a citizen has.',
    nin_issuing_country: 'The country that gave the number: must be NO.',
    idporten_sub: 'The sub of the id_token that ID-porten gave to Signicat.',
    idporten_loa: 'The level in ID-porten’s own words: its acr.',
    idporten_idp: 'What the citizen used at ID-porten: BankID, Buypass, Commfides or MinID.',
    transaction_id: 'This login in Signicat’s logs. Name it when you ask Signicat for help.',
    sandbox: 'True where this was a test account. Production must refuse it.',
  },
);
