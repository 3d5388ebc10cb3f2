'use client';

import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react';
import type { SendTexts } from './send-texts';

/** What the form says now. `said`: the portal's own sentence, or a reference. `clock`: when it was sent last. */
export type Sending = {
  kind: 'idle' | 'sending' | 'slow' | 'offline' | 'lost' | 'busy' | 'fault' | 'unknown' | 'notDone';
  said?: string;
  clock?: string;
  /** It is said of another button than the one that acts: that one says what it always says. */
  isAside?: boolean;
};

type Words = { title: string; text: string };
type Context = Sending & { texts: SendTexts; notDone?: Words | undefined };

export const SendContext = createContext<Context | null>(null);

/** True once the form may be sent again. */
const isTrouble = (kind: Sending['kind']) => kind !== 'idle' && kind !== 'sending' && kind !== 'unknown';

type SendButtonProps = {
  name?: string;
  value?: string;
  variant?: 'primary' | 'secondary' | 'tertiary';
  danger?: boolean;
  /** The id of what says more of it. */
  describedBy?: string | undefined;
  children: ReactNode;
};

/** The button that sends the form. It keeps the focus while it sends, and then is pressed in vain. */
export function SendButton({ variant = 'primary', danger, describedBy, children, ...button }: SendButtonProps) {
  const context = useContext(SendContext);
  const kind = context?.isAside ? 'idle' : (context?.kind ?? 'idle');
  const texts = context?.texts;
  const isSending = kind === 'sending';
  const again = isTrouble(kind) && kind !== 'notDone';
  return (
    <button
      type="submit"
      className="aksel-button aksel-button--medium"
      data-variant={variant}
      data-color={danger ? 'danger' : undefined}
      aria-disabled={isSending || undefined}
      aria-describedby={describedBy}
      {...button}
    >
      <span className="aksel-label">
        {isSending
          ? texts?.sending
          : kind === 'slow'
            ? (texts?.slow.check ?? texts?.retry)
            : again
              ? texts?.retry
              : children}
      </span>
    </button>
  );
}

/** Stands before the buttons: what happens to the form, read out. Without scripts it is empty. */
export function SendState({ icon }: { icon: ReactNode }) {
  const context = useContext(SendContext);
  const box = useRef<HTMLDivElement>(null);
  const kind = context?.kind ?? 'idle';
  const shown = isTrouble(kind);
  useEffect(() => {
    if (!isTrouble(kind)) return;
    box.current?.scrollIntoView({ block: 'nearest' });
    // The page that had the focus is gone.
    if (kind === 'notDone') box.current?.focus();
  }, [kind]);
  if (!context) return null;
  return (
    <>
      <p className="aksel-sr-only" role="status">
        {kind === 'sending' && context.texts.sending}
      </p>
      {/* There from the start: some screen readers miss an alert that comes with its text. */}
      <div
        className={shown ? 'aksel-base-alert form gap' : undefined}
        {...{ 'data-size': 'medium', 'data-color': 'warning', 'data-variant': 'moderate', 'data-global': false }}
        role="alert"
        ref={box}
        tabIndex={-1}
      >
        {shown && <Trouble {...context} icon={icon} />}
      </div>
    </>
  );
}

function Trouble({ kind, texts, notDone, said, clock, icon }: Context & { icon: ReactNode }) {
  const words = kind === 'notDone' ? notDone : texts[kind as 'lost'];
  return (
    <>
      <div className="aksel-base-alert__header" data-color="warning">
        <div className="aksel-base-alert__icon">{icon}</div>
        <p className="aksel-base-alert__title aksel-body-short aksel-body-short--large aksel-typo--semibold">
          {words?.title}
        </p>
      </div>
      <div className="aksel-base-alert__content aksel-body-long aksel-body-long--medium" data-color="brand-blue">
        <p>{kind === 'busy' ? said : words?.text}</p>
        {kind === 'fault' && (
          <p>
            {texts.reference}: {said}
          </p>
        )}
        {clock && <p className="gap-s">{texts.tried.replace('{clock}', clock)}</p>}
      </div>
    </>
  );
}
