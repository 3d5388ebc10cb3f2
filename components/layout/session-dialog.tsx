'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/design/button';
import { type SessionChange, type SessionWarning, type ShownSession, watchSession } from './watch-session';

export type SessionDialogTexts = Record<
  'title' | 'text' | 'stay' | 'logOut' | 'lastTitle' | 'lastText' | 'close' | 'endedTitle' | 'endedText' | 'logIn',
  string
>;

type SessionDialogProps = {
  endsAt: string;
  secondsLeft: number;
  shown: ShownSession;
  /** Where a page goes whose session was ended by a logout. */
  signedOutHref: string;
  /** The sign between hours and minutes in this language. */
  point: string;
  texts: SessionDialogTexts;
  loginHref: string;
  /** Where to read the session's status, and where to log out. */
  addresses: { status: string; logout: string };
  /** The form to send after the session has ended: its text is saved, then the citizen logs in again. */
  formId?: string | undefined;
};

/**
 * Warns two minutes before a session ends; a button, or Escape, prolongs it. After a logout in another tab, or when
 * somebody else is signed in, nothing of the page stays.
 */
export function SessionDialog(props: SessionDialogProps) {
  const { endsAt, secondsLeft, shown, signedOutHref, texts, addresses } = props;
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);
  const [warning, setWarning] = useState<SessionWarning | null>(null);

  const change = (kind: SessionChange) => {
    if (kind === 'level') return router.refresh();
    document.documentElement.hidden = true;
    return kind === 'over' ? location.replace(signedOutHref) : location.reload();
  };
  // A new `endsAt` means that the session was prolonged: watch it again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `secondsLeft` may be the same after it was prolonged
  useEffect(
    () => watchSession({ address: addresses.status, secondsLeft, shown, warn: setWarning, change }),
    [endsAt, secondsLeft, shown.holder, shown.assurance],
  );
  useEffect(() => {
    if (warning) dialog.current?.showModal();
    else dialog.current?.close();
  }, [warning]);

  const stay = () => {
    setWarning(null);
    if (warning?.kind === 'warning') router.refresh();
  };
  const [title, text] = wordsFor(warning, texts, props.point);
  return (
    <dialog
      ref={dialog}
      className="dialog"
      data-ended={warning?.kind === 'timedOut' || undefined}
      aria-labelledby="session-title"
      aria-describedby="session-text"
      onCancel={stay}
    >
      <h2 className="aksel-heading aksel-heading--medium" id="session-title">
        {title}
      </h2>
      <p id="session-text">{text}</p>
      <div className="actions">{warning && <Answers {...props} warning={warning} stay={stay} />}</div>
    </dialog>
  );
}

function wordsFor(warning: SessionWarning | null, texts: SessionDialogTexts, point: string): [string, string] {
  if (!warning) return ['', ''];
  if (warning.kind === 'timedOut') return [texts.endedTitle, texts.endedText];
  const withClock = (text: string) => text.replace('{clock}', warning.clock.replace(':', point));
  return warning.kind === 'last' ? [texts.lastTitle, withClock(texts.lastText)] : [texts.title, withClock(texts.text)];
}

type AnswersProps = SessionDialogProps & { warning: SessionWarning; stay: () => void };

function Answers({ warning, stay, texts, loginHref, formId, addresses }: AnswersProps) {
  if (warning.kind === 'timedOut') {
    return formId ? (
      <Button type="submit" form={formId} formNoValidate>
        {texts.logIn}
      </Button>
    ) : (
      // Not a ButtonLink: it would bring the paths of every icon into each page's script.
      <a className="aksel-button aksel-button--medium" data-variant="primary" href={loginHref}>
        <span className="aksel-label">{texts.logIn}</span>
      </a>
    );
  }
  return (
    <>
      <Button type="button" onClick={stay}>
        {warning.kind === 'last' ? texts.close : texts.stay}
      </Button>
      <form method="post" action={addresses.logout}>
        <Button variant="secondary" type="submit">
          {texts.logOut}
        </Button>
      </form>
    </>
  );
}
