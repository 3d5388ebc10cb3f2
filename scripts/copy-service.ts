/**
 * `npm run copy:service -- contact parking`: copies a service under another name, pages and all, and puts it into the lists. The
 * copy compiles and runs at once; docs/make-it-yours.md says how it becomes one's own.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Where a service of pages and parts alone is named outside of its folders. */
export const lists = [
  'services/services.ts',
  'services/texts.ts',
  'services/testing.ts',
  'app/[locale]/(portal)/my-page/page.tsx',
];

const capitalised = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

/** The text with the other name, also where it begins a name in capitals: `ContactCard`. */
const renamed = (text: string, from: string, to: string) =>
  text.replaceAll(from, to).replaceAll(capitalised(from), capitalised(to));

/** Long types stand on several lines: here on one, until they are formatted again. */
export const joinTypes = (list: string) => list.replace(/([=&])\n\s+typeof/g, '$1 typeof');

/** A list with the copy beside the service that it was made of. Throws where the service does not stand in it as expected. */
export function withCopy(list: string, from: string, to: string): string {
  const name = `(?:${from}|${capitalised(from)})`;
  // An import, or what is alone on its line.
  const whole = new RegExp(
    `^import .*/${from}/|^\\s+import\\(.*/${from}/|^\\s+<${name}\\w* .*/>$|^\\s+(?:\\.\\.\\.)?${name}[\\w.]*,$`,
  );
  const inline = new RegExp(`(?:, | & )(?:typeof |\\.\\.\\.)?${name}\\w*(?:\\.\\w+)?`, 'g');
  const copied = joinTypes(list)
    .split('\n')
    .flatMap((line) => {
      if (whole.test(line)) return [line, renamed(line, from, to)];
      return [line.replace(inline, (part) => part + renamed(part, from, to))];
    });
  const text = copied.join('\n');
  if (text === joinTypes(list)) throw new Error(`${from} does not stand in the list as ${to} could stand beside it`);
  return text;
}

/** The files of a service, as their copies are called and what is in them. Of texts only the first key is renamed. */
export function copiesOf(from: string, to: string): { path: string; text: string }[] {
  return [`services/${from}`, `app/[locale]/(${from})`].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => {
        const file = `${parentPath}/${name}`;
        const text = readFileSync(file, 'utf8');
        const isTexts = file.includes('/texts/');
        return {
          path: renamed(file, from, to),
          text: isTexts ? text.replace(`"${from}":`, `"${to}":`) : renamed(text, from, to),
        };
      }),
  );
}

function copyService(from = '', to = ''): void {
  if (!/^[a-z]+$/.test(to))
    throw new Error('a name has the letters a to z only: npm run copy:service -- contact parking');
  if (!existsSync(`services/${from}`)) throw new Error(`there is no services/${from}`);
  if (existsSync(`services/${to}`)) throw new Error(`there is a services/${to} already`);
  for (const { path, text } of copiesOf(from, to)) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  for (const list of lists) writeFileSync(list, withCopy(readFileSync(list, 'utf8'), from, to));
}

if (process.argv[1]?.endsWith('copy-service.ts')) {
  copyService(process.argv[2], process.argv[3]);
  console.log(`services/${process.argv[3]} is there. Go on in docs/make-it-yours.md.`);
}
