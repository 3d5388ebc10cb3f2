/**
 * `npx tsx scripts/sami/list-sami-words.ts FORMS.txt.gz` looks up every Northern Sami word and writes those found to the
 * project's list. FORMS has one word form a line, made with the analyser of GiellaLT's lang-sme. Words that neither it nor
 * the reviewed list has are printed, with exit code 1: correct them, or add them to the reviewed list with a source.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { listedForm, samiWords, wordLists, wordsIn } from './sami-words';

const [formsFile] = process.argv.slice(2);
if (!formsFile)
  throw new Error('Give the list of Northern Sami word forms: npx tsx scripts/sami/list-sami-words.ts FILE.txt.gz');

const forms = new Set(gunzipSync(readFileSync(formsFile)).toString('utf8').split('\n'));
const reviewed = wordsIn(wordLists.map((lists) => lists.reviewed));
const unknown: string[] = [];
/** Where each word is listed: with the first catalogue that has it, the portal's own first. */
const found = new Map(wordLists.map(({ folder }) => [folder, new Set<string>()]));
const isFound = (word: string) => [...found.values()].some((words) => words.has(word));
for (const [word, place] of samiWords()) {
  const listed = listedForm(word, (each) => each.length === 1 || forms.has(each) || reviewed.has(each));
  if (!listed) unknown.push(`${word}\t${place}`);
  const words = found.get(place.split(' ')[0] ?? '') ?? found.get(wordLists[0]?.folder ?? '');
  for (const each of listed ?? []) if (each.length > 1 && !reviewed.has(each) && !isFound(each)) words?.add(each);
}

const head =
  '# Northern Sami words of our texts that the dictionary has. Written by scripts/sami/list-sami-words.ts, not by hand.';
for (const { folder, dictionary } of wordLists) {
  const words = [...(found.get(folder) ?? [])].sort(new Intl.Collator('se').compare);
  writeFileSync(dictionary, `${[head, ...words].join('\n')}\n`);
}
console.log(`${samiWords().size} words, ${unknown.length} unknown.`);
for (const line of unknown) console.log(line);
process.exitCode = unknown.length ? 1 : 0;
