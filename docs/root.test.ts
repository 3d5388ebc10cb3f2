/** The files at the root that say the same thing in several places agree: Node's version, the portal's, the commands. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import biome from '../biome.json';
import portal from '../package.json';

const text = (file: string) => readFileSync(file, 'utf8');
const workflow = text('.github/workflows/ci.yml');
const publicCode = text('publiccode.yml');

/** The YAML that these files need: keys by their path (`legal/license`), each with its text or its list. */
function valuesOf(yaml: string): Record<string, string[]> {
  const values: Record<string, string[]> = {};
  const path: string[] = [];
  let depth = 0;
  for (const line of yaml.split('\n').filter((written) => !/^ *(?:#|$)/.test(written))) {
    const [, spaces = '', key, value = ''] = /^( *)([\w-]+):(?: (.*))?$/.exec(line) ?? [];
    const inText = values[path.join('/')]?.[0] === '|' && line.search(/\S/) > depth;
    if (key && !inText) {
      depth = spaces.length;
      path.splice(depth / 2, path.length, key);
    }
    const words = (key && !inText ? value : line.replace(/^ *(?:- )?/, '')).replace(/^"(.*)"$/, '$1');
    const here = path.join('/');
    values[here] = [...(values[here] ?? []), ...(words ? [words] : [])];
  }
  return values;
}

const described = valuesOf(publicCode);
const one = (key: string) => described[key]?.join(' ') ?? '';

/** What `.gitignore` keeps out of the repository, and Git's own folder. */
function isKept(name: string): boolean {
  const ignored = text('.gitignore').trim().split('\n');
  return name !== '.git' && !ignored.some((line) => line.replace(/\/$/, '') === name || name.endsWith(line.slice(1)));
}

test('the root holds at most thirty-two entries', () => {
  expect(readdirSync('.').filter(isKept).length).toBeLessThanOrEqual(32);
});

describe('Node’s version', () => {
  const image = [...text('Dockerfile').matchAll(/^FROM node:(\d+)-slim/gm)].map(([, version]) => version);
  const tried = [...workflow.matchAll(/^ +node: \[(.+)\]$/gm)].map(([, list = '']) => list.split(', '));
  const least = portal.engines.node.replace('>=', '');

  test('is the same in .nvmrc and in both stages of the image', () => {
    const version = text('.nvmrc').trim();
    expect(image).toEqual([version, version]);
  });

  test('that the workflow tries is what package.json allows, and the image’s is among them', () => {
    expect(tried.length).toBeGreaterThan(0);
    for (const versions of tried) {
      expect(versions).toContain(text('.nvmrc').trim());
      expect(versions.filter((version) => Number(version) < Number.parseInt(least, 10))).toEqual([]);
    }
  });

  test('that a newcomer needs is named in the README, CONTRIBUTING and publiccode.yml', () => {
    expect(text('README.md')).toContain(`Node ${least} or newer`);
    expect(text('.github/CONTRIBUTING.md')).toContain(`Node ${least} or newer`);
    expect(publicCode).toContain(`versionMin: "${least}"`);
  });
});

describe('the workflow', () => {
  test('runs the README’s commands, and scripts that exist', () => {
    for (const command of ['npm ci', 'npm test']) expect(workflow).toContain(`- run: ${command}\n`);
    expect(text('.github/try-demo.sh')).toContain('npm run demo');
    const scripts = [...workflow.matchAll(/- run: (\.\S+)/g)].map(([, file = '']) => file);
    expect(scripts.filter((file) => !existsSync(file))).toEqual([]);
    const commands = [...workflow.matchAll(/run: npm run (\S+)/g)].map(([, name = '']) => name);
    expect(commands.filter((name) => !(name in portal.scripts))).toEqual([]);
  });

  test('takes actions by commit, and may only read', () => {
    const actions = [...workflow.matchAll(/uses: (.+)/g)].map(([, action]) => action);
    expect(actions.length).toBeGreaterThan(0);
    for (const action of actions) expect(action).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    expect([...workflow.matchAll(/^ *(?:permissions|[a-z-]+): *(?:write.*|read-all)$/gm)]).toEqual([]);
    expect(valuesOf(workflow)['permissions/contents']).toEqual(['read']);
  });
});

describe('publiccode.yml', () => {
  test('has what version 0.5 of the standard demands', () => {
    expect(one('publiccodeYmlVersion')).toBe('0.5');
    expect(one('name')).not.toBe('');
    expect(one('url')).toMatch(/^https:\/\/\S+$/);
    expect(described.platforms).toEqual(['web']);
    expect(one('developmentStatus')).toMatch(/^(?:concept|development|beta|stable|obsolete)$/);
    expect(one('softwareType')).toBe('standalone/web');
    expect(one('legal/license')).toBe(portal.license);
    expect(one('maintenance/type')).toMatch(/^(?:internal|contract|community|none)$/);
    expect(one('localisation/localisationReady')).toBe('true');
  });

  test('describes the portal in each of its languages, as long as the standard wants it', () => {
    expect(described['localisation/availableLanguages']).toEqual(['nb', 'nn', 'se', 'en']);
    for (const language of ['nb', 'nn', 'se', 'en']) {
      const short = one(`description/${language}/shortDescription`).length;
      expect(short).toBeGreaterThan(0);
      expect(short).toBeLessThanOrEqual(150);
      expect(one(`description/${language}/longDescription`).length).toBeGreaterThanOrEqual(150);
      expect(described[`description/${language}/features`]?.length).toBeGreaterThan(0);
    }
  });

  test('names pictures that exist, and a person where somebody maintains the portal', () => {
    const pictures = Object.entries(described).flatMap(([key, paths]) => (key.endsWith('/screenshots') ? paths : []));
    expect([...pictures, one('logo')].filter((file) => !existsSync(file))).toEqual([]);
    if (/internal|community/.test(one('maintenance/type'))) expect(publicCode).toMatch(/^ {2}contacts:\n +- name: \S/m);
  });
});

test('the portal’s version is the same in package.json, publiccode.yml and the changelog', () => {
  expect(one('softwareVersion')).toBe(portal.version);
  expect(text('CHANGELOG.md')).toContain(`\n## ${portal.version} – `);
});

test('.editorconfig says what Biome does', () => {
  const editor = text('.editorconfig');
  expect(editor).toContain(`indent_style = ${biome.formatter.indentStyle}\n`);
  expect(editor).toContain(`max_line_length = ${biome.formatter.lineWidth}\n`);
});
