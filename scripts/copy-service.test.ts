/** A service is copied under another name: files, and the lists that name it. */
import { existsSync, readFileSync } from 'node:fs';
import { copiesOf, lists, withCopy } from './copy-service';

test.each([
  ["import { a } from './tree/service';", "import { a } from './tree/service';\nimport { a } from './bush/service';"],
  ['all = [house, tree];', 'all = [house, tree, bush];'],
  ['typeof house.doors & typeof tree.doors;', 'typeof house.doors & typeof tree.doors & typeof bush.doors;'],
  ['All =\n  typeof house &\n  typeof treeTexts;', 'All = typeof house & typeof treeTexts & typeof bushTexts;'],
  ['{ ...house.default, ...tree.default }', '{ ...house.default, ...tree.default, ...bush.default }'],
  ['  <TreeCard t={t} />', '  <TreeCard t={t} />\n  <BushCard t={t} />'],
  ['  treeForTests,', '  treeForTests,\n  bushForTests,'],
])('%s', (list, copied) => {
  expect(withCopy(list, 'tree', 'bush')).toBe(copied);
});

test('a list that does not name it as expected is no list', () => {
  expect(() => withCopy('[tree]', 'tree', 'bush')).toThrow('does not stand in the list');
});

// Contact may have been taken out.
const whileThere = existsSync('services/contact') ? test : test.skip;

whileThere('contact can be copied: every list names it, and its files name nothing else by its name', () => {
  for (const list of lists) {
    const copied = withCopy(readFileSync(list, 'utf8'), 'contact', 'parking');
    const count = (name: RegExp) => copied.match(name)?.length;
    expect([list, count(/parking/gi)]).toEqual([list, count(/contact(?!Us\b)/gi)]);
  }
  const copies = copiesOf('contact', 'parking');
  expect(copies.map(({ path }) => path)).toContain('app/[locale]/(parking)/parking/page.tsx');
  // A name from elsewhere that was renamed would not compile.
  const imports = copies.flatMap(({ text }) => text.match(/^import .*parking.*$/gim) ?? []);
  expect(imports.filter((line) => !/from '(?:@\/services\/parking|\.)/.test(line))).toEqual([]);
});
