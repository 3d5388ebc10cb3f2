import type { ReactNode } from 'react';
import { ActingBanner } from '@/components/acting/acting-banner';
import { wordsAbout } from '@/components/acting/words-about';
import type { LogOutThrough } from '@/components/layout/log-out';
import { PageLayout } from '@/components/layout/page-layout';
import { SessionEnding } from '@/components/layout/session-ending';
import { LogIn, SignedIn } from '@/components/layout/sign-in';
import { loginAddress } from '@/lib/auth/guard';
import { sessionAddresses } from '@/lib/auth/ways/configured';
import { href, type Path } from '@/lib/doors/href';
import { requestAddress } from '@/lib/http/request-address';
import { type Locale, localeOfPath, withoutLocale } from '@/lib/i18n/routing';
import type { LocaleProps } from '@/lib/i18n/texts';
import { homeOf, homes } from '@/services/services';
import { EmergencyContacts } from './service-parts';
import { type SignInStatus, signInStatus } from './sign-in-status';

export type PortalPageProps = LocaleProps & {
  title: string;
  titlePrefix?: string | undefined;
  /** The tab that this page belongs to. */
  tab?: Path | undefined;
  /** Replaces the tabs. */
  row?: ReactNode;
  languageForm?: string;
  /** The address that saves `languageForm` before a logout. */
  logoutThrough?: string | undefined;
  description?: string | undefined;
  wide?: boolean;
  /** Where "Log in" leads back to. Default: this page. */
  returnTo?: string;
  /** "Log in" asks for a fresh login: single sign-on may be somebody else's. */
  freshLogin?: boolean;
  /** Set by pages that must show even if the session cannot be read. */
  status?: SignInStatus;
  children: ReactNode;
};

/** Every page of the portal: `PageLayout` with the services' tabs, the session, and the emergency contacts. */
export async function PortalPage({
  tab,
  returnTo,
  freshLogin = false,
  status,
  logoutThrough,
  ...page
}: PortalPageProps) {
  const { locale, t, languageForm } = page;
  const path = await openedPath(locale);
  const signedIn = status ?? (await signInStatus());
  const back = returnTo ?? `/${locale}${path}`;
  const through = languageForm && logoutThrough ? { form: languageForm, address: logoutThrough } : undefined;
  const isSignedIn = typeof signedIn === 'object';
  return (
    <PageLayout
      {...page}
      path={path}
      signIn={await signIn({ locale, t }, signedIn, { back, freshLogin, through })}
      acting={
        isSignedIn &&
        signedIn.actingFor && (
          <ActingBanner
            {...{ locale, t }}
            person={signedIn.actingFor}
            switchHref={switchFrom(locale, path)}
            form={languageForm}
          />
        )
      }
      tabs={isSignedIn ? tabsOf({ locale, t: wordsAbout(t, signedIn.actingFor) }, tab) : []}
      emergencyContacts={<EmergencyContacts t={t} />}
      sessionEnding={
        isSignedIn && (
          <SessionEnding
            {...{ locale, t }}
            endsAt={signedIn.endsAt}
            shown={signedIn.shown}
            endedHref={href(locale, '/signed-out', { only: 'time', redirect: back })}
            addresses={sessionAddresses()}
            through={through}
          />
        )
      }
    />
  );
}

/** The opened address without its language; the path of the not-found page if it has none. */
async function openedPath(locale: Locale): Promise<string> {
  const address = await requestAddress();
  return address && localeOfPath(address) === locale ? withoutLocale(address) : '/not-found';
}

/** Where another person is chosen; afterwards one sees the same of that one. */
function switchFrom(locale: Locale, path: string): string | null {
  const chooses: Path = '/acting-for';
  if (path.split('?')[0] === chooses) return null;
  return href(locale, chooses, { redirect: href(locale, homeOf(`/${locale}${path}`)) });
}

function tabsOf({ locale, t }: LocaleProps, current: Path | undefined) {
  const tabs = homes.filter(({ tab }) => tab).map(({ path, title }) => ({ path, text: t(title) }));
  const own = [
    { path: '/my-page' as const, text: t('layout.myPage') },
    { path: '/access-log' as const, text: t('layout.accessLog') },
  ];
  return [...tabs, ...own].map(({ path, text }) => ({ href: href(locale, path), text, current: path === current }));
}

async function signIn(
  { locale, t }: LocaleProps,
  status: SignInStatus,
  { back, freshLogin, through }: { back: string; freshLogin: boolean; through: LogOutThrough | undefined },
): Promise<ReactNode> {
  if (status === 'unknown') return null;
  if (status === 'signedOut') return <LogIn t={t} href={await loginAddress('substantial', locale, back, freshLogin)} />;
  const { name, endsAt } = status;
  return <SignedIn {...{ locale, t, name, endsAt, through }} logoutAddress={sessionAddresses().logout} />;
}
