'use client';

import type { Locale } from '@/lib/i18n/routing';
import { lastResortTexts } from './last-resort-texts';

const all: Locale[] = ['nb', 'nn', 'se', 'en'];

const numberLink = (address: string, number: string) => (
  <a className="aksel-link aksel-link--inline-text nowrap" href={address}>
    {number}
  </a>
);

type LastResortProps = { locale?: unknown; reference?: string | undefined };

/** What happened, whom to call, and another try: in the page's language, or in all four where it is not known. */
export function LastResort({ locale, reference }: LastResortProps) {
  const known = all.filter((each) => each === locale);
  const shown = known.length > 0 ? known : all;
  const [first = 'nb'] = shown;
  return (
    <main className="wrap stack" id="main">
      {shown.map((each) => (
        <InLanguage key={each} locale={each} Heading={each === first ? 'h1' : 'h2'} />
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
  );
}

function InLanguage({ locale, Heading }: { locale: Locale; Heading: 'h1' | 'h2' }) {
  const { title, ours, urgent } = lastResortTexts[locale];
  const size = Heading === 'h1' ? 'xlarge' : 'medium';
  return (
    <section className="form" lang={locale}>
      <Heading className={`aksel-heading aksel-heading--${size}`}>{title}</Heading>
      <p className="gap-s">{ours}</p>
      <p className="gap-s">
        {urgent[0]} {numberLink('tel:113', '113')}. {urgent[1]} {numberLink('tel:116117', '116 117')}.
      </p>
    </section>
  );
}
