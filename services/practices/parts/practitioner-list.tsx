import { Tag } from '@/components/design/tag';
import { Icon } from '@/components/pictures/icon';
import type { Texts } from '@/lib/i18n/texts';
import type { Practitioner } from '@/services/practices/practices';

const titleKeys = {
  specialist: 'practice.title.specialist',
  doctor: 'practice.title.doctor',
  'in-training': 'practice.title.inTraining',
} as const;

/** The practitioners of a practice; a tag says whether each has free times. */
export function PractitionerList({ t, practitioners }: { t: Texts; practitioners: Practitioner[] }) {
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
              {practitioner.speaksSami && `. ${t('practice.speaksSami')}`}
            </span>
          </div>
          <Tag data-color={practitioner.hasFreeSlots ? 'success' : 'neutral'}>
            {practitioner.hasFreeSlots ? t('practice.free') : t('practice.noFree')}
          </Tag>
        </li>
      ))}
    </ul>
  );
}
