import type { ReactNode } from 'react';
import { Tag } from '@/components/design/tag';
import { ArrowLink } from '@/components/layout/arrow-link';
import { now } from '@/lib/calendar/clock';
import { dayMonthYear } from '@/lib/i18n/dates';
import type { LocaleProps } from '@/lib/i18n/texts';
import type { Reach } from '@/lib/notifications/reach-store';
import { isFresh, maskedEmail, maskedPhone } from '../mask';

/** Where one changes them: https://docs.digdir.no/docs/Kontaktregisteret */
const norgeNo = 'https://www.norge.no/nb/kontaktinformasjon';

/** Telephone and e-mail as the register has them, and where they are changed. */
export function Addresses({ reach, ...props }: LocaleProps & { reach: Reach }) {
  const { t } = props;
  return (
    <div className="section split">
      <section>
        <h2 className="aksel-heading aksel-heading--medium">{t('contact.addresses.title')}</h2>
        {typeof reach === 'string' ? <p>{t(`contact.addresses.${reach}`)}</p> : <Known {...props} reach={reach} />}
        <p>
          <ArrowLink href={norgeNo} direction="onward">
            {t('contact.addresses.change')}
          </ArrowLink>
        </p>
      </section>
      {typeof reach === 'object' && reach.phone && (
        <section className="card card--mist">
          <h2 className="aksel-heading aksel-heading--small">{t('contact.addresses.whyTitle')}</h2>
          <p>{t('contact.addresses.why')}</p>
        </section>
      )}
    </div>
  );
}

function Known({ locale, t, reach }: LocaleProps & { reach: Exclude<Reach, string> }) {
  const { phone, phoneConfirmedAt, email, emailConfirmedAt, isReserved } = reach;
  const [number, address] = [phone && maskedPhone(phone), email && maskedEmail(email)];
  return (
    <>
      <dl className="facts">
        <Row term={t('contact.addresses.phone')}>
          {number ? (
            <Masked text={number.text} spoken={t('contact.addresses.phoneEnds', number)} />
          ) : (
            t('contact.addresses.missing')
          )}
          {number && <Confirmed {...{ locale, t }} at={phoneConfirmedAt} />}
        </Row>
        <Row term={t('contact.addresses.email')}>
          {address ? (
            <Masked text={address.text} spoken={t('contact.addresses.emailBegins', address)} />
          ) : (
            t('contact.addresses.missing')
          )}
          {address && <Confirmed {...{ locale, t }} at={emailConfirmedAt} />}
        </Row>
        <Row term={t('contact.addresses.reserved')}>{t(`contact.addresses.${isReserved ? 'yes' : 'no'}`)}</Row>
      </dl>
      <p className="small muted gap-s">{t('contact.addresses.from', { day: dayMonthYear(locale, now()) })}</p>
    </>
  );
}

function Row({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Dots for the eye, words for the ear. */
function Masked({ text, spoken }: { text: string; spoken: string }) {
  return (
    <>
      <span className="nowrap" aria-hidden="true">
        {text}
      </span>
      <span className="aksel-sr-only">{spoken}</span>
    </>
  );
}

function Confirmed({ locale, t, at }: LocaleProps & { at: Date | null }) {
  if (!at) return null;
  const fresh = isFresh(at, now());
  return (
    <>
      <br />
      <Tag data-color={fresh ? 'success' : 'warning'}>
        {fresh ? t('contact.addresses.confirmed', { day: dayMonthYear(locale, at) }) : t('contact.addresses.old')}
      </Tag>
    </>
  );
}
