const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** True for a text that a `uuid` column takes. An id from an address is anything at all; PostgreSQL would throw. */
export function isRowId(value: string): boolean {
  return shape.test(value);
}
