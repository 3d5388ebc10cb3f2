/** What the practice asked for besides the reason, as pages show it. */
import { readablePhone } from '@/lib/forms/phone-number';
import type { Texts } from '@/lib/i18n/texts';
import type { Asked, Details } from '@/services/booking/appointment';

/** The number to call; null where there is none. */
export const phoneText = ({ phone }: Details): string | null => (phone ? readablePhone(phone) : null);

/** What the practice prepares for, a line each: "Interpreter: Ukrainian". Empty where nothing is needed. */
export function needTexts(t: Texts, { interpreter, wheelchair, companion }: Details): string[] {
  const language = interpreter && (interpreter.otherLanguage ?? t(`booking.languages.${interpreter.language}`));
  return [
    ...(language ? [t('booking.needs.interpreterIn', { language })] : []),
    ...(wheelchair ? [t('booking.needs.wheelchairShort')] : []),
    ...(companion ? [t('booking.needs.companionShort')] : []),
  ];
}

/** Whether the form asked for anything that the practice prepares for. */
export const asksForNeeds = (asked: readonly Asked[]): boolean => asked.some((one) => one !== 'phone');
