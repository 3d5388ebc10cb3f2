import { Icon } from '@/components/pictures/icon';
import type { Texts } from '@/lib/i18n/texts';

type PaginationProps = {
  t: Texts;
  page: number;
  pages: number;
  hrefOf: (page: number) => string;
};

/** The first page, the last, this one and those beside it; `null` where some are left out. */
function shownPages(page: number, pages: number): (number | null)[] {
  const near = [page - 1, page, page + 1].filter((one) => one > 1 && one < pages);
  const shown = [...new Set([1, ...near, pages])];
  return shown.flatMap((one, index) => (index > 0 && one > (shown[index - 1] ?? 0) + 1 ? [null, one] : [one]));
}

/** Links to the pages of a long list, as Aksel's Pagination looks, without its script. Nothing for a single page. */
export function Pagination({ t, page, pages, hrefOf }: PaginationProps) {
  if (pages < 2) return null;
  return (
    <nav className="pages gap" aria-label={t('pages.label')}>
      <ul className="plain">
        {page > 1 && (
          <li className="pages__beside">
            <a className="aksel-button aksel-button--medium" data-variant="tertiary" href={hrefOf(page - 1)} rel="prev">
              <Icon name="arrow-left" />
              <span className="aksel-label">{t('pages.previous')}</span>
            </a>
          </li>
        )}
        {shownPages(page, pages).map((one, index) => (
          // A gap stands before or after this page: two at most.
          <li key={one ?? `gap-${index < 3 ? 'before' : 'after'}`}>
            {one === null ? '…' : <PageLink {...{ t, page: one }} href={hrefOf(one)} current={one === page} />}
          </li>
        ))}
        {page < pages && (
          <li className="pages__beside">
            <a className="aksel-button aksel-button--medium" data-variant="tertiary" href={hrefOf(page + 1)} rel="next">
              <span className="aksel-label">{t('pages.next')}</span>
              <Icon name="arrow-right" />
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}

function PageLink({ t, page, href, current }: { t: Texts; page: number; href: string; current: boolean }) {
  return (
    <a
      className="aksel-button aksel-button--medium"
      data-variant={current ? 'primary' : 'tertiary'}
      aria-label={t('pages.page', { page })}
      aria-current={current ? 'page' : undefined}
      href={href}
    >
      <span className="aksel-label">{page}</span>
    </a>
  );
}
