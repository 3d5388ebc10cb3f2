/** Notes what a provider got from the issuer: next-auth hands out neither the tokens nor what was thrown. */
import 'server-only';
import { TokenSet } from 'openid-client';
import { deadline } from '@/lib/auth/ways/deadline';
import type { Provider } from './options';

type Claims = Record<string, unknown> & { sub: string };

/** What came from the token endpoint and was verified, and from UserInfo where the provider asks it. */
export type VerifiedTokens = { claims: Claims; userInfo: Claims | null; tokenType: unknown; idToken: string };

/** After the login: the tokens, and what was thrown. */
export type Outcome = { tokens: VerifiedTokens | null; fault: unknown };

/** The same provider, each of its calls within the time limit, and the outcome that it fills. */
export function observe(provider: Provider): { provider: Provider; outcome: Outcome } {
  const outcome: Outcome = { tokens: null, fault: undefined };
  const { token, userinfo } = provider;
  if (typeof token !== 'object' || !token.request) throw new Error(`${provider.id} does not exchange its code itself`);
  const exchange = token.request;
  const askUserInfo = typeof userinfo === 'object' ? userinfo.request : undefined;

  async function inTime<Answer>(call: Answer | PromiseLike<Answer>, what: string): Promise<Answer> {
    try {
      return await deadline(Promise.resolve(call), what);
    } catch (error) {
      outcome.fault = error;
      throw error;
    }
  }
  return {
    outcome,
    provider: {
      ...provider,
      token: {
        ...token,
        async request(context) {
          const answer = await inTime(exchange(context), 'token');
          const tokens = new TokenSet(answer.tokens);
          const { token_type: tokenType, id_token: idToken = '' } = tokens;
          outcome.tokens = { claims: tokens.claims(), userInfo: null, tokenType, idToken };
          return answer;
        },
      },
      ...(askUserInfo && {
        userinfo: {
          async request(context) {
            const userInfo = (await inTime(askUserInfo(context), 'userinfo')) as Claims;
            if (outcome.tokens) outcome.tokens = { ...outcome.tokens, userInfo };
            return userInfo;
          },
        },
      }),
    },
  };
}
