/** The addresses that are registered with the client at the issuer, for logout here and elsewhere. */
export const logoutCallbackPath = '/oauth2/logout/callback';
export const frontChannelPath = '/oauth2/logout/frontchannel';
export const backChannelPath = '/oauth2/logout/backchannel';
