/** The login's addresses as plain data: what is registered at an issuer, and what pages of ours link to. */
export const logoutCallbackPath = '/oauth2/logout/callback';
export const frontChannelPath = '/oauth2/logout/frontchannel';
export const backChannelPath = '/oauth2/logout/backchannel';

/** Where an OpenID provider answers a login. */
export const openIdCallbackPath = (id: string) => `/api/auth/callback/${id}`;

/** Where Signicat's REST API answers a login. */
export const signicatRestPaths = {
  success: '/oauth2/signicat/success',
  abort: '/oauth2/signicat/abort',
  error: '/oauth2/signicat/error',
} as const;

/** Session status and logout for pages of ours. */
export type SessionAddresses = { status: string; logout: string };
export const ownSessionAddresses: SessionAddresses = { status: '/oauth2/session', logout: '/oauth2/logout' };
/** The same two where a login proxy answers everything under `/oauth2/`. */
export const proxiedSessionAddresses: SessionAddresses = { status: '/api/session', logout: '/api/session/logout' };
