/** Where ID-porten tells us of logouts, registered with the client. */
export const frontChannelPath = '/oauth2/logout/frontchannel';
export const backChannelPath = '/oauth2/logout/backchannel';
