const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** True for a text that a `uuid` column takes. PostgreSQL throws for any other text, and an address may hold any. */
export function isRowId(value: string): boolean {
  return shape.test(value);
}

/** The id of a row, from an address or a form, in lower case as the addresses of pages have it; null for anything else. */
export function parseId(value: unknown): string | null {
  return typeof value === 'string' && isRowId(value) ? value.toLowerCase() : null;
}
