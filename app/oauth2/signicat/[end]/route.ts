import { answerLogin } from '@/app/oauth2/answer-login';

/** Where Signicat's REST API sends the browser: `success`, `abort` or `error`, which is believed for nothing. */
export const GET = answerLogin;

/** A scanner that only looks must not use up a login. */
export function HEAD() {
  return new Response(null, { status: 405, headers: { Allow: 'GET' } });
}
