/** Which form of a file a client gets: https://www.rfc-editor.org/rfc/rfc9110#field.accept-encoding */

/** How a file can be sent, the smallest first. */
export const codings = ['br', 'gzip', 'identity'] as const;
export type Coding = (typeof codings)[number];

function weightsIn(accepted: string): Map<string, number> {
  const named = accepted.toLowerCase().split(',');
  return new Map(
    named.map((each): [string, number] => {
      const [name = '', ...parameters] = each.split(';').map((part) => part.trim());
      const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
      return [name, weight === undefined ? 1 : Number(weight)];
    }),
  );
}

/**
 * Of those that there are, the one that `Accept-Encoding` gives the most weight; of equal ones the smallest. Where the
 * client refuses all of them the file as it is: 406 would help nobody.
 */
export function codingFor(accepted: string | undefined, available: readonly Coding[]): Coding {
  const weights = weightsIn(accepted ?? '');
  // The file as it is may always be sent, and comes last, unless the client says otherwise.
  const weightOf = (coding: Coding) =>
    weights.get(coding) ?? (coding === 'identity' ? Number.MIN_VALUE : (weights.get('*') ?? 0));
  const acceptable = codings.filter((coding) => available.includes(coding) && weightOf(coding) > 0);
  return acceptable.sort((one, other) => weightOf(other) - weightOf(one))[0] ?? 'identity';
}
