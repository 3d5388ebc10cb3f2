import type { ReactNode } from 'react';
import { href } from '@/lib/doors/href';
import type { LocaleProps } from '@/lib/i18n/texts';
import { LanguageRow } from './language-row';
import { Wordmark } from './wordmark';

export type Tab = { href: string; text: string; current: boolean };

type HeaderProps = LocaleProps & {
  path: string;
  languageForm?: string | undefined;
  signIn: ReactNode;
  /** For whom the citizen acts, if for another. */
  acting?: ReactNode;
  tabs: Tab[];
  row?: ReactNode;
};

/** The header: languages, the wordmark, who is signed in, for whom they act, and the tabs or `row` in their place. */
export function Header({ locale, t, path, languageForm, signIn, acting, tabs, row }: HeaderProps) {
  return (
    <header>
      <LanguageRow {...{ locale, t, path, languageForm }} />
      <div className="wrap top__row">
        <a className="mark" href={href(locale, '/')} aria-label={t('layout.home')}>
          <Wordmark name={t('layout.service')} />
        </a>
        {signIn}
      </div>
      {acting}
      {row ?? (tabs.length > 0 && <Tabs label={t('layout.mainMenu')} tabs={tabs} />)}
    </header>
  );
}

function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      <ul className="wrap plain">
        {tabs.map(({ href, text, current }) => (
          <li key={href}>
            <a href={href} aria-current={current ? 'page' : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
