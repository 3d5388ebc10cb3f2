/** Modules loaded anew with other keys in their environment: what a portal started after a rotation would do. */

type Keys = Partial<Record<'DATA_KEYS' | 'LOOKUP_KEYS' | 'IDPORTEN_CLIENT_JWK', string>>;

/** Runs the work, whose imports must be inside it, with these keys; the database stays the test's own. */
export async function underKeys<Value>(keys: Keys, work: () => Promise<Value>): Promise<Value> {
  const before = { ...process.env };
  Object.assign(process.env, keys);
  try {
    let value: Value | undefined;
    await jest.isolateModulesAsync(async () => {
      value = await work();
    });
    return value as Value;
  } finally {
    Object.assign(process.env, before);
  }
}
