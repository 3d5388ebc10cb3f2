/**
 * `npx tsx scripts/sami/list-sami-texts.ts` writes every Northern Sami text beside the Norwegian one into
 * `docs/sami-review.md`, after its heading "Every text".
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { heading, page, tables } from './sami-texts';

const [head] = readFileSync(page, 'utf8').split(heading);
writeFileSync(page, `${head}${heading}\n\n${tables}\n`);
