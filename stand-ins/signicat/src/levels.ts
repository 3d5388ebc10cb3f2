/** Signicat's own scale of levels, and ID-porten's words for them. */
import type { Level } from 'stand-in-kit/levels';

export const loas = ['substantial', 'high'] as const;
export type Loa = (typeof loas)[number];

export function isLoa(value: unknown): value is Loa {
  return loas.includes(value as Loa);
}

export const levelOf = (loa: Loa): Level => `idporten-loa-${loa}`;

export const loaOf = (level: Level): Loa => (level === 'idporten-loa-high' ? 'high' : 'substantial');
