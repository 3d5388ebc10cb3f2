import { receiptNumber } from './receipt-number';

test.each([
  ['00000000-0000-4000-8000-000000000000', 'AB-0000-0000'],
  ['ffffffff-ff00-4000-8000-000000000000', 'AB-ZZZZ-ZZZZ'],
  ['0878f717-a909-4a8a-80f3-f1ad33eb305a', 'AB-11WF-E5X9'],
])('%s is read aloud as %s', (id, number) => {
  expect(receiptNumber('AB', id)).toBe(number);
});
