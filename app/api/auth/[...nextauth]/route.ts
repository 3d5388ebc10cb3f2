import { answerLogin } from '@/app/oauth2/answer-login';

/** The callback of a login. All other addresses of next-auth answer 404, here and in `proxy.ts`. */
export const GET = answerLogin;

function closed() {
  return new Response(null, { status: 404 });
}

export { closed as DELETE, closed as HEAD, closed as OPTIONS, closed as PATCH, closed as POST, closed as PUT };
