/** The environment of a login proxy before an application. */
export function proxyEnvironment(
  client: { client_id: string; resource: string },
  place: { upstreamPort: number; idPorten: { wellKnownUrl: string } },
): Record<string, string | undefined>;
