/** The faults of ID-porten that make sense at Signicat too; where claims differ, Signicat's own. */
import { claimFaults } from 'stand-in-kit/issuer/misbehaviour/claim-faults';
import { endpointFaults } from 'stand-in-kit/issuer/misbehaviour/endpoint-faults';
import { signedRs256, unsigned } from 'stand-in-kit/issuer/misbehaviour/forged-token';
import { responseFaults } from 'stand-in-kit/issuer/misbehaviour/response-faults';
import { signatureFaults } from 'stand-in-kit/issuer/misbehaviour/signature-faults';
import { tokenFaults } from 'stand-in-kit/issuer/misbehaviour/token-faults';
import { subjectOf } from '../subjects';
import type { SignicatMisbehaviour } from './signicat-misbehaviour';

function without<Table extends object, Name extends keyof Table>(table: Table, names: readonly Name[]) {
  const left = Object.entries(table).filter(([name]) => !names.includes(name as Name));
  return Object.fromEntries(left) as Omit<Table, Name>;
}

/** There is no `pid` and no `locale` in Signicat's id_token, and its levels have other names. */
const ofIdportenOnly = [
  ...(['pid-missing', 'pid-malformed', 'pid-real', 'pid-number', 'pid-list', 'pid-other'] as const),
  ...(['acr-unknown', 'acr-lower', 'acr-low', 'locale-hostile'] as const),
] as const;

const signatureOf = (token: string) => token.split('.')[2];

const own = {
  'payload-other-person': {
    does: 'sub is changed to the other person of the order after signing',
    forge: (claims, { own, kid }, { pid }) =>
      `${unsigned({ alg: 'RS256', kid }, { ...claims, sub: subjectOf(String(pid)) })}.${signatureOf(signedRs256(own, claims, kid))}`,
  },
  'payload-high': {
    does: 'acr is changed to high after signing',
    forge: (claims, { own, kid }) =>
      `${unsigned({ alg: 'RS256', kid }, { ...claims, acr: 'high' })}.${signatureOf(signedRs256(own, claims, kid))}`,
  },
  'acr-lower': { does: 'acr is substantial', claims: () => ({ acr: 'substantial' }) },
  'acr-low': { does: 'acr is low', claims: () => ({ acr: 'low' }) },
  'acr-unknown': { does: 'acr is very-high', claims: () => ({ acr: 'very-high' }) },
  'acr-idporten-scale': { does: 'acr is idporten-loa-high', claims: () => ({ acr: 'idporten-loa-high' }) },
  'sub-other': {
    does: 'sub of the id_token is that of the other person of the order',
    claims: (_, __, { pid }) => ({ sub: subjectOf(String(pid)) }),
  },
  'id-token-idp-other': { does: 'idp of the id_token is nbid', claims: () => ({ idp: 'nbid' }) },
} satisfies Record<string, SignicatMisbehaviour>;

export const issuerFaults = {
  ...without(signatureFaults, ['payload-other-person', 'payload-high']),
  ...without(claimFaults, ofIdportenOnly),
  ...tokenFaults,
  ...responseFaults,
  ...endpointFaults,
  ...own,
};
