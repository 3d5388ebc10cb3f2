import { ErrorSummary as AkselErrorSummary, ErrorSummaryItem } from '@/components/form/in-every-form';
import { FocusOnEachArrival } from '@/components/layout/in-every-page';
import { now } from '@/lib/calendar/clock';

type ErrorSummaryProps = {
  heading: string;
  /** `field` is the id of the input that the error links to; `text` is the same as at the field. */
  errors: { field: string; text: string }[];
};

/** The errors of a form, with links to their fields. The heading takes the focus when the page arrives. */
export function ErrorSummary({ heading, errors }: ErrorSummaryProps) {
  return (
    <>
      <AkselErrorSummary className="form gap" id="error-summary" heading={heading}>
        {errors.map(({ field, text }) => (
          <ErrorSummaryItem key={field} href={`#${field}`}>
            {text}
          </ErrorSummaryItem>
        ))}
      </AkselErrorSummary>
      <FocusOnEachArrival id="error-summary" arrival={now().getTime()} />
    </>
  );
}
