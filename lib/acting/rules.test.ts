import { joinRights } from './right';
import type { FoundRight } from './right-store';
import {
  decidingBirthDates,
  isEndOfPower,
  longestPower,
  mayGivePower,
  mayReceivePower,
  type Right,
  seenBy,
} from './rules';

const at = new Date('2026-11-23T10:00:00Z');
const days = (count: number) => new Date(+at + count * 86_400_000);
const parent = (birthDate: string): Right => ({ kind: 'parent', birthDate, until: null });
const power = (until: Date | null): Right => ({ kind: 'power', birthDate: null, until });

test.each<[string, Right, string | null]>([
  ['the parent of a newborn', parent('2026-11-23'), 'all'],
  ['of a child who is twelve tomorrow', parent('2014-11-24'), 'all'],
  ['of one who is twelve today', parent('2014-11-23'), 'ownActs'],
  ['of one who is sixteen tomorrow', parent('2010-11-24'), 'ownActs'],
  ['of one who is sixteen today', parent('2010-11-23'), null],
  ['of somebody whose birth date is not told', { kind: 'parent', birthDate: null, until: null }, null],
  ['of a small child, where it has ended', { ...parent('2020-01-01'), until: at }, null],
  ['by a power without an end', power(null), 'all'],
  ['by a power that ends in a moment', power(new Date(+at + 1)), 'all'],
  ['by a power that ends now', power(at), null],
])('%s sees %j', (_, right, sees) => {
  expect(seenBy(right, at)).toBe(sees);
});

test('a birthday begins at midnight in Oslo, for the rule and for SQL', () => {
  const [before, on] = [new Date('2026-11-23T22:59:59Z'), new Date('2026-11-23T23:00:00Z')];
  expect([seenBy(parent('2010-11-24'), before), seenBy(parent('2010-11-24'), on)]).toEqual(['ownActs', null]);
  expect(decidingBirthDates(before)).toEqual({ bornOwnSay: '2010-11-23', bornOwnMatters: '2014-11-23' });
  expect(decidingBirthDates(on)).toEqual({ bornOwnSay: '2010-11-24', bornOwnMatters: '2014-11-24' });
});

test('the rule and the dates for SQL say the same of every birth date', () => {
  const { bornOwnSay, bornOwnMatters } = decidingBirthDates(at);
  for (let nth = 0; nth < 20 * 366; nth += 1) {
    const birthDate = days(-nth).toISOString().slice(0, 10);
    const inSql = birthDate <= bornOwnSay ? null : birthDate <= bornOwnMatters ? 'ownActs' : 'all';
    expect([birthDate, seenBy(parent(birthDate), at)]).toEqual([birthDate, inSql]);
  }
});

test.each([
  ['2010-11-23', true, false],
  ['2010-11-24', false, false],
  ['2008-11-23', true, true],
  ['2008-11-24', true, false],
])('born %s: may give a power %s, may be given one %s', (birthDate, gives, receives) => {
  expect([mayGivePower(birthDate, at), mayReceivePower(birthDate, at)]).toEqual([gives, receives]);
});

test.each([
  [at, false],
  [days(-1), false],
  [new Date(+at + 1), true],
  [days(longestPower), true],
  [days(longestPower + 1), false],
  [new Date(Number.NaN), false],
])('a power may end %s: %s', (until, may) => {
  expect(isEndOfPower(until, at)).toBe(may);
});

describe('several rights for one', () => {
  const found = (right: Right, service: string | null = null): FoundRight => ({
    ...{ ...right, service, subjectId: 's', name: 'Odin' },
  });

  test('the one that gives most counts', () => {
    const joined = joinRights([found(parent('2012-05-17')), found(power(days(9)), 'thing')], at);
    expect(joined).toMatchObject({ kind: 'power', scope: { sees: 'all', services: 'all' }, until: days(9), age: 14 });
  });

  test('powers for some services are for these alone', () => {
    const both = [found(power(days(9)), 'one'), found(power(days(8)), 'two'), found(power(days(-1)), 'three')];
    expect(joinRights(both, at)?.scope).toEqual({ sees: 'all', services: ['one', 'two'] });
  });

  test('what is over gives nothing', () => {
    expect(joinRights([found(parent('2009-05-17')), found(power(at), 'thing')], at)).toBeNull();
    expect(joinRights([], at)).toBeNull();
  });
});
