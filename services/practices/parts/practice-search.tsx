import { getTranslations } from 'next-intl/server';
import { Button } from '@/components/design-system';
import { Icon } from '@/components/pictures/icon';
import type { Locale } from '@/lib/i18n/routing';

/** Search by name or municipality; a plain GET form, so that a result has an address of its own. */
export async function PracticeSearch({ locale, query = '' }: { locale: Locale; query?: string }) {
  const t = await getTranslations({ locale, namespace: 'practices' });
  return (
    <search>
      <form className="find" action={`/${locale}/practices`} method="get">
        <label className="aksel-form-field__label aksel-label" htmlFor="q">
          {t('searchLabel')}
        </label>
        <div className="find__row aksel-form-field--medium">
          <input
            className="aksel-text-field__input aksel-body-short aksel-body-short--medium"
            id="q"
            name="q"
            type="search"
            autoComplete="off"
            maxLength={100}
            defaultValue={query}
          />
          <Button variant="secondary" type="submit" icon={<Icon name="search" />}>
            {t('search')}
          </Button>
        </div>
      </form>
    </search>
  );
}
