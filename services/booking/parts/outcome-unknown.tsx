import type { ReactNode } from 'react';
import { Button } from '@/components/design/button';
import { AskedAt } from '@/components/form/in-every-form';
import type { Uncertain } from '@/components/form/uncertain';
import { ButtonLink } from '@/components/layout/button-link';
import { PhoneLink } from '@/components/layout/phone-link';
import { Icon } from '@/components/pictures/icon';
import { href } from '@/lib/doors/href';
import type { LocaleProps } from '@/lib/i18n/texts';

/** What is said of an act while nobody knows whether it came through. */
export type UnknownWords = Record<'title' | 'lead' | 'twice' | 'slow' | 'notDone' | 'again', string> & {
  wait: (phone: () => ReactNode) => ReactNode;
};

type OutcomeProps = LocaleProps & { phone: string; settle: Uncertain['settle']; words: UnknownWords };

/** What a page that confirms does while nobody knows whether a confirmation came through: it says so, and finds out. */
export function uncertainOutcome({ settle, ...props }: OutcomeProps): Uncertain {
  const { t, words } = props;
  return {
    settle,
    title: `${words.title} – ${t('layout.service')}`,
    view: <OutcomeUnknown {...props} />,
    slow: { text: words.slow, check: t('booking.unknown.check') },
    notDone: { title: words.notDone, text: words.again },
  };
}

function OutcomeUnknown({ locale, t, phone, words }: Omit<OutcomeProps, 'settle'>) {
  const clock = '{clock}';
  return (
    <>
      <h1 className="aksel-heading aksel-heading--large" id="unknown" tabIndex={-1}>
        {words.title}
      </h1>
      <p className="lead">{words.lead}</p>
      <div className="card card--mist gap with-ico">
        <Icon name="information" />
        <AskedAt asking={t('booking.unknown.asking')} asked={t('booking.unknown.asked', { clock })} />
      </div>
      <p className="gap prose">{words.twice}</p>
      <div className="actions">
        <Button type="submit">{t('booking.unknown.check')}</Button>
        <ButtonLink href={href(locale, '/appointments')} variant="secondary">
          {t('booking.unknown.list')}
        </ButtonLink>
      </div>
      <h2 className="aksel-heading aksel-heading--small section">{t('booking.unknown.waitTitle')}</h2>
      <p className="prose">
        {words.wait(() => (
          <PhoneLink phone={phone} />
        ))}
      </p>
    </>
  );
}
