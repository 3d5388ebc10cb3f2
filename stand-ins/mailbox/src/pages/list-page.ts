/** All messages, newest first, and a choice of whose and of which kind. */
import { type Html, html } from 'stand-in-kit/pages/html';
import { fullNameOf } from 'stand-in-kit/people';
import type { Message } from '../messages';
import type { Configuration } from '../options';
import { segments } from '../segments';
import { languageOf, type PageLanguage, type Texts, texts } from '../texts';
import { moment } from './moment';
import { inLanguage, page } from './page';

/** Whose address it is. */
export function personAt({ contacts, people }: Configuration, to: string) {
  const pid = contacts.find(({ email, phone }) => email === to || phone === to)?.pid;
  return people.find((person) => person.pid === pid);
}

const grouped = (to: string) => to.replace(/^\+47(\d{3})(\d{2})(\d{3})$/, '$1 $2 $3');

/** `SMS til 400 00 001, Maja Prøvestad` */
export function addressed(configuration: Configuration, { type, to }: Message, t: Texts): string {
  const person = personAt(configuration, to);
  const whom = person ? `${grouped(to)}, ${fullNameOf(person)}` : grouped(to);
  return t.sentTo.replace('{type}', t[type]).replace('{to}', whom);
}

function sms({ text = '' }: Message, t: Texts): Html {
  const { characters, messages, isUnicode } = segments(text);
  const count = messages === 1 ? t.one : t.many.replace('{n}', String(messages));
  const cost = t.characters.replace('{characters}', String(characters)).replace('{messages}', count);
  return html`<p class="sms">${text}</p><p class="small">${cost}${isUnicode && `, ${t.unicode}`}</p>`;
}

function row(configuration: Configuration, message: Message, language: PageLanguage): Html {
  const t = texts[language];
  const email = html`<p><a href="${inLanguage(language, `/messages/${message.id}`)}">${t.open}</a></p>`;
  return html`<li><h2>${message.subject ?? t.SMS}</h2>
<p class="small">${addressed(configuration, message, t)}<br>${moment(message.at, language)}</p>
${message.type === 'SMS' ? sms(message, t) : email}</li>`;
}

function select(name: string, label: string, chosen: string | null, choices: (readonly [string, string])[]): Html {
  const option = ([value, text]: readonly [string, string]) =>
    html`<option value="${value}"${value === chosen && html` selected`}>${text}</option>`;
  return html`<div><label for="${name}">${label}</label><select id="${name}" name="${name}">${choices.map(option)}</select></div>`;
}

export function listPage(configuration: Configuration, messages: readonly Message[], url: URL): string {
  const language = languageOf(url);
  const t = texts[language];
  const [to, type] = [url.searchParams.get('to'), url.searchParams.get('type')];
  const shown = messages
    .filter((message) => (!to || personAt(configuration, message.to)?.pid === to) && (!type || message.type === type))
    .toReversed();
  const all = ['', t.all] as const;
  const whose = configuration.people.map((person) => [person.pid, fullNameOf(person)] as const);
  const kinds = (['SMS', 'Email'] as const).map((kind) => [kind, t[kind]] as const);
  return page(
    language,
    url.pathname + url.search,
    t.title,
    html`<h1>${t.title}</h1><p>${t.lead}</p>
<form class="filter" method="get" action="/">${language === 'en' && html`<input type="hidden" name="lang" value="en">`}
${select('to', t.to, to, [all, ...whose])}${select('type', t.type, type, [all, ...kinds])}
<button class="secondary" type="submit">${t.show}</button></form>
${shown.length === 0 ? html`<p>${t.none}</p>` : html`<ul class="list">${shown.map((one) => row(configuration, one, language))}</ul>`}`,
  );
}
