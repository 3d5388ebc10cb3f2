/** The process' addresses. Those that ID-porten knows are registered there, too. */
export const mount = '/auth/open';
export const rest = '/auth/rest';

/** Below `mount`, as Duende IdentityServer, which Signicat runs, names them. */
export const oidc = {
  discovery: '/.well-known/openid-configuration',
  jwks: '/.well-known/openid-configuration/jwks',
  authorize: '/connect/authorize',
  token: '/connect/token',
  userinfo: '/connect/userinfo',
  endSession: '/connect/endsession',
  par: '/connect/par',
} as const;

export const broker = {
  login: '/broker/login',
  /** Where an `authenticationUrl` of the REST API leads. */
  restLogin: '/broker/sp/external-service/login',
  callback: '/broker/idporten/callback',
  loggedOut: '/broker/idporten/logged-out',
  /** Its public keys, for the registration at ID-porten. */
  keys: '/broker/jwks.json',
  frontChannel: '/broker/idporten/logout/frontchannel',
  backChannel: '/broker/idporten/logout/backchannel',
} as const;
