import { href } from '@/lib/doors/href';
import type { LocaleProps, Texts } from '@/lib/i18n/texts';
import { type PracticeResult, suggestionsOf } from '@/services/practices/find-practices';
import { FoundList } from './found-list';
import { PracticeList } from './practice-list';

type ResultProps = LocaleProps & { query: string; result: PracticeResult };

/** What was found, or how many practices there are. */
export function resultHeading(t: Texts, { count, exact }: PracticeResult, query: string): string {
  if (!query) return t('practices.all', { count });
  if (exact > 0) return t('practices.found', { count: exact, query });
  return count > 0 ? t('practices.noneExact', { query }) : t('practices.none', { query });
}

/** A page of hits, those that are only nearly right under their own heading; without any, what one can do. */
export function SearchResult({ locale, t, query, result }: ResultProps) {
  const { practices, sought } = result;
  if (!query) return <PracticeList {...{ locale, practices }} />;
  const [exact, similar] = [practices.filter(({ bySlip }) => !bySlip), practices.filter(({ bySlip }) => bySlip)];
  return (
    <>
      <DidYouMean {...{ locale, t }} suggestions={suggestionsOf(result)} />
      {exact.length > 0 && <FoundList {...{ locale, t, sought }} practices={exact} />}
      {similar.length > 0 && (
        <section className="gap-l" aria-labelledby="similar">
          <h3 className="aksel-heading aksel-heading--small" id="similar">
            {t('practices.similar')}
          </h3>
          <FoundList {...{ locale, t, sought }} practices={similar} />
        </section>
      )}
      {practices.length === 0 && <NothingFound {...{ locale, t }} />}
    </>
  );
}

function DidYouMean({ locale, t, suggestions }: LocaleProps & { suggestions: string[] }) {
  if (suggestions.length === 0) return null;
  return (
    <p className="gap-s actions">
      <span>{t('practices.didYouMean')}</span>
      {suggestions.map((suggestion) => (
        <a key={suggestion} className="aksel-link act" href={href(locale, '/practices', { q: suggestion })}>
          {suggestion}
        </a>
      ))}
    </p>
  );
}

function NothingFound({ locale, t }: LocaleProps) {
  return (
    <>
      <p className="prose">{t('practices.noneHelp')}</p>
      <p className="gap-s">
        <a className="aksel-link act" href={href(locale, '/my-page')}>
          {t('practices.start.whoIsMyGp')}
        </a>
      </p>
    </>
  );
}
