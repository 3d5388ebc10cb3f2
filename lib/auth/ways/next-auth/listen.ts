/** Hears what passes between a provider and the issuer: next-auth keeps the tokens, and swallows what was thrown. */
import 'server-only';
import { TokenSet } from 'openid-client';
import { deadline } from '@/lib/auth/ways/deadline';
import type { Provider } from './options';

type Claims = Record<string, unknown> & { sub: string };

/** What came from the token endpoint and was verified, and from UserInfo where the provider asks it. */
export type VerifiedTokens = { claims: Claims; userInfo: Claims | null; tokenType: unknown; idToken: string };

/** After the login: the tokens, and whatever was thrown on the way. */
export type Heard = { tokens: VerifiedTokens | null; fault: unknown };

/** The same provider, heard, each of its calls within the time limit. */
export function listenTo(provider: Provider): { provider: Provider; heard: Heard } {
  const heard: Heard = { tokens: null, fault: undefined };
  const { token, userinfo } = provider;
  if (typeof token !== 'object' || !token.request) throw new Error(`${provider.id} does not exchange its code itself`);
  const exchange = token.request;
  const askUserInfo = typeof userinfo === 'object' ? userinfo.request : undefined;

  async function hear<Answer>(call: Answer | PromiseLike<Answer>, what: string): Promise<Answer> {
    try {
      return await deadline(Promise.resolve(call), what);
    } catch (error) {
      heard.fault = error;
      throw error;
    }
  }
  return {
    heard,
    provider: {
      ...provider,
      token: {
        ...token,
        async request(context) {
          const answer = await hear(exchange(context), 'token');
          const tokens = new TokenSet(answer.tokens);
          const { token_type: tokenType, id_token: idToken = '' } = tokens;
          heard.tokens = { claims: tokens.claims(), userInfo: null, tokenType, idToken };
          return answer;
        },
      },
      ...(askUserInfo && {
        userinfo: {
          async request(context) {
            const userInfo = (await hear(askUserInfo(context), 'userinfo')) as Claims;
            if (heard.tokens) heard.tokens = { ...heard.tokens, userInfo };
            return userInfo;
          },
        },
      }),
    },
  };
}
