/**
 * When a page is shown, and how long ID-porten's own session lasts: 30 minutes after the last authentication request,
 * 120 minutes in all. https://docs.digdir.no/docs/idporten/oidc/oidc_func_sso
 */
import type { KoaContextWithOIDC, Session } from 'oidc-provider';
import { interactionPolicy } from 'stand-in-kit/issuer/provider-library';
import { lowestAsked, reaches } from 'stand-in-kit/levels';
import { testIdFrom } from './login-hint';

const { base, Check } = interactionPolicy;
const idleSeconds = 30 * 60;
const longestSeconds = 120 * 60;

/** Seconds that the session may live from now. */
export function sessionSeconds(_ctx: KoaContextWithOIDC, session: Session): number {
  const begun = session.loginTs ?? Math.floor(Date.now() / 1000);
  return Math.max(1, Math.min(idleSeconds, begun + longestSeconds - Math.floor(Date.now() / 1000)));
}

const levelTooLow = new Check('acr_too_low', 'a higher level of assurance was asked for', ({ oidc }) => {
  const session = oidc.session;
  return Boolean(session?.accountId) && !reaches(session?.acr, lowestAsked(oidc.params?.acr_values));
});

const anotherPersonHinted = new Check('login_hint', 'another test person was asked for', ({ oidc }) => {
  const hinted = testIdFrom(oidc.params?.login_hint);
  return Boolean(hinted && !oidc.result?.login && hinted.pid !== oidc.session?.accountId);
});

/** A live session at or above the asked level needs no page; consent is never asked for. */
export function ssoPolicy() {
  const policy = base();
  policy.remove('consent');
  policy.get('login')?.checks.add(levelTooLow);
  policy.get('login')?.checks.add(anotherPersonHinted);
  return policy;
}
