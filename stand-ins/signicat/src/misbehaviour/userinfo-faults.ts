/** What UserInfo tells of the citizen. */
import { answerError, answerHtml, answerTruncated, hang } from 'stand-in-kit/issuer/misbehaviour/answers';
import { hostileText } from 'stand-in-kit/issuer/misbehaviour/hostile-text';
import { realNumber, wrongDigit } from 'stand-in-kit/issuer/misbehaviour/wrong-numbers';
import { subjectOf } from '../subjects';
import type { SignicatMisbehaviour } from './signicat-misbehaviour';

const path = '/userinfo';
const called = (name: string) => () => ({ name, given_name: name, family_name: name });

export const userinfoFaults = {
  'nin-missing': { does: 'nin is left out', userinfo: () => ({ nin: undefined }) },
  'nin-malformed': { does: 'nin has a wrong control digit', userinfo: ({ nin }) => ({ nin: wrongDigit(String(nin)) }) },
  'nin-real': { does: 'nin is not synthetic', userinfo: () => ({ nin: realNumber }) },
  'nin-number': { does: 'nin is a JSON number', userinfo: ({ nin }) => ({ nin: Number(nin) }) },
  'nin-list': { does: 'nin is a list', userinfo: ({ nin }) => ({ nin: [nin] }) },
  'nin-other': { does: 'nin is the other person of the order', userinfo: (_, { pid }) => ({ nin: pid }) },
  'nin-country-other': { does: 'nin_issuing_country is SE', userinfo: () => ({ nin_issuing_country: 'SE' }) },
  'nin-country-missing': {
    does: 'nin_issuing_country is left out',
    userinfo: () => ({ nin_issuing_country: undefined }),
  },
  'nin-type-other': { does: 'nin_type is TAX', userinfo: () => ({ nin_type: 'TAX' }) },
  'nin-type-missing': { does: 'nin_type is left out', userinfo: () => ({ nin_type: undefined }) },
  'idp-other': { does: 'idp of UserInfo is nbid', userinfo: () => ({ idp: 'nbid' }) },
  'idp-missing': { does: 'idp of UserInfo is left out', userinfo: () => ({ idp: undefined }) },
  'loa-lower': {
    does: 'idporten_loa is substantial, acr is what it was',
    userinfo: () => ({ idporten_loa: 'idporten-loa-substantial' }),
  },
  'loa-higher': {
    does: 'idporten_loa is high, acr is what it was',
    userinfo: () => ({ idporten_loa: 'idporten-loa-high' }),
  },
  'loa-missing': { does: 'idporten_loa is left out', userinfo: () => ({ idporten_loa: undefined }) },
  'loa-unknown': { does: 'idporten_loa is Level4', userinfo: () => ({ idporten_loa: 'Level4' }) },
  'sandbox-missing': { does: 'sandbox is left out', userinfo: () => ({ sandbox: undefined }) },
  'sandbox-text': { does: 'sandbox is the text "true"', userinfo: () => ({ sandbox: 'true' }) },
  'userinfo-sub-other': {
    does: 'sub of UserInfo is that of the other person of the order',
    userinfo: (_, { pid }) => ({ sub: subjectOf(String(pid)) }),
  },
  'userinfo-sub-missing': { does: 'sub of UserInfo is left out', userinfo: () => ({ sub: undefined }) },
  'name-markup': { does: 'the name is markup and a forged log line', userinfo: called(hostileText) },
  'name-long': { does: 'the name has 10 000 characters', userinfo: called('N'.repeat(10_000)) },
  'name-control': {
    does: 'the name has control characters and turns the direction of the text',
    userinfo: called('Maja\u0000\u001b[31m\u202e\nReversed'),
  },
  'name-number': {
    does: 'the names are JSON numbers',
    userinfo: () => ({ name: 1, given_name: 1, family_name: 1 }),
  },
  'userinfo-401': { does: 'UserInfo: 401', endpoint: { path, answer: answerError(401, 'invalid_token') } },
  'userinfo-500': { does: 'UserInfo: 500', endpoint: { path, answer: answerError(500, 'server_error') } },
  'userinfo-html': { does: 'UserInfo: an HTML page', endpoint: { path, answer: answerHtml } },
  'userinfo-truncated': {
    does: 'UserInfo: half the JSON',
    endpoint: { path, answer: (ctx) => answerTruncated(ctx) },
  },
  'userinfo-hanging': { does: 'UserInfo: no answer', endpoint: { path, answer: hang } },
} satisfies Record<string, SignicatMisbehaviour>;
