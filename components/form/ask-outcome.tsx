'use client';

import { useContext } from 'react';
import { SendContext } from './send-state';

/** Says that it asks, or when it asked last: `{clock}` in `asked`. */
export function AskedAt({ asking, asked }: { asking: string; asked: string }) {
  const { kind, clock } = useContext(SendContext) ?? {};
  return <p role="status">{kind === 'unknown' && (clock ? asked.replace('{clock}', clock) : asking)}</p>;
}
