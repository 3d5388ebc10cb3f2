/** What `npm run demo` shows once everything answers. */
import { relative } from 'node:path';
import type { Setup } from './setup';

/** The line that tells tests that they may begin. */
export const EVERYTHING_ANSWERS = 'Everything answers.';

/** `testPeople` is the table that the seed printed. */
export function summary(
  { portals, idPorten, signicat, channels, dataDir }: Setup,
  tryItOut: string,
  testPeople: string,
): string {
  const [portal] = portals;
  const fromHere = relative(process.cwd(), dataDir);
  const folder = fromHere.startsWith('..') ? dataDir : fromHere;
  return `
  The portal           ${portal?.url}   logs in by LOGIN_METHOD=${portal?.method}
  ID-porten stand-in   ${idPorten.origin}
  Signicat stand-in    ${signicat.origin}
  Try it out           ${tryItOut}   levels, languages, claims and tokens, all four ways
  Mailbox              ${channels.mailbox.origin}   what would have been sent to the test people, by SMS and e-mail
  Database             ${process.env.DATABASE_URL ? 'as DATABASE_URL says' : `PostgreSQL in ${folder}`}

  Test people, all invented:

${testPeople.replace(/^(?! )/gm, '  ')}

  Ctrl-C ends everything.
`;
}
