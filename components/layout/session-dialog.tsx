'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/design/button';
import { letGo } from '@/components/form/typing';
import { saveSoon } from '@/components/form/ways-off';
import { LogOut, type LogOutThrough } from './log-out';
import { leaveEnded } from './session-ended';
import { type SessionChange, type SessionWarning, type ShownSession, watchSession } from './watch-session';

export type SessionDialogTexts = Record<
  | 'title'
  | 'text'
  | 'stay'
  | 'logOut'
  | 'loggingOut'
  | 'lastTitle'
  | 'lastText'
  | 'close'
  | 'endedTitle'
  | 'endedText'
  | 'notSaved'
  | 'again'
  | 'logIn',
  string
>;

type SessionDialogProps = {
  endsAt: string;
  secondsLeft: number;
  shown: ShownSession;
  /** Where a page goes whose session was ended by a logout. */
  signedOutHref: string;
  /** Where it goes when the session's time is over. */
  endedHref: string;
  /** The sign between hours and minutes in this language. */
  point: string;
  texts: SessionDialogTexts;
  /** Where to read the session's status, and where to log out. */
  addresses: { status: string; logout: string };
  /** The form that is saved before the logout. */
  through?: LogOutThrough | undefined;
};

/** `unsaved`: the session has ended, nothing of the page is left, and what was typed could not be saved yet. */
type Shown = SessionWarning | { kind: 'unsaved' };

/**
 * Warns two minutes before a session ends; a button, or Escape, prolongs it. After its end nothing of the page stays: what
 * was typed is saved, and another page says what happened.
 */
export function SessionDialog(props: SessionDialogProps) {
  const { endsAt, secondsLeft, shown, signedOutHref, endedHref, texts, addresses } = props;
  const router = useRouter();
  const [warning, setWarning] = useState<Shown | null>(null);
  const isOver = useRef(false);

  const change = (kind: SessionChange) => {
    if (kind === 'level') return void saveSoon().then(router.refresh);
    document.documentElement.hidden = true;
    letGo();
    return kind === 'over' ? location.replace(signedOutHref) : location.reload();
  };
  const end = async () => {
    isOver.current = true;
    setWarning((before) => (before?.kind === 'unsaved' ? before : { kind: 'timedOut' }));
    const isSaved = await leaveEnded(endedHref, texts.endedTitle);
    setWarning({ kind: isSaved ? 'timedOut' : 'unsaved' });
  };
  // Nothing is left of a page whose session is over: a new login in another tab does not bring it back.
  const warn = (next: SessionWarning | null) =>
    isOver.current || next?.kind === 'timedOut' ? void end() : setWarning(next);
  // A new `endsAt` means that the session was prolonged: watch it again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `secondsLeft` may be the same after it was prolonged
  useEffect(
    () => watchSession({ address: addresses.status, secondsLeft, shown, warn, change }),
    [endsAt, secondsLeft, shown.holder, shown.assurance],
  );
  const stay = () => {
    setWarning(null);
    if (warning?.kind === 'warning') void saveSoon().then(router.refresh);
  };
  return <Dialog {...props} warning={warning} stay={stay} again={end} />;
}

type DialogProps = SessionDialogProps & { warning: Shown | null; stay: () => void; again: () => void };

function Dialog({ warning, stay, again, texts, point, endedHref, addresses, through }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const isEnded = warning?.kind === 'timedOut' || warning?.kind === 'unsaved';
  useEffect(() => {
    if (warning && !dialog.current?.open) dialog.current?.showModal();
    if (!warning) dialog.current?.close();
  }, [warning]);
  const [title, text] = wordsFor(warning, texts, point);
  return (
    <dialog
      ref={dialog}
      className="dialog"
      data-ended={isEnded || undefined}
      aria-labelledby="session-title"
      aria-describedby="session-text"
      onCancel={(event) => (isEnded ? event.preventDefault() : stay())}
      // A second Escape cannot be prevented.
      onClose={() => isEnded && dialog.current?.showModal()}
    >
      <h2 className="aksel-heading aksel-heading--medium" id="session-title">
        {title}
      </h2>
      <p id="session-text">{text}</p>
      <div className="actions">
        {warning?.kind === 'timedOut' && (
          // Not a ButtonLink: it would bring the paths of every icon into each page's script.
          <a className="aksel-button aksel-button--medium" data-variant="primary" href={endedHref}>
            <span className="aksel-label">{texts.logIn}</span>
          </a>
        )}
        {warning?.kind === 'unsaved' && (
          <Button type="button" onClick={again}>
            {texts.again}
          </Button>
        )}
        {warning && !isEnded && (
          <>
            <Button type="button" onClick={stay}>
              {warning.kind === 'last' ? texts.close : texts.stay}
            </Button>
            <LogOut address={addresses.logout} through={through} sending={texts.loggingOut}>
              <span className="aksel-label">{texts.logOut}</span>
            </LogOut>
          </>
        )}
      </div>
    </dialog>
  );
}

function wordsFor(warning: Shown | null, texts: SessionDialogTexts, point: string): [string, string] {
  if (!warning) return ['', ''];
  if (warning.kind === 'timedOut') return [texts.endedTitle, texts.endedText];
  if (warning.kind === 'unsaved') return [texts.endedTitle, texts.notSaved];
  const withClock = (text: string) => text.replace('{clock}', warning.clock.replace(':', point));
  return warning.kind === 'last' ? [texts.lastTitle, withClock(texts.lastText)] : [texts.title, withClock(texts.text)];
}
