import { answerLogin } from '@/app/oauth2/answer-login';

/** Of next-auth's addresses only the callback is open; `proxy.ts` answers 404 for all others, and so do we. */
export const GET = answerLogin;

function closed() {
  return new Response(null, { status: 404 });
}

export { closed as DELETE, closed as HEAD, closed as OPTIONS, closed as PATCH, closed as POST, closed as PUT };
