import { KeepTyped } from '@/components/form/in-every-form';
import type { LocaleProps } from '@/lib/i18n/texts';

type KeepsLineProps = Pick<LocaleProps, 't'> & { form: string; address: string; seen: string };

/** At the end of a form: when it was saved last. Without scripts it says that only the form's buttons keep what is typed. */
export function KeepsLine({ t, ...form }: KeepsLineProps) {
  const notKept = t('form.keep.notKept');
  return (
    <>
      <KeepTyped
        {...form}
        texts={{
          kept: t('form.keep.kept', { clock: '{clock}' }),
          two: t('form.keep.two'),
          gone: t('form.keep.gone'),
          tooLong: t('form.keep.tooLong'),
          signedOut: t('form.keep.signedOut'),
          fault: notKept,
          offline: notKept,
        }}
      />
      <noscript>
        <p className="keeps">{t('form.keep.noScript')}</p>
      </noscript>
    </>
  );
}
