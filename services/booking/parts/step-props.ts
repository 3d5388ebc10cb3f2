import type { Speaking } from '@/lib/i18n/texts';
import type { Gp } from '@/services/practices/register';
import type { Draft } from '../appointment';

/** What every step is shown with. */
export type StepProps = Speaking & { draft: Draft; gp: Gp };
