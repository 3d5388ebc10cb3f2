import { getTranslations } from 'next-intl/server';
import { Button } from '@/components/design-system';
import { Icon } from '@/components/pictures/icon';
import { loginAddress } from '@/lib/auth/guard';
import { sessionAddresses } from '@/lib/auth/ways/configured';
import { clockTime } from '@/lib/i18n/dates';
import type { Locale } from '@/lib/i18n/routing';
import type { SignInStatus } from './sign-in-status';

type SignInProps = { locale: Locale; status: SignInStatus; returnTo: string };

/** "Log in", back to `returnTo`; or who is signed in, until what clock time, and "Log out". */
export async function SignIn({ locale, status, returnTo }: SignInProps) {
  const t = await getTranslations({ locale, namespace: 'layout' });
  if (status === 'unknown') return null;
  if (status === 'signedOut') {
    const href = await loginAddress('substantial', locale, returnTo);
    return (
      <div className="who">
        <a className="aksel-button aksel-button--medium" data-variant="secondary" href={href}>
          <Icon name="lock" />
          <span className="aksel-label">{t('logIn')}</span>
        </a>
      </div>
    );
  }
  const until = t('signedInUntil', { clock: clockTime(locale, status.endsAt) });
  return (
    <div className="who who--in">
      <p className="who__text">
        {status.name && (
          <>
            <strong>{status.name}</strong>
            <span className="sep">, </span>
          </>
        )}
        {until}
      </p>
      <form method="post" action={sessionAddresses().logout}>
        <Button variant="secondary" type="submit" icon={<Icon name="logout" />}>
          {t('logOut')}
        </Button>
      </form>
    </div>
  );
}
