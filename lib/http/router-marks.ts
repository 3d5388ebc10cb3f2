/**
 * The marks that Next's router and server put on requests of their own, in the query: `_rsc`, with or without a value,
 * parameters of routes (`nxtP…`, `nxtI…`), and `__next…`.
 */
const mark = /^(?:_rsc|nxt[PI]\w*|__next\w*)$/;

/** The name of a parameter, decoded; as it stands where it cannot be decoded. */
function nameOf(parameter: string): string {
  const [name = ''] = parameter.split('=');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** A query (`?a=1&_rsc`) without these marks, and otherwise as it was sent; '' where nothing is left. */
export function withoutRouterMarks(search: string): string {
  const asked = search
    .replace(/^\?/, '')
    .split('&')
    .filter((parameter) => parameter !== '' && !mark.test(nameOf(parameter)));
  return asked.length > 0 ? `?${asked.join('&')}` : '';
}
