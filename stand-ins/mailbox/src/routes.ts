/** The mailbox's addresses: its pages, and for programs what comes in and all that has come. */
import type { Answer, Route } from 'stand-in-kit/api/api';
import { parsed } from 'stand-in-kit/api/api';
import { type Asset, assetAt, assetHeaders, styleSheet } from 'stand-in-kit/pages/assets';
import { handed, type Message, type Messages } from './messages';
import type { Configuration } from './options';
import { emailPage } from './pages/email-page';
import { listPage } from './pages/list-page';

const own = styleSheet(new URL('./pages/mailbox.css', import.meta.url));

const policy = (more: string) => ({
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Content-Security-Policy': `default-src 'none'; base-uri 'none'; ${more}`,
});
const ownPage = policy(
  "style-src 'self'; font-src 'self'; img-src data:; form-action 'self'; frame-src 'self'; frame-ancestors 'none'",
);
/** What a mail program would do: its own styles, nothing from elsewhere. */
const mailBody = policy(
  "style-src 'unsafe-inline'; img-src data:; form-action 'none'; frame-ancestors 'self'; sandbox",
);

const asset = (found: Asset | undefined): Answer =>
  found ? { status: 200, body: found.body, headers: { 'Content-Type': found.type, ...assetHeaders } } : { status: 404 };

export function routesOf(configuration: Configuration, messages: Messages): Route[] {
  const ofMessage = (part: RegExp, answer: (message: Message, url: URL) => Answer): Route => ({
    name: 'page',
    method: 'GET',
    path: part,
    answer: ({ parts: [id = ''], url }) => {
      const message = messages.find(id);
      return message ? answer(message, url) : { status: 404, body: 'No such message.' };
    },
  });
  const calendarType = { 'Content-Type': 'text/calendar; charset=utf-8', 'Content-Disposition': 'attachment' };
  return [
    {
      name: 'page',
      method: 'GET',
      path: /^\/$/,
      answer: ({ url }) => ({ status: 200, body: listPage(configuration, messages.all(), url), headers: ownPage }),
    },
    ofMessage(/^\/messages\/([\w-]+)$/, (message, url) => ({
      status: 200,
      body: emailPage(configuration, message, url),
      headers: ownPage,
    })),
    ofMessage(/^\/messages\/([\w-]+)\/body$/, ({ html = '' }) => ({ status: 200, body: html, headers: mailBody })),
    ofMessage(/^\/messages\/([\w-]+)\/calendar\.ics$/, ({ calendar = '' }) => ({
      status: 200,
      body: calendar,
      headers: calendarType,
    })),
    {
      name: 'assets',
      method: 'GET',
      path: /^(\/assets\/[\w.-]+)$/,
      answer: ({ parts: [path = ''] }) => asset(path === '/assets/mailbox.css' ? own : assetAt(path)),
    },
    { name: 'all', method: 'GET', path: /^\/messages$/, answer: () => ({ status: 200, body: messages.all() }) },
    {
      name: 'empty',
      method: 'DELETE',
      path: /^\/messages$/,
      answer: () => {
        messages.empty();
        return { status: 204 };
      },
    },
    {
      name: 'hand',
      method: 'POST',
      path: /^\/messages$/,
      answer: ({ body }) => {
        const { data } = handed.safeParse(parsed(body));
        if (!data) return { status: 400 };
        messages.addHanded(data);
        return { status: 204 };
      },
    },
  ];
}
