'use client';

import { type ReactNode, useEffect, useState } from 'react';
import { Button } from '@/components/design/button';

/** A button that prints the page. It shows only with JavaScript. */
export function PrintButton({ icon, children }: { icon: ReactNode; children: string }) {
  const [works, setWorks] = useState(false);
  useEffect(() => setWorks(true), []);
  if (!works) return null;
  return (
    <Button variant="secondary" type="button" icon={icon} onClick={() => window.print()}>
      {children}
    </Button>
  );
}
