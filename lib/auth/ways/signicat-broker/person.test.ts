import { electronicId, identityNumber, loaOf, lowerLevel, nameToShow } from './person';

const [substantial, high] = ['idporten-loa-substantial', 'idporten-loa-high'];

test.each([
  ['high', high, high],
  ['high', substantial, substantial],
  ['substantial', high, substantial],
  ['substantial', substantial, substantial],
  ['low', high, null],
  ['high', 'Level4', null],
  ['high', 'high', null],
  [high, high, null],
  ['HIGH', high, null],
  [undefined, high, null],
  ['high', undefined, null],
  ['high', null, null],
  [['high'], high, null],
  ['high', [high], null],
  ['toString', high, null],
  ['__proto__', high, null],
  ['constructor', 'constructor', null],
])('of acr %p and idporten_loa %p the lower one counts: %p', (loa, own, lower) => {
  expect(lowerLevel(loa, own)).toBe(lower);
});

test('the levels are asked for by their own names', () => {
  expect([loaOf('idporten-loa-substantial'), loaOf('idporten-loa-high')]).toEqual(['substantial', 'high']);
});

const nin = { value: '47906701517', country: 'NO', type: 'BIRTH' };

test('a Norwegian number of birth is taken', () => {
  expect(identityNumber(nin)).toEqual({ ok: true, pid: '47906701517' });
});

test.each([
  [{ value: undefined }, 'no-number'],
  [{ value: null }, 'no-number'],
  [{ value: '' }, 'no-number'],
  [{ value: '47906701518' }, 'refused'],
  [{ value: '01010750160' }, 'refused'],
  [{ value: 47906701517 }, 'refused'],
  [{ value: ['47906701517'] }, 'refused'],
  [{ value: ' 47906701517' }, 'refused'],
  [{ country: 'SE' }, 'refused'],
  [{ country: 'no' }, 'refused'],
  [{ country: undefined }, 'refused'],
  [{ country: ['NO'] }, 'refused'],
  [{ type: 'TAX' }, 'refused'],
  [{ type: undefined }, 'refused'],
])('%j is %s', (change, failure) => {
  expect(identityNumber({ ...nin, ...change })).toMatchObject({ ok: false, failure });
});

test.each([
  [['Maja Prøvestad'], 'Maja Prøvestad'],
  [['Áilu', 'Sárá-Márjá'], 'Áilu Sárá-Márjá'],
  [["D’Arc O'Brien Jr."], "D’Arc O'Brien Jr."],
  [['  Maja   Prøvestad '], 'Maja Prøvestad'],
  [['e\u0301lise'], 'e\u0301lise'],
  [[undefined, 'Prøvestad'], 'Prøvestad'],
  [[undefined], null],
  [[''], null],
  [[7], null],
  [[['Maja']], null],
  [['<b>Maja</b>'], null],
  [['Maja\nReversed'], null],
  [['Maja\u0000'], null],
  [['Maja\u202eatsevørP'], null],
  [['Maja\u200b'], null],
  [['Maja {level}'], null],
  [['12345678901'], null],
  [['Maja 47906701517'], null],
  [['N'.repeat(100)], 'N'.repeat(100)],
  [['N'.repeat(101)], null],
])('of the name %j this is shown: %j', (parts, shown) => {
  expect(nameToShow(...parts)).toBe(shown);
});

test.each([
  ['BankID', ['BankID']],
  [undefined, []],
  [7, []],
  [['BankID'], []],
  ['B'.repeat(51), []],
])('the electronic ID %j is kept as %j', (told, kept) => {
  expect(electronicId(told)).toEqual(kept);
});
