import { answerLogin } from '@/app/oauth2/answer-login';

/** Where Signicat's REST API sends the browser: `success`, `abort` or `error`. Who logged in is read from the API. */
export const GET = answerLogin;

/** A link scanner's HEAD request must not use up a login. */
export function HEAD() {
  return new Response(null, { status: 405, headers: { Allow: 'GET' } });
}
