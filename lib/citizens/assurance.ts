/**
 * Levels of assurance, in order. A level satisfies itself and every lower one; anything unknown satisfies nothing.
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

/** True for exactly the values in the table; `Level4`, eIDAS and self-registered values are unknown here. */
export function isAssurance(value: unknown): value is Assurance {
  return assuranceLevels.includes(value as Assurance);
}

/** True when `reached` is a known level at or above `asked`. Never true for a missing or unknown value. */
export function satisfies(reached: unknown, asked: Assurance): boolean {
  return isAssurance(reached) && assuranceLevels.indexOf(reached) >= assuranceLevels.indexOf(asked);
}
