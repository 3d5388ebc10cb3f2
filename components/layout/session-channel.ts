/** The name of the channel by which the tabs of one browser tell each other that a session is over. */
export const sessionChannel = 'portal-session';
