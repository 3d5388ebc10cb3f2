/** A stand-in's address, and that of its metadata if it is an issuer. */
export function addressOn(port: number, host = 'localhost') {
  const origin = `http://${host}:${port}`;
  return { host, port, origin, wellKnownUrl: `${origin}/.well-known/openid-configuration` };
}
