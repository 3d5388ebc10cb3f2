import { Icon, type IconName } from '@/components/pictures/icon';
import type { Texts } from '@/lib/i18n/texts';

type ServiceCardProps = {
  t: Texts;
  icon: IconName;
  href: string;
  title: string;
  text: string;
  /** The citizen's level is too low for it: a padlock and words say so. */
  needsHigh: boolean;
};

/** A link to a service on My page: one item of a list. */
export function ServiceCard({ t, icon, href, title, text, needsHigh }: ServiceCardProps) {
  return (
    <li className="card lcard">
      <Icon name={icon} />
      <div>
        <h3 className="aksel-heading aksel-heading--small">
          <a className="aksel-link" href={href}>
            {title}
          </a>
        </h3>
        <p>{text}</p>
        {needsHigh && (
          <p className="small with-ico gap-s">
            <Icon name="lock" />
            <span>{t('myPage.needsHigh')}</span>
          </p>
        )}
      </div>
    </li>
  );
}
