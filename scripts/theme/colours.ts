/** The colours that the style sheets come to, read from their text, and the contrast between two of them. */
import { readFileSync } from 'node:fs';
import { tokensFile } from './tokens';

export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const dark = /@media screen and \(prefers-color-scheme: dark\) \{((?:[^{}]*\{[^{}]*\})*)\s*\}/g;
const rule = /([^{}]*)\{([^{}]*)\}/g;
/** What holds for the page as a whole: `data-color` of `html` and `body` is `brand-blue`. */
const ofPage = /^(:root|\[data-color="brand-blue"\])$/;

/** Every token of the page with its value, in a theme. A later one wins: layers and selectors are written in that order. */
function tokensIn(theme: Theme): Map<string, string> {
  const text = [tokensFile, 'app/styles/identity.css'].map((file) => readFileSync(file, 'utf8')).join('');
  const plain = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/@layer[^{;]*[{;]/g, '');
  const shown = plain.replace(dark, (_, inner) => (theme === 'dark' ? inner : ''));
  const bodies = [...shown.matchAll(rule)].filter(([, selector = '']) => ofPage.test(selector.trim()));
  return new Map(
    bodies.flatMap(([, , body = '']) =>
      [...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value] as const),
    ),
  );
}

const named: Record<string, string> = { white: '#ffffff', black: '#000000' };

/** The colour of a token, as `#rrggbb`. Throws where it has none, or one with an opacity. */
export function colours(theme: Theme): (token: string) => string {
  const tokens = tokensIn(theme);
  return function colourOf(token): string {
    const value = tokens.get(token) ?? '';
    const [, other] = /^var\((--[\w-]+)\)$/.exec(value) ?? [];
    if (other) return colourOf(other);
    const hex = (named[value] ?? value).replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3');
    if (!/^#[0-9a-f]{6}$/.test(hex)) throw new Error(`${token} is no plain colour: ${value}`);
    return hex;
  };
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** From 1 to 21. https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}
