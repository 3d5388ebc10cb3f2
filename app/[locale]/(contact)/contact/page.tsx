import { door } from '@/app/frame/door';
import { PortalPage } from '@/app/frame/portal-page';
import { ErrorSummary } from '@/components/form/error-summary';
import { Notice } from '@/components/form/notice';
import { actorOf, isForOneself } from '@/lib/acting/acting';
import { requireActing } from '@/lib/auth/guard';
import { configuredChannel } from '@/lib/notifications/channels/configured';
import { choicesOf } from '@/lib/notifications/choices-store';
import { reachOf } from '@/lib/notifications/reach-store';
import { contactForm, typedOf } from '@/services/contact/form';
import { Addresses } from '@/services/contact/parts/addresses';
import { Choices, formId } from '@/services/contact/parts/choices';
import { Unsent, unsentOf } from '@/services/contact/parts/unsent';
import { save } from './actions';

/** How one is reached oneself, whomever one acts for. */
export default door(async ({ locale, t, query }) => {
  const acting = await requireActing('substantial');
  const own = actorOf(acting);
  const [reach, chosen, { draftId, typed }] = await Promise.all([
    reachOf(own),
    choicesOf(own),
    contactForm.open(acting),
  ]);
  const wrong = query.failed && typed ? contactForm.check(typed).wrong : [];
  const errors = wrong.map((field) => ({ field, text: t(`contact.errors.${field}`) }));
  const channel = configuredChannel();
  const unsent = unsentOf(channel, reach);
  const hasForm = channel && unsent !== 'reserved';
  return (
    <PortalPage
      {...{ locale, t }}
      title={t('contact.title')}
      titlePrefix={errors.length > 0 ? t('form.errorPrefix') : undefined}
      tab="/my-page"
      {...(hasForm && { languageForm: formId })}
    >
      <h1 className="aksel-heading aksel-heading--xlarge">{t('contact.title')}</h1>
      {channel && <p className="lead">{t('contact.lead', { by: channel.media.includes('sms') ? 'both' : 'email' })}</p>}
      {!isForOneself(acting) && <p className="gap-s">{t('contact.ownOnly')}</p>}
      {errors.length > 0 && <ErrorSummary heading={t('form.errorSummary')} errors={errors} />}
      {query.saved && !typed && (
        <Notice kind="success">{t('contact.saved', { reminders: typedOf(chosen).reminders })}</Notice>
      )}
      {typed && errors.length === 0 && <Notice kind="info">{t('contact.unsaved')}</Notice>}
      {unsent && <Unsent t={t} why={unsent} />}
      <Addresses {...{ locale, t, reach }} />
      {hasForm && (
        <Choices
          {...{ locale, t, draftId }}
          action={save}
          typed={typed ?? typedOf(chosen)}
          errors={Object.fromEntries(errors.map(({ field, text }) => [field, text]))}
          media={channel.media}
          carriesCalendar={channel.carriesCalendar}
        />
      )}
    </PortalPage>
  );
});
