/**
 * Aksel's tokens as the portal takes them: without the colours that it never uses, and with the dark ones where the
 * citizen's device asks for them. Aksel puts those under a class, which the server would have to know beforehand.
 */
import { readFileSync } from 'node:fs';

/** The file that the portal's style begins with, from the root. */
export const tokensFile = 'app/styles/aksel-tokens.css';

/** What Aksel offers and the portal leaves out. */
const unused = ['accent', 'brand-magenta', 'meta-purple', 'meta-lime'].join('|');
const declaration = new RegExp(`^ *--ax-(?:[a-z]+-)?(?:${unused})-[^;]*;\\n`, 'gm');
const block = new RegExp(`^ *[^\\n{}]*\\[data-color="(?:${unused})"\\][^{}]*\\{[^{}]*\\}\\n\\n?`, 'gm');

/** Paper is white: on it the light colours stay. */
const darkCondition = '@media screen and (prefers-color-scheme: dark)';

/** Puts the rules of the class `dark` under the condition; of the other rules, only the root counts here. */
function underCondition(selector: string, body: string): string {
  const isDark = /^\.dark\b/.test(selector);
  return isDark ? `  ${darkCondition} {\n  :root {${body}}\n  }\n` : `  :root {${body}}\n`;
}

/** The text of the file, made of the installed package. Throws where the package no longer has both themes. */
export function makeTokens(): string {
  const source = readFileSync('node_modules/@navikt/ds-css/dist/global/tokens.css', 'utf8');
  const made = source
    .replace(declaration, '')
    .replace(block, '')
    .replace(/^ {2}((?::root|\.dark)[^{}]*?) \{([^{}]*)\}\n/gm, (_, selector, body) => underCondition(selector, body));
  if (made.split(darkCondition).length !== 3)
    throw new Error('Aksel writes its dark tokens in another way than before.');
  return `/* Made of @navikt/ds-css by \`node --import tsx scripts/theme/make.ts\`. */\n${made}`;
}
