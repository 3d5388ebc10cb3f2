import { LineField } from '@/components/form/line-field';
import { TwoTexts } from '@/components/form/two-texts';
import type { Texts } from '@/lib/i18n/texts';
import type { Draft } from '@/services/booking/appointment';

/** The number at which the practice calls. */
export function PhoneToCall({ t, draft, error }: { t: Texts; draft: Draft; error?: string | undefined }) {
  return (
    <div>
      <TwoTexts t={t} name="phone" others={draft.others.phone} />
      <LineField
        name="phone"
        label={t('booking.needs.phone')}
        help={t('booking.needs.phoneHelp')}
        text={draft.answers.phone ?? ''}
        error={error}
        type="tel"
        autoComplete="tel"
      />
    </div>
  );
}
