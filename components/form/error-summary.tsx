import { now } from '@/lib/clock';
import { FocusOnEachArrival } from './focus-on-each-arrival';

type ErrorSummaryProps = {
  heading: string;
  /** Each leads to its field (the id of an input), in the same words as stand there. */
  errors: { field: string; text: string }[];
};

/** What must be put right before one can go on; takes the focus when it arrives. */
export function ErrorSummary({ heading, errors }: ErrorSummaryProps) {
  return (
    <div className="aksel-error-summary aksel-error-summary--medium form gap">
      <h2 className="aksel-error-summary__heading aksel-heading aksel-heading--small" id="error-summary" tabIndex={-1}>
        {heading}
      </h2>
      <ul className="aksel-error-summary__list aksel-body-short aksel-body-short--medium">
        {errors.map(({ field, text }) => (
          <li key={field}>
            <a className="aksel-error-summary__item aksel-link" href={`#${field}`}>
              {text}
            </a>
          </li>
        ))}
      </ul>
      <FocusOnEachArrival id="error-summary" arrival={now().getTime()} />
    </div>
  );
}
