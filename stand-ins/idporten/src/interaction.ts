/**
 * The citizen's part of a login, at `/interaction/{uid}`: GET shows a step, POST takes `eid`, then `pid` (or both at
 * once), `/cancel` gives up. Ends by leading back to `/authorize/{uid}`, which answers the service.
 */
import type { Context } from 'koa';
import type { Provider } from 'oidc-provider';
import { showNotFound } from 'stand-in-kit/issuer/faults';
import { cancelLogin, finishLogin } from 'stand-in-kit/issuer/finish-login';
import { readForm } from 'stand-in-kit/issuer/form';
import { languageOf, noteShown, rememberLanguage } from 'stand-in-kit/issuer/page-language';
import { sendPage } from 'stand-in-kit/issuer/respond';
import { serviceOrigins } from 'stand-in-kit/issuer/services';
import { acrOf, amrOf, type Eid, isEid, lowestAsked, reaches } from 'stand-in-kit/levels';
import type { Person } from 'stand-in-kit/people';
import { isSyntheticNumber } from 'stand-in-kit/synthetic-number';
import { testIdFrom } from './login-hint';
import { eidPage } from './pages/choose-eid';
import { type PersonFault, personPage } from './pages/choose-person';

type Details = Awaited<ReturnType<Provider['interactionDetails']>>;

interface Step {
  ctx: Context;
  provider: Provider;
  details: Details;
  people: Person[];
}

const loginAddress = ({ details }: Step) => `/interaction/${details.uid}`;
const askedLevel = ({ details }: Step) => lowestAsked(details.params.acr_values);

function stepLanguage({ ctx, details }: Step) {
  const language = languageOf(ctx, details.params.ui_locales);
  noteShown(ctx, language);
  return language;
}

async function showEids(step: Step, status: number, tooLow?: boolean) {
  const client = await step.provider.Client.find(String(step.details.params.client_id));
  const service = client?.clientName ?? '';
  const shown = { language: stepLanguage(step), login: loginAddress(step), service, asked: askedLevel(step), tooLow };
  sendPage(step.ctx, status, eidPage(shown), { forms: serviceOrigins() });
}

function showPeople(step: Step, status: number, eid: Eid, fault?: PersonFault, typed?: string) {
  const { people } = step;
  const shown = { language: stepLanguage(step), login: loginAddress(step), people, eid, fault, typed };
  sendPage(step.ctx, status, personPage(shown), { forms: serviceOrigins() });
}

async function showStep(step: Step) {
  const { ctx, details } = step;
  const hinted = testIdFrom(details.params.login_hint);
  if (hinted && reaches(hinted.acr, askedLevel(step))) {
    return finishLogin(step.ctx, step.provider, { pid: hinted.pid, acr: hinted.acr, amr: 'TestID' });
  }
  const { eid } = ctx.query;
  if (!isEid(eid)) return showEids(step, 200);
  return reaches(acrOf(eid), askedLevel(step)) ? showPeople(step, 200, eid) : showEids(step, 200, true);
}

function faultWith(pid: string, eid: Eid, people: Person[]): PersonFault | undefined {
  if (!isSyntheticNumber(pid)) return 'notSynthetic';
  const person = people.find((candidate) => candidate.pid === pid);
  return person && !person.eids.includes(eid) ? 'eidMissing' : undefined;
}

async function takeAnswer(step: Step) {
  const { ctx } = step;
  const form = await readForm(ctx);
  const eid = form.get('eid');
  const typed = form.get('pid');
  if (!isEid(eid)) return showEids(step, 400);
  if (!reaches(acrOf(eid), askedLevel(step))) return showEids(step, 400, true);
  if (typed === null) {
    ctx.redirect(`${loginAddress(step)}?eid=${eid}`);
    ctx.status = 303;
    return;
  }
  const pid = typed.replace(/\s/g, '');
  const fault = faultWith(pid, eid, step.people);
  if (fault) return showPeople(step, 400, eid, fault, typed);
  return finishLogin(step.ctx, step.provider, { pid, acr: acrOf(eid), amr: amrOf(eid) });
}

/** Answers all of `/interaction/…`. Throws SessionNotFound for a login that is over or belongs to another browser. */
export async function answerInteraction(ctx: Context, provider: Provider, people: Person[]) {
  const [, path, ending] = /^(\/interaction\/[\w-]+)(\/cancel)?$/.exec(ctx.path) ?? [];
  if (!path) return showNotFound(ctx);
  if (rememberLanguage(ctx)) {
    ctx.redirect(isEid(ctx.query.eid) ? `${path}?eid=${ctx.query.eid}` : path);
    return;
  }
  const step = { ctx, provider, people, details: await provider.interactionDetails(ctx.req, ctx.res) };
  if (ending) return cancelLogin(ctx, provider);
  return ctx.method === 'POST' ? takeAnswer(step) : showStep(step);
}
