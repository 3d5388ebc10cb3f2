import type { LocaleProps } from '@/lib/i18n/texts';
import type { Gp } from '@/services/practices/register';
import type { Draft } from '../appointment';

/** What every step is shown with. */
export type StepProps = LocaleProps & { draft: Draft; gp: Gp };
