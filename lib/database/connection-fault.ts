/** Says in one sentence what to change where the database's TLS is refused. */
import 'server-only';

const certificate = 'sslmode=verify-full&sslrootcert=/path/to/the/authority.pem';

// Codes of OpenSSL and Node: https://nodejs.org/api/tls.html#x509-certificate-error-codes
const sentences: [RegExp, string][] = [
  [
    /SELF_SIGNED_CERT|UNABLE_TO_VERIFY_LEAF|UNABLE_TO_GET_ISSUER/,
    `the database's certificate is from an authority that this machine does not know: give DATABASE_URL ${certificate}`,
  ],
  [
    /ERR_TLS_CERT_ALTNAME_INVALID/,
    "the database's certificate is for another host: DATABASE_URL must name the host as the certificate does",
  ],
  [/CERT_HAS_EXPIRED|CERT_NOT_YET_VALID/, "the database's certificate is not valid today"],
  [/server does not support SSL/, 'the database has no TLS, but DATABASE_URL asks for it with sslmode'],
];

/** The error itself, or one that says what to change, with the error as its cause. */
export function plainFault(error: Error & { code?: string }): Error {
  const text = `${error.code} ${error.message}`;
  const found = sentences.find(([pattern]) => pattern.test(text));
  return found ? new Error(found[1], { cause: error }) : error;
}

/**
 * The address for node-postgres. It takes `prefer`, `require` and `verify-ca` for `verify-full`, and prints a page of
 * warnings about it: what is meant is said to it directly.
 */
export function plainAddress(url: string): string {
  if (/[?&]uselibpqcompat=true/.test(url)) return url;
  return url.replace(/([?&]sslmode=)(prefer|require|verify-ca)(?=&|$)/, '$1verify-full');
}
