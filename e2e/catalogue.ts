/** The catalogues, so that a journey names a text by its key. */
import { catalogue } from '@/scripts/testing/catalogue';
import type { AllTexts } from '@/services/services';

export type Catalogue = AllTexts;
export { catalogue };
export const nb = catalogue('nb');
