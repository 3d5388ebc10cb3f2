import { ArrowLink } from '@/components/layout/arrow-link';
import { href } from '@/lib/doors/href';
import type { LocaleProps } from '@/lib/i18n/texts';
import type { ListedPractice } from '../practices';
import { PracticeList } from './practice-list';
import { PracticeSearch } from './practice-search';

/** The start page's search for practices, and the first few of them. */
export function FindPractice({ locale, t, practices }: LocaleProps & { practices: ListedPractice[] }) {
  return (
    <section className="section split split--even">
      <div>
        <h2 className="aksel-heading aksel-heading--medium">{t('practices.start.find')}</h2>
        <PracticeSearch {...{ locale, t }} />
        <p className="gap">{t('practices.start.onlyOwn')}</p>
        <p>
          <ArrowLink href={href(locale, '/my-page')} direction="onward">
            {t('practices.start.whoIsMyGp')}
          </ArrowLink>
        </p>
      </div>
      <div>
        <h2 className="aksel-heading aksel-heading--medium">{t('practices.start.practices')}</h2>
        <PracticeList {...{ locale, practices }} />
        <p>
          <ArrowLink href={href(locale, '/practices')} direction="onward">
            {t('practices.start.allPractices')}
          </ArrowLink>
        </p>
      </div>
    </section>
  );
}
