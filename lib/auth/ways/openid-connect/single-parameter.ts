/** The value of a parameter that is there exactly once; null for none and for several. */
export function singleParameter(query: URLSearchParams, name: string): string | null {
  const values = query.getAll(name);
  return values.length === 1 ? (values[0] ?? null) : null;
}
