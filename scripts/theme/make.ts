/** `node --import tsx scripts/theme/make.ts`: makes `app/styles/aksel-tokens.css` anew, after an update of Aksel. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runCommand } from '../plain-fault';
import { makeTokens, tokensFile } from './tokens';

await runCommand(async () => {
  process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
  writeFileSync(tokensFile, makeTokens());
  console.log(`${tokensFile}: ${makeTokens().length} bytes`);
});
