import { actingField, formMark } from '@/lib/acting/form-mark';

/** In every form that is sent to an action: whom it is for. Sent once one acts for somebody else, it does nothing. */
export function ActingField() {
  return <input type="hidden" name={actingField} value={formMark()} />;
}
