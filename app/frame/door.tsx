import { redirect, unstable_rethrow } from 'next/navigation';
import type { ReactNode } from 'react';
import { NotForThisService } from '@/lib/acting/acting';
import { href } from '@/lib/doors/href';
import { isLocale, routing } from '@/lib/i18n/routing';
import { type LocaleProps, texts } from '@/lib/i18n/texts';
import { logFault } from '@/lib/log/log';
import { NotFoundPage } from './not-found-page';
import { ProblemPage } from './problem-page';

type Query = Record<string, string | undefined>;
type PageProps<Params> = {
  params: Promise<Params & { locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The query with one value for each parameter: the first. */
function queryOf(search: Record<string, string | string[] | undefined>): Query {
  return Object.fromEntries(
    Object.entries(search).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
  );
}

/**
 * Wraps every page. An unknown language is not found. A fault in `render` is logged once and shows the problem page, also
 * without JavaScript; a thrown error would show a blank page there. Who acts for another by a power for other services is led to
 * the choice of whom.
 */
export function door<Params = object>(
  render: (page: LocaleProps & { params: Params; query: Query }) => Promise<ReactNode>,
) {
  return async (props: PageProps<Params>) => {
    const params = await props.params;
    const locale = isLocale(params.locale) ? params.locale : routing.defaultLocale;
    const t = await texts(locale);
    if (locale !== params.locale) return <NotFoundPage {...{ locale, t }} />;
    try {
      return await render({ locale, t, params, query: queryOf(await props.searchParams) });
    } catch (error) {
      unstable_rethrow(error);
      if (error instanceof NotForThisService) redirect(href(locale, '/acting-for', { other: 'service' }));
      return <ProblemPage {...{ locale, t }} reference={logFault(error, 'page')} />;
    }
  };
}
