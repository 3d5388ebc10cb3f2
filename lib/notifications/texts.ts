/** Texts of messages. They are made outside any page, so each catalogue is read whole here. */
import { createTranslator } from 'use-intl/core';
import en from '@/lib/i18n/catalogues/en.json' with { type: 'json' };
import nb from '@/lib/i18n/catalogues/nb.json' with { type: 'json' };
import nn from '@/lib/i18n/catalogues/nn.json' with { type: 'json' };
import se from '@/lib/i18n/catalogues/se.json' with { type: 'json' };
import type { Locale } from '@/lib/i18n/routing';

const catalogues = { nb, nn, se, en };

function makeTranslator(locale: Locale) {
  return createTranslator({ locale, messages: { messages: catalogues[locale].messages }, namespace: 'messages' });
}

const made = new Map<Locale, ReturnType<typeof makeTranslator>>();

/** What the portal itself says in messages. */
export function messageTexts(locale: Locale) {
  const t = made.get(locale) ?? makeTranslator(locale);
  made.set(locale, t);
  return t;
}

/** What every message has. `more`: how an SMS ends. `logIn`, `noReply`: how an e-mail does. */
export function portalLines(locale: Locale): { name: string; more: string; logIn: string; noReply: string } {
  const t = messageTexts(locale);
  return { name: t('name'), more: t('more'), logIn: t('logIn'), noReply: t('noReply') };
}

/** Sentences of an SMS as one text. A space that keeps words together lies outside the alphabet of an SMS. */
export const smsOf = (...sentences: (string | null)[]): string =>
  sentences
    .filter((sentence) => sentence !== null)
    .join(' ')
    .replaceAll('\u00a0', ' ');
