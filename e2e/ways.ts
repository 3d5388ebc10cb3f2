/** What differs for a citizen between the ways to log in; all else must be the same. */
import { test } from '@playwright/test';

type Way = {
  /** The name that the login itself brings along with BankID, for those whom no register knows. */
  bringsName: boolean;
  /** Logging out ends ID-porten's session, too. */
  endsIdPortenSession: boolean;
  /** The page after a logout where ID-porten's session goes on says so. */
  signedOut: RegExp;
  /** After our own time-out only a new authentication helps: the proxy's session outlives ours. */
  asksAnewAfterTimeOut: boolean;
  /** Where the portal itself tells the status of the session. */
  status: string;
  /** Where the answers to logins come in. */
  callback: RegExp;
};

const common = { bringsName: false, endsIdPortenSession: true, asksAnewAfterTimeOut: false, status: '/oauth2/session' };
const ended = /\/signed-out$/;

const ways: Record<string, Way> = {
  idporten: { ...common, signedOut: ended, callback: /\/api\/auth\/callback\/idporten/ },
  signicat: { ...common, signedOut: ended, bringsName: true, callback: /\/api\/auth\/callback\/signicat/ },
  'signicat-rest': {
    ...common,
    signedOut: /\/signed-out\?only=here$/,
    bringsName: true,
    endsIdPortenSession: false,
    callback: /\/oauth2\/signicat\/success/,
  },
  nais: {
    ...common,
    signedOut: ended,
    asksAnewAfterTimeOut: true,
    status: '/api/session',
    callback: /\/oauth2\/callback/,
  },
};

/** The way that the portal of this run logs in by. */
export function way(): Way {
  const name = test.info().project.name;
  const found = ways[name];
  if (!found) throw new Error(`no way is called ${name}`);
  return found;
}

/** On a test that runs against a portal of every way. */
export const everyWay = { tag: '@every-way' };
