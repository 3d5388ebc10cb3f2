/** The environment of a fake ID-porten process for a portal with this environment. */
export function issuerEnvironment(
  portal: Record<string, string | undefined>,
  issuerPort: number,
  dataDir: string,
  misbehaves?: boolean,
): Record<string, string | undefined>;
