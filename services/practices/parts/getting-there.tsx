import type { LocaleProps } from '@/lib/i18n/texts';
import { logFault } from '@/lib/log/log';
import { facts, type GettingThere as Told } from '@/services/practices/getting-there';
import { gettingThereTo } from '@/services/practices/practices';

type GettingThereProps = LocaleProps & { told: Told | null };

/**
 * How to get to a practice and into it: what the practice has told, nothing else. Nothing at all where it has told nothing.
 * Its own words are in one language, which is marked.
 */
export function GettingThere({ t, told }: GettingThereProps) {
  if (!told) return null;
  const known = facts.filter((fact) => told[fact] !== undefined);
  return (
    <section aria-labelledby="getting-there">
      <h2 className="aksel-heading aksel-heading--medium" id="getting-there">
        {t('practice.gettingThere.title')}
      </h2>
      {told.directions && (
        <p className="prose said" lang={told.directions.language}>
          {told.directions.text}
        </p>
      )}
      {known.length > 0 && (
        <ul className="gap-s">
          {known.map((fact) => (
            <li key={fact}>{t(`practice.gettingThere.${fact}.${told[fact] ? 'yes' : 'no'}`)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The same for pages that have a practice without it, such as an appointment's. A fault costs the page nothing but this. */
export async function GettingThereTo({ locale, t, slug }: LocaleProps & { slug: string }) {
  try {
    return <GettingThere {...{ locale, t }} told={await gettingThereTo(slug)} />;
  } catch (error) {
    logFault(error, 'getting there');
    return null;
  }
}
