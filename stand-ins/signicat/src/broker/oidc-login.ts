/**
 * The citizen's part of an OpenID Connect login, at `/broker/login/{uid}`: over ID-porten and back. Where the request
 * chose no eID, a page asks first; `/cancel` gives up, `/finish` is where the way from ID-porten ends.
 */
import type { Context } from 'koa';
import type { Provider } from 'oidc-provider';
import { showNotFound, showRefused } from 'stand-in-kit/issuer/faults';
import { forgetAnotherPerson, leave } from 'stand-in-kit/issuer/finish-login';
import { readForm } from 'stand-in-kit/issuer/form';
import { languageOf, noteShown, rememberLanguage } from 'stand-in-kit/issuer/page-language';
import { sendPage } from 'stand-in-kit/issuer/respond';
import { serviceOrigins } from 'stand-in-kit/issuer/services';
import { citizenFrom } from '../citizen';
import { loaOf } from '../levels';
import { idpPage } from '../pages/choose-idp';
import { broker } from '../paths';
import { languageFrom, readAcrValues } from '../request-wish';
import { subjectOf } from '../subjects';
import { finishOf, type Outcome, sendToIdporten, takeOutcome } from './errands';
import type { Idporten, IdportenLogin } from './idporten';

type Details = Awaited<ReturnType<Provider['interactionDetails']>>;

interface Step {
  ctx: Context;
  provider: Provider;
  idporten: Idporten;
  details: Details;
}

async function showIdps({ ctx, provider, idporten, details }: Step, status = 200) {
  const language = languageOf(ctx, languageFrom(details.params.ui_locales));
  noteShown(ctx, language);
  const client = await provider.Client.find(String(details.params.client_id));
  const login = `${broker.login}/${details.uid}`;
  const forms = [...serviceOrigins(), ...(await idporten.formOrigins())];
  sendPage(ctx, status, idpPage({ language, login, service: client?.clientName ?? '' }), { forms });
}

async function start(step: Step) {
  const { ctx, idporten, details } = step;
  const { acr_values, ui_locales, prompt } = details.params;
  const asked = readAcrValues(acr_values);
  if ('fault' in asked) return showRefused(ctx, asked.fault);
  if (!asked.chosen && ctx.method === 'GET') return showIdps(step);
  if (!asked.chosen && (await readForm(ctx)).get('idp') !== 'idporten') return showIdps(step, 400);
  const isFresh = String(prompt ?? '')
    .split(' ')
    .includes('login');
  const language = languageFrom(ui_locales);
  noteShown(ctx, languageOf(ctx, language));
  const wish = { loa: asked.loa, language, prompt: isFresh ? ('login' as const) : undefined };
  return sendToIdporten(ctx, idporten, wish, finishOf(details.uid));
}

async function finishWith(ctx: Context, provider: Provider, login: IdportenLogin) {
  const accountId = subjectOf(login.pid);
  const details = { accountId, acr: loaOf(login.acr), amr: ['external'], ts: login.authTime };
  const { sid, idToken } = login;
  await leave(ctx, provider, { login: details, broker: { citizen: citizenFrom(login), source: { sid, idToken } } });
  await forgetAnotherPerson(ctx, provider, accountId);
}

const reasons = {
  access_denied: 'the citizen cancelled',
  temporarily_unavailable: 'ID-porten does not answer',
  server_error: 'ID-porten answered with a fault',
};

async function finish({ ctx, provider }: Step, outcome: Outcome) {
  if ('login' in outcome) return finishWith(ctx, provider, outcome.login);
  const { error } = outcome;
  return leave(ctx, provider, { error, error_description: reasons[error] });
}

/** Answers all of `/broker/login/…`. Throws SessionNotFound for a login that is over or another browser's. */
export async function answerOidcLogin(ctx: Context, provider: Provider, idporten: Idporten) {
  const [, path, uid, ending] = /^(\/broker\/login\/([\w-]+))(\/cancel|\/finish)?$/.exec(ctx.path) ?? [];
  if (!path || !uid) return showNotFound(ctx);
  if (!ending && rememberLanguage(ctx)) return ctx.redirect(path);
  const step = { ctx, provider, idporten, details: await provider.interactionDetails(ctx.req, ctx.res) };
  if (ending === '/cancel') return finish(step, { error: 'access_denied' });
  if (!ending) return start(step);
  const outcome = await takeOutcome(ctx, finishOf(uid));
  return outcome ? finish(step, outcome) : showNotFound(ctx);
}
