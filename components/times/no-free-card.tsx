import type { ReactNode } from 'react';
import { CalendarPicture } from '@/components/receipt/calendar-picture';

type NoFreeCardProps = {
  title: string;
  /** The heading's level. */
  level: 2 | 3;
  /** What to do instead. */
  children: ReactNode;
};

/** Says that no time is free, and what to do instead. */
export function NoFreeCard({ title, level, children }: NoFreeCardProps) {
  const Heading = `h${level}` as const;
  return (
    <div className="card card--mist form nofree">
      <CalendarPicture mark="none" />
      <div>
        <Heading className="aksel-heading aksel-heading--small">{title}</Heading>
        {children}
      </div>
    </div>
  );
}
