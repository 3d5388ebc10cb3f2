import { ErrorSummary as AkselErrorSummary, ErrorSummaryItem } from '@/components/design-system';
import { now } from '@/lib/calendar/clock';
import { FocusOnEachArrival } from './focus-on-each-arrival';

type ErrorSummaryProps = {
  heading: string;
  /** Each leads to its field (the id of an input), in the same words as stand there. */
  errors: { field: string; text: string }[];
};

/** What must be put right before one can go on; its heading takes the focus when it arrives. */
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
