/** Nested objects as one list: `{ subject: { nin: { value } } }` becomes `subject.nin.value`. Lists stay whole. */
export function flat(claims: Record<string, unknown>, prefix = ''): [name: string, value: unknown][] {
  return Object.entries(claims).flatMap(([name, value]) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? flat(value as Record<string, unknown>, `${prefix}${name}.`)
      : [[prefix + name, value] as [string, unknown]],
  );
}
