import { href } from '@/lib/doors/href';
import type { Locale } from '@/lib/i18n/routing';
import type { ListedPractice } from '@/services/practices/practices';
import { PracticeName } from './practice-name';

/** Practices as links to their own pages, each with its municipality. */
export function PracticeList({ locale, practices }: { locale: Locale; practices: ListedPractice[] }) {
  return (
    <ul className="plain rows">
      {practices.map((practice) => (
        <li key={practice.slug}>
          <a className="aksel-link aksel-link--inline-text" href={href(locale, `/practices/${practice.slug}`)}>
            <PracticeName name={practice.name} />
          </a>
          <PracticeName name={practice.municipality} />
        </li>
      ))}
    </ul>
  );
}
