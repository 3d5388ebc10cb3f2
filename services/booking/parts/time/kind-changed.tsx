import { Notice } from '@/components/form/notice';
import { dateAndTime } from '@/lib/i18n/dates';
import type { LocaleProps } from '@/lib/i18n/texts';
import type { AppointmentKind, Draft } from '@/services/booking/appointment';

type KindChangedProps = LocaleProps & { draft: Draft; kind: AppointmentKind };

/** Says which time was chosen for the kind before: this one needs a time of its own. */
export function KindChanged({ locale, t, draft, kind }: KindChangedProps) {
  const { slot, earlier = [] } = draft.answers;
  const before = earlier.at(-1);
  if (slot || !before) return null;
  return (
    <Notice kind="info">
      {t('booking.time.kindChanged', {
        when: dateAndTime(locale, new Date(before.slot.startAt)),
        before: t(`booking.kinds.${before.kind}.inSentence`),
        now: t(`booking.kinds.${kind}.inSentence`),
      })}
    </Notice>
  );
}
