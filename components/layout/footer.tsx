import type { ReactNode } from 'react';
import { href } from '@/lib/doors/href';
import type { LocaleProps } from '@/lib/i18n/texts';
import { Wordmark } from './wordmark';

/** The footer of every page: owner, links to the portal's own pages, and emergency contacts (`children`). */
export function Footer({ locale, t, children }: LocaleProps & { children: ReactNode }) {
  const accessibility = href(locale, '/accessibility');
  const privacy = href(locale, '/privacy');
  const links = [
    { href: `${accessibility}#contact`, text: t('layout.contactUs') },
    { href: accessibility, text: t('layout.accessibility') },
    { href: privacy, text: t('layout.privacy') },
    { href: `${privacy}#cookies`, text: t('layout.cookies') },
  ];
  return (
    <footer>
      <Ridge />
      <div className="foot">
        <div className="wrap foot__grid">
          <div className="stack-s">
            <p className="mark">
              <Wordmark name={t('layout.service')} onNight />
            </p>
            <p className="small">{t('layout.owner')}</p>
          </div>
          <div>
            <h2 className="aksel-heading">{t('layout.about')}</h2>
            <ul className="plain">
              {links.map(({ href, text }) => (
                <li key={href}>
                  <a href={href}>{text}</a>
                </li>
              ))}
            </ul>
          </div>
          {children}
        </div>
      </div>
    </footer>
  );
}

function Ridge() {
  return (
    <svg className="ridge" viewBox="0 0 1280 56" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <path
        className="ridge__far"
        d="m0 38 130-20 90 14 120-26 110 24 140-18 130 24 150-28 120 20 140-22 150 28v22H0z"
      />
      <path className="ridge__near" d="m0 48 180-14 120 10 160-16 150 16 170-12 160 14 170-16 170 14v12H0z" />
    </svg>
  );
}
