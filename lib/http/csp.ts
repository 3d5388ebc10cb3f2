/**
 * The content security policy of a page: nothing is allowed but our own files, scripts by nonce, and forms to ourselves
 * and to where a login leads (Chromium applies `form-action` to the redirect after a form post, too).
 * https://www.w3.org/TR/CSP3/
 */
type Policy = {
  nonce: string;
  /** Origins beside our own that a form may lead to. */
  formTargets: string[];
  /** Origins that may frame the answer; none, but for the front-channel logout. */
  framedBy: string[];
  development: boolean;
};

export function contentSecurityPolicy({ nonce, formTargets, framedBy, development }: Policy): string {
  const directives = {
    'default-src': ["'none'"],
    // React's development build evaluates strings, and its style sheets come inline; production does neither.
    'script-src': [`'nonce-${nonce}'`, "'strict-dynamic'", ...(development ? ["'unsafe-eval'"] : [])],
    'style-src': ["'self'", ...(development ? ["'unsafe-inline'"] : [])],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'manifest-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'", ...formTargets],
    'frame-ancestors': framedBy.length > 0 ? framedBy : ["'none'"],
  };
  return Object.entries(directives)
    .map(([name, values]) => `${name} ${values.join(' ')}`)
    .join('; ');
}
