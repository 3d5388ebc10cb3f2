/** What differs for a citizen between the ways to log in; all else must be the same. */
import { test } from '@playwright/test';
import type { Locale } from '@/lib/i18n/routing';

type Way = {
  /** The name that the login itself brings along with BankID, for those whom no register knows. */
  bringsName: boolean;
  /** Logging out ends ID-porten's session, too. */
  endsIdPortenSession: boolean;
  /** The page after a logout where ID-porten's session goes on says so. */
  signedOut: RegExp;
  /** After our own time-out only a new authentication helps: the proxy's session outlives ours. */
  asksAnewAfterTimeOut: boolean;
  /** A logout elsewhere ends the portal's session. */
  hearsOfLogouts: boolean;
  /** A new authentication can be asked for. */
  asksAnew: boolean;
  /** The portal hears that a citizen has cancelled at ID-porten. */
  tellsOfCancelling: boolean;
  /** The portal sends a form on to the issuer at logout, which is pressed where no script runs. */
  sendsLogoutForm: boolean;
  /** Where the portal itself tells the status of the session. */
  status: string;
  /** Where pages of the portal post the button "Log out" to. */
  logout: string;
  /** The language that ID-porten shows a citizen of ours: Signicat's API takes Norwegian or English. */
  atIdPorten: (locale: Locale) => Locale;
  /** Where the answers to logins come in. */
  callback: RegExp;
};

const common = {
  bringsName: false,
  endsIdPortenSession: true,
  asksAnewAfterTimeOut: false,
  asksAnew: true,
  hearsOfLogouts: true,
  tellsOfCancelling: true,
  sendsLogoutForm: true,
  status: '/oauth2/session',
  logout: '/oauth2/logout',
  atIdPorten: (locale: Locale) => locale,
};
const ended = /\/signed-out$/;

const ways: Record<string, Way> = {
  idporten: { ...common, signedOut: ended, callback: /\/api\/auth\/callback\/idporten/ },
  signicat: { ...common, signedOut: ended, bringsName: true, callback: /\/api\/auth\/callback\/signicat/ },
  'signicat-rest': {
    ...common,
    signedOut: /\/signed-out\?only=here$/,
    bringsName: true,
    endsIdPortenSession: false,
    asksAnew: false,
    hearsOfLogouts: false,
    sendsLogoutForm: false,
    atIdPorten: (locale) => (locale === 'en' ? 'en' : 'nb'),
    callback: /\/oauth2\/signicat\/success/,
  },
  nais: {
    ...common,
    signedOut: ended,
    asksAnewAfterTimeOut: true,
    tellsOfCancelling: false,
    sendsLogoutForm: false,
    status: '/api/session',
    logout: '/api/session/logout',
    callback: /\/oauth2\/callback/,
  },
};

/** The way that the portal of this run logs in by. */
export function way(): Way {
  const name = String(test.info().project.metadata.way);
  const found = ways[name];
  if (!found) throw new Error(`no way is called ${name}`);
  return found;
}

/** On a test that runs against a portal of every way. */
export const everyWay = { tag: '@every-way' };
/** The run tries every table in full. */
export const isFull = Boolean(process.env.TEST_ALL);
/** The same as `everyWay`, in the short run in one way only: what each way decides by itself is tried by shorter tests. */
export const everyWayInFull = isFull ? everyWay : {};
/** On a test that also runs behind nginx and on PgBouncer: `scripts/infrastructure/portals.ts`. */
export const inInfrastructure = { tag: '@infrastructure' };
/** On a test that runs behind nginx only. */
export const behindNginx = { tag: '@nginx' };
/** On a test that runs only behind nginx as `docs/deploy.md` configures it. */
export const behindDocumentedNginx = { tag: '@documented-nginx' };
/** On a test of a service that runs in every way, and behind nginx and on PgBouncer. */
export const everywhere = { tag: [everyWay.tag, inInfrastructure.tag] };
/** On a test that runs where the portal itself finishes logins: in all ways but behind a login proxy. */
export const ownLogins = { tag: '@own-logins' };
/** The same, in the short run in one way only. */
export const ownLoginsInFull = isFull ? ownLogins : {};
/** The same, where the test puts ports of its own before the portal, which https cookies would not follow. */
export const ownLoginsOverHttp = { tag: [ownLogins.tag, '@over-http'] };
/** The same, in the short run in one way only. */
export const ownLoginsOverHttpInFull = isFull ? ownLoginsOverHttp : {};
