/** What only Linux has stands in `scripts/linux`; everything else runs on macOS, too. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const linuxOnly = /['"`]\/proc\/|\/etc\/passwd|\/dev\/shm|\bapt-get\b|\bsystemctl\b|\bsetsid\b|'(?:pidof|getent)'/;

/** The machines of the workflow are Linux where it installs packages; a test's own apt is in `scripts/linux`, too. */
const mayHold = /^scripts\/linux\/|^\.github\/workflows\/ci\.yml$/;

const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => /\.(tsx?|mjs|json|sh|ya?ml)$|^\.ci\/run$/.test(file) && file !== 'package-lock.json');

const found = files.filter((file) => linuxOnly.test(readFileSync(file, 'utf8')));

test('nothing that only Linux has is used elsewhere', () => {
  expect(found).toContain('scripts/linux/own-folder.ts');
  expect(found.filter((file) => !mayHold.test(file))).toEqual([]);
});
