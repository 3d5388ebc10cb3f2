type Place = { origin: string; wellKnownUrl?: string };

/** What a portal is told to log in one way, and its registrations at the stand-ins. */
export type PortalFor = {
  method: string;
  variables: Record<string, string>;
  clients: object[];
  signicatClients: object[];
  apiClients: object[];
};

/** A portal that citizens find at `url`, and that logs in this way. `key`: its private JWK at ID-porten. */
export function portalFor(
  method: string,
  place: { url: string; idPorten: Place; signicat: Place; key: string | undefined },
): PortalFor;

/** The way to log in that the words of a command, or LOGIN_METHOD, choose. Throws a PlainFault. */
export function chosenMethod(words: string[]): string;

/** Every way to log in, in the order of their portals' ports in the tests. */
export const loginMethods: readonly string[];
