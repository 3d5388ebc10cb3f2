import { Icon } from '@/components/pictures/icon';
import { clockTime } from '@/lib/i18n/dates';
import type { LocaleProps } from '@/lib/i18n/texts';
import { LogOut, type LogOutThrough } from './log-out';

/** The link "Log in". */
export function LogIn({ t, href }: Pick<LocaleProps, 't'> & { href: string }) {
  return (
    <div className="who">
      <a className="aksel-button aksel-button--medium" data-variant="secondary" href={href}>
        <Icon name="lock" />
        <span className="aksel-label">{t('layout.logIn')}</span>
      </a>
    </div>
  );
}

type SignedInProps = LocaleProps & {
  name: string | null;
  endsAt: Date;
  logoutAddress: string;
  through?: LogOutThrough | undefined;
};

/** Who is signed in, until when, and the button "Log out". */
export function SignedIn({ locale, t, name, endsAt, logoutAddress, through }: SignedInProps) {
  return (
    <div className="who who--in">
      <p className="who__text">
        {name && (
          <>
            <strong>
              <bdi>{name}</bdi>
            </strong>
            <span className="sep">, </span>
          </>
        )}
        {t('layout.signedInUntil', { clock: clockTime(locale, endsAt) })}
      </p>
      <LogOut address={logoutAddress} through={through} sending={t('layout.loggingOut')}>
        <span className="aksel-button__icon">
          <Icon name="logout" />
        </span>
        <span className="aksel-label">{t('layout.logOut')}</span>
      </LogOut>
    </div>
  );
}
