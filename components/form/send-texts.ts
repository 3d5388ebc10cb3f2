/** The texts of a form that is being sent, as the browser needs them. `{clock}` stands for a time of day. */
import type { LocaleProps } from '@/lib/i18n/texts';

type TitleAndText = { title: string; text: string };

export type SendTexts = Record<'offline' | 'lost' | 'busy' | 'fault', TitleAndText> & {
  /** `check`: on the button, where it asks for the outcome instead of sending again. */
  slow: TitleAndText & { check?: string };
  sending: string;
  retry: string;
  tried: string;
  reference: string;
  /** The sign between hours and minutes in this language. */
  point: string;
};

/** `keeps`: the form has fields, and says that what is in them is still there. */
export function sendTexts({ locale, t }: LocaleProps, keeps: boolean): SendTexts {
  const kept = keeps ? `${t('send.kept')} ` : '';
  return {
    sending: t('send.sending'),
    slow: { title: t('send.slowTitle'), text: `${kept}${t('send.slow')}` },
    offline: { title: t('send.offlineTitle'), text: `${kept}${t('send.offline')}` },
    lost: { title: t('send.lostTitle'), text: `${kept}${t('send.lost')}` },
    busy: { title: t('busy.title'), text: '' },
    fault: { title: t('problem.title'), text: `${t('problem.ours')} ${kept}`.trim() },
    retry: t('problem.retry'),
    tried: t('send.tried', { clock: '{clock}' }),
    reference: t('problem.reference'),
    point: locale === 'en' ? ':' : '.',
  };
}
