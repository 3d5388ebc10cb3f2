import { FocusOnEachArrival } from '@/components/layout/in-every-page';
import { now } from '@/lib/calendar/clock';

type ErrorSummaryProps = {
  heading: string;
  /** `field` is the id of the input that the error links to; `text` is the same as at the field. */
  errors: { field: string; text: string }[];
};

/**
 * The errors of a form, with links to their fields: Aksel's error summary as elements. The heading takes the focus when the
 * page arrives.
 */
export function ErrorSummary({ heading, errors }: ErrorSummaryProps) {
  return (
    <>
      <div className="form gap aksel-error-summary aksel-error-summary--medium">
        <h2
          className="aksel-error-summary__heading aksel-heading aksel-heading--small"
          id="error-summary"
          tabIndex={-1}
        >
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
      </div>
      <FocusOnEachArrival id="error-summary" arrival={now().getTime()} />
    </>
  );
}
