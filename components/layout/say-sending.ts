/**
 * Forms that the browser itself sends and that lead to another page: "Log out", the search. Their button has `data-sending`,
 * ends with its label, and is followed by a status: both say that it sends. One with `formmethod` is not sent twice.
 */

/** Milliseconds. What is answered sooner shows no state of sending; from `slow` on it may be sent again. */
const quick = 300;
const slow = 10_000;

let pressed: HTMLElement | undefined;

function onSubmit(event: SubmitEvent): void {
  const button = event.submitter as HTMLButtonElement | null;
  const words = button?.dataset.sending;
  if (!words || event.defaultPrevented) return;
  if (pressed === button) {
    if (button.formMethod) event.preventDefault();
    return;
  }
  pressed = button;
  const text = button.lastElementChild?.firstChild as Text;
  const before = text.data;
  const say = (shown: string, said: string) => {
    text.data = shown;
    (button.nextSibling as Element).textContent = said;
    button.ariaDisabled = said && button.formMethod ? 'true' : null;
  };
  setTimeout(say, quick, words, words);
  setTimeout(() => {
    pressed = undefined;
    say(before, '');
  }, slow);
}

if (typeof window !== 'undefined') document.addEventListener('submit', onSubmit);
