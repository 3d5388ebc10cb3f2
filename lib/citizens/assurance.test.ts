import { isAssurance, satisfies } from './assurance';

const substantial = 'idporten-loa-substantial';
const high = 'idporten-loa-high';

test.each([
  [substantial, substantial, true],
  [high, substantial, true],
  [high, high, true],
  [substantial, high, false],
] as const)('%s reached, %s asked: %s', (reached, asked, enough) => {
  expect(satisfies(reached, asked)).toBe(enough);
});

test.each([
  'idporten-loa-low',
  'Level3',
  'Level4',
  'eidas-loa-high',
  'selfregistered-email',
  'IDPORTEN-LOA-HIGH',
  '',
  null,
  undefined,
  4,
  [high],
])('the unknown level %p satisfies nothing', (reached) => {
  expect(isAssurance(reached)).toBe(false);
  expect(satisfies(reached, substantial)).toBe(false);
  expect(satisfies(reached, high)).toBe(false);
});
