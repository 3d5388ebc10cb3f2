import type { ReactNode } from 'react';
import { HoldTeller } from '@/components/form/in-every-form';
import { FocusOnEachArrival } from '@/components/layout/in-every-page';
import { Icon } from '@/components/pictures/icon';
import { now } from '@/lib/calendar/clock';

type HoldLineProps = {
  /** The end of the hold; null where the time is not held, or no longer. */
  until: Date | null;
  /** Until when it is held, as a time of day: true however long the page stands there. */
  line: ReactNode;
  texts: {
    /** Said when `minutesBefore` are left. */
    soon: string;
    /** Takes the place of the line once the hold has lapsed. */
    lapsed: string;
  };
  /** The button that holds the time longer, or anew, and what to know before it is pressed; none where it cannot be. */
  button?: { text: string; help?: string } | undefined;
  /** The hold was just made longer: the line takes the focus, as the button that had it is gone. */
  isNew?: boolean;
};

/** How many minutes before its end a hold is announced. */
export const minutesBefore = 2;

/** Says until when a time is held. Goes into a form whose action knows the button `extend`. */
export function HoldLine({ until, line, texts, button, isNew }: HoldLineProps) {
  const arrival = now().getTime();
  return (
    <div className="hold gap form" id="hold" tabIndex={-1} data-new={isNew || undefined}>
      <Icon name="clock" />
      <div className="hold__body">
        {until ? (
          <HoldTeller left={until.getTime() - arrival} before={minutesBefore} {...texts}>
            {line}
          </HoldTeller>
        ) : (
          <p>{texts.lapsed}</p>
        )}
        {button && (
          <button
            className="aksel-button aksel-button--medium"
            data-variant="secondary"
            type="submit"
            name="extend"
            value="1"
            formNoValidate
            aria-describedby={button.help && 'hold-help'}
          >
            <span className="aksel-label">{button.text}</span>
          </button>
        )}
        {button?.help && (
          <p className="small" id="hold-help">
            {button.help}
          </p>
        )}
      </div>
      {isNew && <FocusOnEachArrival id="hold" arrival={arrival} />}
    </div>
  );
}
