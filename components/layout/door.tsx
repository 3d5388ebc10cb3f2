import { unstable_rethrow } from 'next/navigation';
import type { ReactNode } from 'react';
import { isLocale, type Locale, routing } from '@/lib/i18n/routing';
import { logFault } from '@/lib/log/log';
import { NotFoundPage } from './not-found-page';
import { ProblemPage } from './problem-page';

type Query = Record<string, string | undefined>;
type Asked<Params> = {
  params: Promise<Params & { locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Of a parameter that is given twice, the first counts. */
function queryOf(search: Record<string, string | string[] | undefined>): Query {
  return Object.fromEntries(
    Object.entries(search).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
  );
}

/**
 * Wraps every page. An unknown language is not found; a fault of `render` is logged once and answered with the
 * problem page, which also shows without JavaScript (an error thrown out of a page would be a blank one).
 */
export function door<Params = object>(
  render: (page: { locale: Locale; params: Params; query: Query }) => Promise<ReactNode>,
) {
  return async (asked: Asked<Params>) => {
    const params = await asked.params;
    if (!isLocale(params.locale)) return <NotFoundPage locale={routing.defaultLocale} path="/not-found" />;
    try {
      return await render({ locale: params.locale, params, query: queryOf(await asked.searchParams) });
    } catch (error) {
      unstable_rethrow(error);
      return <ProblemPage locale={params.locale} reference={logFault(error, 'page')} />;
    }
  };
}
