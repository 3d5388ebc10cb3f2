/**
 * The electronic ID that was used, by the name citizens know. For display only: `acr` decides the level.
 * https://docs.digdir.no/docs/idporten/oidc/oidc_protocol_id_token (claim `amr`)
 */
const names = [
  [/^bankid/i, 'BankID'],
  [/^buypass/i, 'Buypass'],
  [/^commfides/i, 'Commfides'],
  [/^minid/i, 'MinID'],
  [/^testid/i, 'TestID'],
  [/^eidas/i, 'eIDAS'],
] as const;

/** The name, or null for a method that the portal does not know. */
export function electronicIdOf(amr: readonly string[]): string | null {
  return names.find(([pattern]) => amr.some((method) => pattern.test(method)))?.[1] ?? null;
}
