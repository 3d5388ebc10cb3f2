'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/design-system';
import { ButtonLink } from './button-link';
import { type SessionWarning, watchSession } from './watch-session';

export type SessionDialogTexts = Record<
  'title' | 'text' | 'stay' | 'logOut' | 'lastTitle' | 'lastText' | 'close' | 'endedTitle' | 'endedText' | 'logIn',
  string
>;

type SessionDialogProps = {
  endsAt: string;
  secondsLeft: number;
  /** The sign between hours and minutes in this language. */
  point: string;
  texts: SessionDialogTexts;
  loginHref: string;
  /** Where to read the session's status, and where to log out. */
  addresses: { status: string; logout: string };
  /** The form to send after the session has ended: its text is saved, then the citizen logs in again. */
  formId?: string | undefined;
};

/** Warns two minutes before a session ends. A button, or Escape, prolongs the session. */
export function SessionDialog(props: SessionDialogProps) {
  const { endsAt, secondsLeft, texts, addresses } = props;
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);
  const [warning, setWarning] = useState<SessionWarning | null>(null);

  // A new `endsAt` means that the session was prolonged: watch it again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `secondsLeft` may be the same after it was prolonged
  useEffect(() => watchSession(addresses.status, secondsLeft, setWarning), [endsAt, secondsLeft]);
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
      data-ended={warning?.kind === 'ended' || undefined}
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
  if (warning.kind === 'ended') return [texts.endedTitle, texts.endedText];
  const withClock = (text: string) => text.replace('{clock}', warning.clock.replace(':', point));
  return warning.kind === 'last' ? [texts.lastTitle, withClock(texts.lastText)] : [texts.title, withClock(texts.text)];
}

type AnswersProps = SessionDialogProps & { warning: SessionWarning; stay: () => void };

function Answers({ warning, stay, texts, loginHref, formId, addresses }: AnswersProps) {
  if (warning.kind === 'ended') {
    return formId ? (
      <Button type="submit" form={formId} formNoValidate>
        {texts.logIn}
      </Button>
    ) : (
      <ButtonLink href={loginHref}>{texts.logIn}</ButtonLink>
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
