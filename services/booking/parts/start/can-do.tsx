import { Icon, type IconName } from '@/components/pictures/icon';
import type { Texts } from '@/lib/i18n/texts';

/** What citizens can do here: three cards on the start page. */
export function CanDo({ t }: { t: Texts }) {
  const things: { icon: IconName; title: string; text: string }[] = [
    { icon: 'calendar', title: t('booking.start.bookTitle'), text: t('booking.start.bookText') },
    { icon: 'tasks', title: t('booking.start.seeTitle'), text: t('booking.start.seeText') },
    { icon: 'cancel', title: t('booking.start.cancelTitle'), text: t('booking.start.cancelText') },
  ];
  return (
    <section className="section">
      <h2 className="aksel-heading aksel-heading--medium">{t('booking.start.canDo')}</h2>
      <ul className="grid3 plain">
        {things.map(({ icon, title, text }) => (
          <li className="stack-s" key={title}>
            <span className="badge">
              <Icon name={icon} />
            </span>
            <h3 className="aksel-heading aksel-heading--small">{title}</h3>
            <p>{text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
