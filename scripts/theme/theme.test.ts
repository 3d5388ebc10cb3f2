/** The two themes: what may stand on what, and that nothing falls back to a colour of the other. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { viewport } from '@/app/[locale]/layout';
import { plainStyle } from '@/lib/http/server/plain-style';
import { colours, contrast, type Theme, themes } from './colours';
import { makeTokens, tokensFile } from './tokens';

process.chdir(join(import.meta.dirname, '../..'));

const surfaces = ['--ax-bg-default', '--hp-mist', '--hp-dawn'];
const kinds = ['neutral', 'info', 'success', 'warning', 'danger'];

/** Text, and how much it must stand out: https://www.w3.org/TR/WCAG22/#contrast-minimum */
const texts: [text: string, on: string[]][] = [
  ['--ax-text-neutral', [...surfaces, '--ax-bg-raised', '--hp-hover', ...kinds.map((kind) => `--ax-bg-${kind}-soft`)]],
  ['--ax-text-neutral-subtle', [...surfaces, '--ax-bg-raised']],
  ['--hp-ink', [...surfaces, '--ax-bg-raised']],
  ['--hp-action', [...surfaces, '--ax-bg-raised']],
  ['--ax-text-subtle', [...surfaces, '--ax-bg-raised', '--ax-bg-moderate-hover', '--ax-bg-moderate-pressed']],
  ['--hp-on-action', ['--hp-action', '--ax-bg-strong-hover']],
  ['--ax-text-contrast', ['--ax-bg-strong', '--ax-bg-strong-hover', '--ax-bg-strong-pressed']],
  ['--hp-on-night', ['--hp-night']],
  ['--hp-faint', ['--hp-night']],
  ['--ax-text-danger-subtle', surfaces],
  ...kinds.map((kind): [string, string[]] => [
    `--ax-text-${kind}`,
    [`--ax-bg-${kind}-soft`, `--ax-bg-${kind}-moderate`],
  ]),
];

/** What shows where to press, what is chosen and where the focus is: https://www.w3.org/TR/WCAG22/#non-text-contrast */
const shapes: [shape: string, on: string[]][] = [
  ['--hp-edge', surfaces],
  ['--hp-action', [...surfaces, '--hp-hover', '--ax-neutral-400']],
  ['--ax-border-default', surfaces],
  ['--ax-border-neutral', [...surfaces, '--ax-bg-raised']],
  ['--ax-border-danger', surfaces],
  ['--ax-border-focus', [...surfaces, '--ax-bg-raised']],
  ['--hp-sun', ['--hp-night']],
  ['--ax-success-700', ['--ax-bg-default', '--ax-bg-success-soft']],
];

const pairs = (table: [string, string[]][], least: number) =>
  themes.flatMap((theme) =>
    table.flatMap(([front, backs]) => backs.map((back) => [theme, front, back, least] as const)),
  );

test.each([...pairs(texts, 4.5), ...pairs(shapes, 3)])(
  '%s: %s stands out from %s by %d or more',
  (theme, front, back, least) => {
    const colourOf = colours(theme);
    expect(contrast(colourOf(front), colourOf(back))).toBeGreaterThanOrEqual(least);
  },
);

test('the file of tokens is what the script makes of the package', () => {
  expect(readFileSync(tokensFile, 'utf8')).toBe(makeTokens());
});

const imported = [...readFileSync('app/portal.css', 'utf8').matchAll(/@import "@navikt\/(\S+)"/g)].map(
  ([, path]) => `node_modules/@navikt/${path}`,
);
const ours = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'app', 'components', 'services'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => /\.(css|tsx)$/.test(file) && file !== tokensFile);

test('every token that a style or a component asks for is among them', () => {
  const known = readFileSync(tokensFile, 'utf8') + ours.map((file) => readFileSync(file, 'utf8')).join('');
  const missing = [...imported, ...ours].flatMap((file) => {
    const asked = [...readFileSync(file, 'utf8').matchAll(/var\((--(?:ax|hp)-[\w-]+)\)|data-color="([a-z-]+)"/g)];
    return asked.flatMap(([found, token, family]) =>
      known.includes(token ? `${token}:` : `[data-color="${family}"]`) ? [] : [`${file}: ${found}`],
    );
  });
  expect(imported.length).toBeGreaterThan(5);
  expect(missing).toEqual([]);
});

/** Colours that do not change with the theme. Pictures are dimmed as a whole. */
const fixed = /#[0-9a-f]{3,8}\b|\b(white|black)\b(?!-)|\brgba?\(/i;

test('no style of ours has a colour beside the tokens', () => {
  const found = ours
    .filter((file) => file.endsWith('.css'))
    .flatMap((file) => {
      const lines = readFileSync(file, 'utf8')
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .split('\n');
      return lines
        .filter((line) => fixed.test(line) && !/^ *--hp-on-night: white;/.test(line))
        .map((line) => `${file}: ${line}`);
    });
  expect(found).toEqual([]);
});

/** Pages that load none of the portal's styles repeat its colours: each name, and the token that it repeats. */
const repeated: Record<string, string> = {
  ink: '--hp-ink',
  action: '--hp-action',
  on: '--hp-on-action',
  'on-action': '--hp-on-action',
  text: '--ax-text-neutral',
  bg: '--ax-bg-default',
  page: '--ax-bg-default',
  mist: '--hp-mist',
  night: '--hp-night',
};

function rootOf(style: string, theme: Theme): [name: string, value: string][] {
  const [light = '', dark = ''] = [...style.matchAll(/:root ?\{([^}]*)\}/g)].map(([, body]) => body);
  return [...(theme === 'light' ? light : dark).matchAll(/--([\w-]+): ?([^;\s]+)/g)].map(
    ([, name = '', value = '']) => [name, value],
  );
}

test.each(themes)('the pages outside Next have the portal’s colours, %s', (theme) => {
  const colourOf = colours(theme);
  for (const style of [plainStyle, readFileSync('public/plain.css', 'utf8')]) {
    const found = rootOf(style, theme);
    expect(found.length).toBeGreaterThan(4);
    const whole = (value: string) => value.replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3');
    expect(found.map(([name, value]) => [name, whole(value)])).toEqual(
      found.map(([name]) => [name, colourOf(repeated[name] ?? '')]),
    );
  }
  expect(viewport.themeColor).toContainEqual({
    media: `(prefers-color-scheme: ${theme})`,
    color: colourOf('--hp-night'),
  });
});
