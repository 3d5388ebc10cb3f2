/** `node --import tsx scripts/typeface/make.ts`: makes the files in `app/styles/typeface` anew. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runCommand } from '../plain-fault';
import { cut, fileOf, fontNames } from './typeface';

await runCommand(async () => {
  process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
  mkdirSync('app/styles/typeface', { recursive: true });
  for (const name of fontNames) {
    const font = await cut(name);
    writeFileSync(fileOf(name), font);
    console.log(`${fileOf(name)}: ${font.length} bytes`);
  }
});
