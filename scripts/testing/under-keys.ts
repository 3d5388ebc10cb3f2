/** Runs code with other keys, as a portal that was started after a rotation. */
type Keys = Partial<Record<'DATA_KEYS' | 'LOOKUP_KEYS' | 'IDPORTEN_CLIENT_JWK', string>>;

/** Runs `work` with these keys and newly loaded modules; it must import them itself. The database stays the test's. */
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
