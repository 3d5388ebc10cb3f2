/**
 * The levels of assurance and who reaches them. Written apart from the portal's own table: the issuer must not share
 * a mistake with the code that it tests. https://docs.digdir.no/docs/idporten/oidc/oidc_protocol_id_token
 */

/** The electronic IDs of ID-porten. MinID reaches substantial, the others high. */
export const eids = ['BankID', 'Buypass', 'Commfides', 'MinID'] as const;
export type Eid = (typeof eids)[number];

export const levels = ['idporten-loa-substantial', 'idporten-loa-high'] as const;
export type Level = (typeof levels)[number];

const levelOfEid: Record<Eid, Level> = {
  BankID: 'idporten-loa-high',
  Buypass: 'idporten-loa-high',
  Commfides: 'idporten-loa-high',
  MinID: 'idporten-loa-substantial',
};
const methodOfEid: Record<Eid, string> = {
  BankID: 'BankID',
  Buypass: 'Buypass',
  Commfides: 'Commfides',
  MinID: 'Minid-OTC',
};

/** True for the `acr_values` that this issuer knows; `Level4` is not among them. */
export function isLevel(value: unknown): value is Level {
  return levels.includes(value as Level);
}

export function isEid(value: unknown): value is Eid {
  return eids.includes(value as Eid);
}

/** The lowest of the levels asked for: each is a minimum, and any of them is allowed. Substantial when none is. */
export function lowestAsked(acrValues: unknown): Level {
  const asked = typeof acrValues === 'string' ? acrValues.split(' ') : [];
  return levels.find((level) => asked.includes(level)) ?? 'idporten-loa-substantial';
}

/** True when `reached` is a known level at or above `asked`. */
export function reaches(reached: unknown, asked: Level): boolean {
  return isLevel(reached) && levels.indexOf(reached) >= levels.indexOf(asked);
}

export function acrOf(eid: Eid): Level {
  return levelOfEid[eid];
}

/** The `amr` value that ID-porten sends for the eID. */
export function amrOf(eid: Eid): string {
  return methodOfEid[eid];
}

/** The electronic IDs that are good enough. */
export function eidsFor(asked: Level): Eid[] {
  return eids.filter((eid) => reaches(levelOfEid[eid], asked));
}
