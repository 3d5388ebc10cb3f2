import { isSyntheticNumber, syntheticNumber } from './synthetic-number';

test('numbers are valid, synthetic and different for each place in the row', () => {
  const numbers = Array.from({ length: 300 }, (_, nth) => syntheticNumber('1984-03-15', nth));
  expect(numbers.every(isSyntheticNumber)).toBe(true);
  expect(new Set(numbers).size).toBe(300);
  expect(numbers[0]).toMatch(/^158384/);
});

test('the same arguments give the same number', () => {
  expect(syntheticNumber('2015-10-12', 7)).toBe(syntheticNumber('2015-10-12', 7));
});

test('a d-number has 40 added to the day', () => {
  const number = syntheticNumber('1979-05-22', 0, 'd-number');
  expect(number).toMatch(/^628579/);
  expect(isSyntheticNumber(number)).toBe(true);
});

test('a leap day has numbers', () => {
  expect(isSyntheticNumber(syntheticNumber('1992-02-29'))).toBe(true);
});

test.each([
  ['the synthetic d-number in Digdir’s own documentation', '47906701517', true],
  ['a real pattern', '02013299997', false],
  ['a wrong control digit', '15838421073', false],
  ['too short', '1583842107', false],
  ['letters', '1583842107a', false],
  ['nothing', '', false],
])('%s: %s', (_, value, synthetic) => {
  expect(isSyntheticNumber(value)).toBe(synthetic);
});

test.each(['1984-13-01', '1984-3-1', '2040-01-01', '1899-12-31'])('%s has no number', (date) => {
  expect(() => syntheticNumber(date)).toThrow(RangeError);
});
