/**
 * Levels of assurance, lowest first. A level satisfies itself and every lower one; an unknown value satisfies none.
 * https://docs.digdir.no/docs/idporten/oidc/oidc_protocol_id_token (claim `acr`)
 */
export const assuranceLevels = ['idporten-loa-substantial', 'idporten-loa-high'] as const;

/** The `acr` values that the portal asks for and accepts. */
export type Assurance = (typeof assuranceLevels)[number];

/** The same levels as the guard and the types name them. */
export type Level = 'substantial' | 'high';

export const assuranceOf: Record<Level, Assurance> = {
  substantial: 'idporten-loa-substantial',
  high: 'idporten-loa-high',
};

/** True for the two values above. `Level4`, eIDAS and self-registered values are unknown. */
export function isAssurance(value: unknown): value is Assurance {
  return assuranceLevels.includes(value as Assurance);
}

/** True when `reached` is a known level at or above `asked`; false for a missing or unknown value. */
export function satisfies(reached: unknown, asked: Assurance): boolean {
  return isAssurance(reached) && assuranceLevels.indexOf(reached) >= assuranceLevels.indexOf(asked);
}

/** What a level proves: high proves both, so a value of high can be passed as one of substantial. */
export type Proves<L extends Level> = L extends 'high' ? { substantial: true; high: true } : { substantial: true };
