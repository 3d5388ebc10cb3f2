'use client';

import { busyHeader } from '@/lib/forms/busy-header';

/** True from an answer that the portal has too much to do until the form is sent again. */
let isKept = false;
let sent: EventTarget | null;
let message: HTMLElement | undefined;

function say(text: string): void {
  isKept = true;
  message = document.createElement('p');
  message.className = 'lead gap';
  message.role = 'alert';
  message.textContent = text;
  (sent as HTMLElement).append(message);
}

if (typeof window !== 'undefined') {
  const { fetch } = window;
  window.fetch = async (...request) => {
    const answer = await fetch(...request);
    const text = answer.headers.get(busyHeader);
    if (text) say(decodeURIComponent(text));
    return answer;
  };
  const send = ({ target }: Event) => {
    sent = target;
    isKept = false;
    message?.remove();
  };
  document.addEventListener('submit', send, true);
  // React empties a form once its action is done.
  document.addEventListener('reset', (event) => isKept && event.preventDefault(), true);
}

/** A form that meets a portal with too much to do keeps its text, says so, and can be sent again by the same button. */
export const KeepWhenBusy = () => null;
