import { href } from '@/lib/doors/href';
import type { LocaleProps } from '@/lib/i18n/texts';
import type { FoundPractice } from '@/services/practices/find-practices';
import { bestPiece, piecesOf, type SoughtWord } from '@/services/practices/word-match';
import { Marked } from './marked';
import { PracticeName } from './practice-name';

/** More would hide the next hit. */
const mostDoctors = 3;

type FoundProps = LocaleProps & { practices: FoundPractice[]; sought: SoughtWord[] };

/** Practices that a search found, each with its address, and with what the search met, marked. */
export function FoundList({ locale, t, practices, sought }: FoundProps) {
  const isMet = (text: string) => bestPiece(piecesOf(text, sought)) !== undefined;
  return (
    <ul className="plain rows">
      {practices.map(({ slug, name, address, postalCode, postalPlace, municipality, alsoKnownAs, ...found }) => {
        const doctors = found.doctors.filter(isMet).slice(0, mostDoctors);
        return (
          <li key={slug}>
            <a className="aksel-link aksel-link--inline-text" href={href(locale, `/practices/${slug}`)}>
              <PracticeName {...{ name, sought }} />
            </a>
            <span>
              <Marked text={`${address}, ${postalCode} ${postalPlace}`} sought={sought} />
            </span>
            {municipality !== postalPlace && <PracticeName name={municipality} sought={sought} />}
            {alsoKnownAs && isMet(alsoKnownAs) && (
              <span>
                {t('practices.otherName')} <Marked text={alsoKnownAs} sought={sought} />
              </span>
            )}
            {doctors.length > 0 && (
              <span>
                {t('practices.doctorsFound', { count: doctors.length })}{' '}
                <Marked text={doctors.join(', ')} sought={sought} />
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
