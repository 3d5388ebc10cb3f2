import { isReference, leadingReference, newReference } from './reference';

test('a new reference is one, and no two are equal', () => {
  expect(isReference(newReference())).toBe(true);
  expect(newReference()).not.toBe(newReference());
});

test.each([undefined, null, '', 'a'.repeat(42), 'a'.repeat(44), `${'a'.repeat(42)}=`])(
  '%p is no reference',
  (value) => {
    expect(isReference(value)).toBe(false);
  },
);

test('what follows a reference does not count, what stands before it does', () => {
  const reference = newReference();
  expect(leadingReference(`${reference}?status=1`)).toBe(reference);
  expect(leadingReference(`?${reference}`)).toBeNull();
  expect(leadingReference(null)).toBeNull();
});
