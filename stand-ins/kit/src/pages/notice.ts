/** A page that says what has happened and where to go on: expired, refused, not found, logged out. */

import type { Language } from '../languages';
import { texts } from '../texts/texts';
import { type Html, html } from './html';
import { page } from './page';

export interface Service {
  name: string;
  address: string;
}

export interface Notice {
  language: Language;
  title: string;
  paragraphs: string[];
  /** The technical reason, in English. */
  reason?: string;
  failed?: boolean;
  here?: string;
  services: Service[];
}

export function noticePage({ language, title, paragraphs, reason, failed, here, services }: Notice): string {
  const t = texts[language];
  const link = ({ name, address }: Service): Html =>
    html`<li><a class="alone" href="${address}">${t.goTo} ${name}</a></li>`;
  return page({
    language,
    title,
    here,
    failed,
    content: html`<h1>${title}</h1>${paragraphs.map((text) => html`<p>${text}</p>`)}
${reason && html`<p lang="en">${reason}</p>`}
<ul class="services">${services.map(link)}</ul>`,
  });
}
