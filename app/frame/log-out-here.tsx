import { LogOut } from '@/components/layout/log-out';
import { Icon } from '@/components/pictures/icon';
import { sessionAddresses } from '@/lib/auth/ways/configured';
import type { Texts } from '@/lib/i18n/texts';

/** The button "Log out" in a page's content: for who has come to the end of what they can do here. */
export function LogOutHere({ t }: { t: Texts }) {
  return (
    <LogOut address={sessionAddresses().logout} sending={t('layout.loggingOut')} variant="primary">
      <span className="aksel-button__icon">
        <Icon name="logout" />
      </span>
      <span className="aksel-label">{t('layout.logOut')}</span>
    </LogOut>
  );
}
