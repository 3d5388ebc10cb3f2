import { Button } from '@/components/design/button';
import { Icon } from '@/components/pictures/icon';
import { href } from '@/lib/doors/href';
import type { LocaleProps } from '@/lib/i18n/texts';
import { longestQuery } from '@/services/practices/search';

/** Search by practice, doctor, address or place. A GET form, so that each result has its own address. */
export function PracticeSearch({ locale, t, query = '' }: LocaleProps & { query?: string }) {
  return (
    <search>
      <form className="find" action={href(locale, '/practices')} method="get">
        <label className="aksel-form-field__label aksel-label" htmlFor="q">
          {t('practices.searchLabel')}
        </label>
        <p className="aksel-form-field__description aksel-body-short aksel-body-short--medium" id="q-hint">
          {t('practices.searchHint')}
        </p>
        <div className="find__row aksel-form-field--medium">
          <input
            className="aksel-text-field__input aksel-body-short aksel-body-short--medium"
            id="q"
            name="q"
            type="search"
            aria-describedby="q-hint"
            autoComplete="off"
            spellCheck={false}
            maxLength={longestQuery}
            defaultValue={query}
          />
          <Button
            variant="secondary"
            type="submit"
            icon={<Icon name="search" />}
            data-sending={t('practices.searching')}
          >
            {t('practices.search')}
          </Button>
          <span className="aksel-sr-only" role="status" />
        </div>
      </form>
    </search>
  );
}
