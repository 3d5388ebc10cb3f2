import { parseId } from './row-id';

test.each([
  ['0b8f7c1e-2f8a-4c43-9c2a-0d9a3f1f2a11', '0b8f7c1e-2f8a-4c43-9c2a-0d9a3f1f2a11'],
  ['0B8F7C1E-2F8A-4C43-9C2A-0D9A3F1F2A11', '0b8f7c1e-2f8a-4c43-9c2a-0d9a3f1f2a11'],
  ['12', null],
  ["' OR 1=1", null],
  [null, null],
])('%j as an id is %j', (value, id) => {
  expect(parseId(value)).toBe(id);
});
