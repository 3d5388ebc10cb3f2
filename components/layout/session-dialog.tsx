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
  /** Between hours and minutes, as the language writes it. */
  point: string;
  texts: SessionDialogTexts;
  loginHref: string;
  /** Of the session's status, and of the logout. */
  addresses: { status: string; logout: string };
  /** The form that is sent when the session has ended: what was typed is saved, then the citizen logs in again. */
  formId?: string | undefined;
};

/** Asks, two minutes before a session ends, whether the citizen is still here. One button to stay; Escape stays too. */
export function SessionDialog(props: SessionDialogProps) {
  const { endsAt, secondsLeft, texts, addresses } = props;
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);
  const [warning, setWarning] = useState<SessionWarning | null>(null);

  // `endsAt` names the session as it stood when the page was made: another end, another watch.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same seconds may be left after a prolonging.
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
