/** What happens to a page when its session's time is over. */
import { isUnsaved, saveNow } from '@/components/form/typing';

/**
 * Empties the page, saves what was typed, and goes to the page that says what happened. False where it could not be saved:
 * the text is then in the page's memory alone, and is saved when this is called again or the line is back.
 */
export async function leaveEnded(address: string, title: string): Promise<boolean> {
  const saved = saveNow();
  for (const part of document.querySelectorAll('.page > :not(dialog)')) part.replaceChildren();
  document.title = title;
  if ((await saved) && navigator.onLine) location.replace(address);
  else addEventListener('online', () => void leaveEnded(address, title), { once: true });
  return !isUnsaved();
}
