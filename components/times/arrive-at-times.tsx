'use client';

import { useEffect } from 'react';
import { arriveAtNamed } from '@/components/layout/focus-on-arrival';

/** Where the form was made anew and the focus went with it, though the address stays: arrives at the named heading again. */
export function ArriveAtTimes() {
  useEffect(() => {
    if (document.activeElement === document.body) arriveAtNamed();
  }, []);
  return null;
}
