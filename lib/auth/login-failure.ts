/** Why a login did not end in a session, as `/{l}/login-failed?reason=` names it. */
export const loginFailures = ['cancelled', 'again', 'other-person', 'no-number', 'refused', 'unavailable'] as const;
export type LoginFailure = (typeof loginFailures)[number];
