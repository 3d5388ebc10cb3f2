'use client';

import { useEffect, useRef } from 'react';
import { Wordmark } from '@/components/layout/wordmark';
import type { Locale } from '@/lib/i18n/routing';
import { lastResortTexts, serviceName } from './last-resort-texts';

const all: Locale[] = ['nb', 'nn', 'se', 'en'];

const numberLink = (address: string, number: string) => (
  <a className="aksel-link aksel-link--inline-text nowrap" href={address}>
    {number}
  </a>
);

type LastResortProps = { locale?: unknown; error?: Error & { digest?: string } };

/** True where a part of the page did not arrive. What the server says of a fault has a digest. */
function isOfLine(error: LastResortProps['error']): boolean {
  if (!error || error.digest) return false;
  const isFetch = error instanceof TypeError && /fetch|network|load/i.test(error.message);
  return isFetch || error.name === 'ChunkLoadError' || (typeof navigator === 'object' && navigator.onLine === false);
}

/**
 * What happened, whom to call, and another try: in the page's language, or in all four where it is not known. It replaces
 * the page, so it has a title and a heading that takes the focus, as a page has.
 */
export function LastResort({ locale, error }: LastResortProps) {
  const main = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the language may become known after the first look
  useEffect(() => main.current?.querySelector('h1')?.focus(), [locale]);
  const isLine = isOfLine(error);
  const reference = error?.digest;
  const known = all.filter((each) => each === locale);
  const shown = known.length > 0 ? known : all;
  const [first = 'nb'] = shown;
  return (
    <div className="page">
      <title>{`${isLine ? lastResortTexts[first].line[0] : lastResortTexts[first].title} – ${serviceName}`}</title>
      <meta name="robots" content="noindex" />
      <header>
        <div className="wrap top__row">
          <a className="mark" href={`/${first}`} lang={first} aria-label={lastResortTexts[first].home}>
            <Wordmark name={serviceName} />
          </a>
        </div>
      </header>
      <main className="wrap stack" id="main" ref={main}>
        {shown.map((each) => (
          <InLanguage key={each} locale={each} isLine={isLine} Heading={each === first ? 'h1' : 'h2'} />
        ))}
        {reference && (
          <p lang={first}>
            {lastResortTexts[first].reference}: {reference}
          </p>
        )}
        <p>
          <button
            type="button"
            className="aksel-button aksel-button--medium"
            data-variant="primary"
            onClick={() => location.reload()}
          >
            <span className="aksel-label">
              {shown
                .filter((each) => each !== 'nn' || shown.length === 1)
                .map((each, index) => (
                  <span key={each} lang={each}>
                    {index > 0 && ' / '}
                    {lastResortTexts[each].retry}
                  </span>
                ))}
            </span>
          </button>
        </p>
      </main>
    </div>
  );
}

function InLanguage({ locale, isLine, Heading }: { locale: Locale; isLine: boolean; Heading: 'h1' | 'h2' }) {
  const { title, ours, line, urgent } = lastResortTexts[locale];
  const [what, now] = isLine ? line : [title, ours];
  const size = Heading === 'h1' ? 'xlarge' : 'medium';
  return (
    <section className="form" lang={locale}>
      <Heading className={`aksel-heading aksel-heading--${size}`} tabIndex={-1}>
        {what}
      </Heading>
      <p className="gap-s">{now}</p>
      <p className="gap-s">
        {urgent[0]} {numberLink('tel:113', '113')}. {urgent[1]} {numberLink('tel:116117', '116 117')}.
      </p>
    </section>
  );
}
