import { getTranslations } from 'next-intl/server';
import { Tag } from '@/components/design-system';
import { Icon } from '@/components/pictures/icon';
import type { Locale } from '@/lib/i18n/routing';
import type { Practitioner } from '@/services/practices/practices';

const titleKeys = {
  specialist: 'title.specialist',
  doctor: 'title.doctor',
  'in-training': 'title.inTraining',
} as const;

/** The doctors of a practice, each with a tag in words: times available, or none. */
export async function PractitionerList({ locale, practitioners }: { locale: Locale; practitioners: Practitioner[] }) {
  const t = await getTranslations({ locale, namespace: 'practice' });
  return (
    <ul className="plain people">
      {practitioners.map((practitioner) => (
        <li key={practitioner.id}>
          <Icon name="person-circle" />
          <div>
            <strong>{practitioner.name}</strong>
            <br />
            <span className="muted">
              {t(titleKeys[practitioner.title])}
              {practitioner.speaksSami && `. ${t('speaksSami')}`}
            </span>
          </div>
          <Tag size="small" variant="moderate" data-color={practitioner.hasFreeSlots ? 'success' : 'neutral'}>
            {practitioner.hasFreeSlots ? t('free') : t('noFree')}
          </Tag>
        </li>
      ))}
    </ul>
  );
}
