/** What the login proxy says of its session; a dot leads into an object. */
import { allFrom } from './all-from';

export const proxySessionClaims = allFrom(
  { name: 'Wonderwall: sessions', address: 'https://github.com/nais/wonderwall/blob/master/docs/sessions.md' },
  {
    'session.created_at': 'When the citizen logged in through the proxy.',
    'session.ends_at': 'When the session ends, whatever the citizen does.',
    'session.timeout_at': 'When an idle session ends. Year 1: idle sessions do not end.',
    'session.ends_in_seconds': 'Seconds until the session ends.',
    'session.active': 'False: the session has timed out, although the answer is 200. The status alone does not tell.',
    'session.timeout_in_seconds': 'Seconds until an idle session ends. -1: never.',
    'tokens.expire_at': 'When the access token ends.',
    'tokens.refreshed_at': 'When the access token was made.',
    'tokens.expire_in_seconds': 'Seconds until the access token ends.',
    'tokens.next_auto_refresh_in_seconds': 'Seconds until the proxy renews the token by itself. -1: it does not.',
    'tokens.refresh_cooldown': 'True: the token was renewed within the last minute and is not renewed again yet.',
    'tokens.refresh_cooldown_seconds': 'Seconds until the token may be renewed again.',
  },
);
