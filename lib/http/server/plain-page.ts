/**
 * A page that the server file writes itself, where Next cannot or must not answer: no script, font or further request, and a
 * policy that allows its own style alone.
 */
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { policyOrigins } from '@/lib/auth/ways/configured';
import en from '@/lib/i18n/catalogues/en.json' with { type: 'json' };
import nb from '@/lib/i18n/catalogues/nb.json' with { type: 'json' };
import nn from '@/lib/i18n/catalogues/nn.json' with { type: 'json' };
import se from '@/lib/i18n/catalogues/se.json' with { type: 'json' };
import { citizenLocale } from '@/lib/i18n/citizen-locale';
import { type Locale, languageCookie, localeOfPath } from '@/lib/i18n/routing';
import { cookieIn } from '../cookie-header';
import { plainStyle } from './plain-style';
import { escaped } from './resend-form';

/** The portal's texts, read without Next. */
export const catalogues = { nb, nn, se, en };

/** What the page says of the services: whom to call when it cannot wait, and how to do the same without the portal. */
export type Words = { urgent: (locale: Locale) => string; instead: (locale: Locale) => string };

const logo =
  '<svg width="32" height="40" viewBox="0 0 32 40" aria-hidden="true"><path fill="#fff" d="M0 16a16 16 0 0 1 32 0v22a2 2 0 0 1-2 2H2a2 2 0 0 1-2-2z"/><circle cx="20.5" cy="15" r="5.5" fill="#f8c8b1"/><path fill="#002942" d="M5 36V29l7.5-11 5 7 3-4L27 30v6z"/></svg>';

/** Each telephone number as a link: three or six digits. */
const withLinks = (text: string) =>
  escaped(text).replace(/\b\d{3}(?: \d{3})?\b/g, (number) => `<a href="tel:${number.replace(' ', '')}">${number}</a>`);

type PlainPage = {
  title: string;
  lead: string;
  /** Sentences of a list; empty ones are left out. */
  items: string[];
  /** HTML: what to press. */
  pressed: string;
  urgent: string;
};

/** The page's HTML. All but `pressed` is plain text. */
export function plainPage(locale: Locale, { title, lead, items, pressed, urgent }: PlainPage): Buffer {
  const { service } = catalogues[locale].layout;
  const listed = items.filter(Boolean).map((text) => `<li>${escaped(text)}</li>`);
  return Buffer.from(`<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="theme-color" media="(prefers-color-scheme: dark)" content="#001f35">
<meta name="theme-color" content="#002942">
<meta name="format-detection" content="telephone=no">
<meta name="robots" content="noindex"><title>${escaped(title)} – ${escaped(service)}</title>
<style>${plainStyle}</style></head>
<body><header><p class="wrap">${logo}${escaped(service)}</p></header>
<main class="wrap"><h1>${escaped(title)}</h1><p class="lead">${escaped(lead)}</p>
${listed.length > 0 ? `<ul>${listed.join('')}</ul>` : ''}
${pressed}
<p class="urgent">${withLinks(urgent)}</p></main></body>
</html>
`);
}

/** A link to the page's own address, which looks as a button. */
export const linkToOpen = (locale: Locale) =>
  `<a class="again" href="">${escaped(catalogues[locale].problem.retry)}</a>`;

/** The language of the address that was asked for, else of the citizen. */
export const localeOf = ({ url = '', headers }: IncomingMessage): Locale =>
  localeOfPath(url) ??
  citizenLocale(cookieIn(headers.cookie ?? null, languageCookie), headers['accept-language'] ?? null);

const styleHash = createHash('sha256').update(plainStyle).digest('base64');

/** Only this page's own style. A form that it sends again may lead on to the login, as that of any page of ours. */
const policy = () =>
  [
    "default-src 'none'",
    `style-src 'sha256-${styleHash}'`,
    "base-uri 'none'",
    ["form-action 'self'", ...policyOrigins().forms].join(' '),
    "frame-ancestors 'none'",
  ].join('; ');

export const html = { 'Content-Type': 'text/html; charset=utf-8' };

/** The headers of every answer that the server file makes in place of a page: nothing of it is kept anywhere. */
export const plainHeaders = (body: Buffer) => ({
  'Content-Length': body.length,
  'Cache-Control': 'no-store',
  'Content-Security-Policy': policy(),
});
