/**
 * The words of every Northern Sami text that the portal and the stand-in for ID-porten show. Used by
 * `lib/i18n/catalogues/words-se.test.ts`, which finds each of them in the project's own lists, and by `list-sami-words.ts`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { lastResortTexts } from '@/app/frame/last-resort-texts';
import { samiMonths, samiMonthsOfDate, samiWeekdays, samiWeekdaysOfTime } from '@/lib/i18n/sami-dates';
import { catalogueFolders, readCatalogue } from '@/scripts/testing/catalogue';
import { people } from '../../services/test-people';
import { texts } from '../../stand-ins/idporten/src/texts/texts';
import { ownPeople } from '../../stand-ins/kit/src/own-people';
import { texts as kitTexts } from '../../stand-ins/kit/src/texts/texts';
import { texts as proxyTexts } from '../../stand-ins/login-proxy/src/texts';

/**
 * Beside each catalogue: words that a dictionary has, and words that it lacks, each looked up by hand and with its
 * source. A word counts wherever it is listed.
 */
export const wordLists = catalogueFolders.map((folder) => ({
  folder,
  dictionary: `${folder}/words-se-dictionary.txt`,
  reviewed: `${folder}/words-se.txt`,
}));

type Texts = string | Texts[] | { [key: string]: Texts };

function leaves(node: Texts, path: string): [string, string][] {
  if (typeof node === 'string') return [[path, node]];
  return Object.entries(node).flatMap(([key, value]) => leaves(value, `${path}.${key}`));
}

function literals(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal) return [element.value];
    if (element.type === TYPE.tag) return literals(element.children);
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return [];
    return Object.values(element.options).flatMap((option) => literals(option.value));
  });
}

const address = /(?:[\w-]+\.)+(?:no|com|org)\b/g;
const caseEnding = /:\p{Ll}+/gu;
const softHyphen = /\u00ad/g;
const word = /\p{L}+(?:[-’]\p{L}+)*/gu;

/** Lower-case words of an ICU message; web addresses and the case ending of an abbreviation (`ID:in`) left out. */
export function wordsOf(message: string): string[] {
  return literals(parse(message)).flatMap(
    (text) =>
      text.replace(softHyphen, '').replace(address, ' ').replace(caseEnding, '').toLowerCase().match(word) ?? [],
  );
}

/** Each distinct word, with the first place where it stands: what is the portal's comes before the services. */
export function samiWords(): Map<string, string> {
  const { level, levels, ...pages } = texts.se;
  const [ofPortal = '', ...ofServices] = catalogueFolders;
  const inFolder = (folder: string) => leaves(readCatalogue(folder, 'se') as Texts, `${folder} se`);
  const all: [string, string][] = [
    ...inFolder(ofPortal),
    ...leaves(lastResortTexts.se, 'last-resort'),
    ...leaves({ ...kitTexts.se, ...pages, levels, level: level('idporten-loa-high') }, 'idporten'),
    ...leaves({ ...proxyTexts.se, people: ownPeople.map(({ line }) => line.se) }, 'stand-ins'),
    ...leaves([...samiMonths, ...samiMonthsOfDate, ...samiWeekdays, ...samiWeekdaysOfTime], 'sami-dates'),
    ...ofServices.flatMap(inFolder),
    ...people.map(({ id, situation }): [string, string] => [`people ${id}`, situation.se]),
  ];
  const found = all.flatMap(([place, text]) => wordsOf(text).map((each): [string, string] => [each, place]));
  // Of a map's equal keys the last counts: from behind, that is the first place.
  return new Map(found.reverse());
}

/** Words of list files, one a line, lower case; what follows `#` is a note. A file that is not there lists none. */
export function wordsIn(files: string[]): Set<string> {
  const lines = files.filter(existsSync).flatMap((file) => readFileSync(file, 'utf8').split('\n'));
  return new Set(lines.map((line) => line.replace(/#.*/, '').trim().toLowerCase()).filter(Boolean));
}

/** The listed words that make up this one: itself, or the parts of a hyphened compound. Null: not known. */
export function listedForm(candidate: string, isListed: (word: string) => boolean): string[] | null {
  if (isListed(candidate)) return [candidate];
  const parts = candidate.split('-').filter((part) => part.length > 1);
  return candidate.includes('-') && parts.every(isListed) ? parts : null;
}
