/**
 * The content security policy of a page: only our own files, scripts by nonce, and forms to ourselves and to the issuer
 * (Chromium also applies `form-action` to the redirect after a form post).
 * https://www.w3.org/TR/CSP3/
 */
type Policy = {
  nonce: string;
  /** Other origins that a form may lead to. */
  formTargets: string[];
  /** Origins that may frame the answer: only the front-channel logout has some. */
  framedBy: string[];
  development: boolean;
};

/** The value of the header `Content-Security-Policy`. */
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
