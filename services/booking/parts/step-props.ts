import type { LocaleProps } from '@/lib/i18n/texts';
import type { Gp } from '@/services/practices/register';
import type { Draft } from '../appointment';

/** The props of every step. */
export type StepProps = LocaleProps & { draft: Draft; gp: Gp };
