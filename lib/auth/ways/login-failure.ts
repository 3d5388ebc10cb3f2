/** Why a login did not end in a session, as `/{l}/login-failed?reason=` names it. */
export type LoginFailure =
  | 'cancelled'
  | 'again'
  | 'no-cookies'
  | 'other-person'
  | 'no-number'
  | 'refused'
  | 'unavailable';
