import type { ReactNode } from 'react';

/** Aksel's small tag: a state in words. */
export function Tag({
  'data-color': color,
  children,
}: {
  'data-color': 'neutral' | 'success' | 'warning';
  children: ReactNode;
}) {
  return (
    <span
      className="aksel-tag aksel-tag--small aksel-body-short aksel-body-short--small"
      data-color={color}
      data-variant="moderate"
    >
      {children}
    </span>
  );
}
