/** One e-mail: its HTML in a frame that may do nothing, and its plain text. */
import { type Html, html } from 'stand-in-kit/pages/html';
import type { Message } from '../messages';
import type { Configuration } from '../options';
import { languageOf, texts } from '../texts';
import { addressed } from './list-page';
import { moment } from './moment';
import { inLanguage, page } from './page';

export function emailPage(configuration: Configuration, message: Message, url: URL): string {
  const language = languageOf(url);
  const t = texts[language];
  const { id, subject = '', from, at, html: body, text, calendar } = message;
  const parts: (Html | false | undefined)[] = [
    html`<p><a href="${inLanguage(language, '/')}">${t.back}</a></p><h1>${subject}</h1>`,
    html`<p class="small">${addressed(configuration, message, t)}<br>${from && html`${t.from} ${from}<br>`}${moment(at, language)}</p>`,
    body !== undefined &&
      html`<h2>${t.asHtml}</h2><iframe src="/messages/${id}/body" title="${t.asHtml}" sandbox></iframe>`,
    text !== undefined && html`<h2>${t.asText}</h2><p class="sms">${text}</p>`,
    calendar !== undefined && html`<p><a href="/messages/${id}/calendar.ics">${t.calendar}</a></p>`,
  ];
  return page(
    language,
    url.pathname + url.search,
    subject,
    html`${parts.filter((part) => part instanceof Object) as Html[]}`,
  );
}
