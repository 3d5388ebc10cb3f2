/** Whatever the code adds to the audit, the access log says in words of its own. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { didOf } from './words';

const addsToAudit = /\b(addAuditEvents|addOperatorsAuditEvents|recordReads?|recordTakeOut)\(/;

/** The actions in a file that adds to the audit: `thing.verb`, in quotes. That of a key that was used is none. */
function actionsIn(file: string): string[] {
  const source = readFileSync(file, 'utf8').replace(/recordAct\(\{ action: '[^']*'/g, '');
  return addsToAudit.test(source)
    ? [...source.matchAll(/'([a-z]+\.[a-zA-Z]+)'/g)].map(([, action = '']) => action)
    : [];
}

const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'app', 'lib', 'services'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|\/testing\//.test(file));
const written = [...new Set(files.flatMap(actionsIn))];

test.each(written)('%s', (action) => {
  expect(didOf(action)).not.toBe('accessLog.did.other');
});

test('the actions are found, and one that nobody names has the words for what is gone', () => {
  expect(written).toEqual(expect.arrayContaining(['power.give', 'power.withdraw', 'portal.readLog', 'portal.takeOut']));
  expect(written.length).toBeGreaterThan(8);
  expect(didOf('thing.gone')).toBe('accessLog.did.other');
});
