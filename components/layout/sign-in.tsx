import { Button } from '@/components/design-system';
import { Icon } from '@/components/pictures/icon';
import { clockTime } from '@/lib/i18n/dates';
import type { LocaleProps } from '@/lib/i18n/texts';

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

type SignedInProps = LocaleProps & { name: string | null; endsAt: Date; logoutAddress: string };

/** Who is signed in, until when, and the button "Log out". */
export function SignedIn({ locale, t, name, endsAt, logoutAddress }: SignedInProps) {
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
      <form method="post" action={logoutAddress}>
        <Button variant="secondary" type="submit" icon={<Icon name="logout" />}>
          {t('layout.logOut')}
        </Button>
      </form>
    </div>
  );
}
