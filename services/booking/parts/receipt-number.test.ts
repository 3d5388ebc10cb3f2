import { receiptNumber } from './receipt-number';

test.each([
  ['00000000-0000-4000-8000-000000000000', 'HP-0000-0000'],
  ['ffffffff-ff00-4000-8000-000000000000', 'HP-ZZZZ-ZZZZ'],
  ['0878f717-a909-4a8a-80f3-f1ad33eb305a', 'HP-11WF-E5X9'],
])('%s is read aloud as %s', (id, number) => {
  expect(receiptNumber(id)).toBe(number);
});
