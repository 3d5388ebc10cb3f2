/** Aksel's info card: a box that says something, with an icon. Its parts stand in it as in Aksel. */
import type { ReactNode } from 'react';

type Color = 'info' | 'success' | 'warning';
type WithIcon = { icon: ReactNode; children: ReactNode };

const body = 'aksel-body-long aksel-body-long--medium';

type InfoCardProps = { 'data-color': Color; className?: string; children: ReactNode };

/** The box, around a message, or around a header and content. */
export function InfoCard({ 'data-color': color, className, children }: InfoCardProps) {
  const classes = ['aksel-base-alert', className].filter(Boolean).join(' ');
  return (
    <div className={classes} data-color={color} data-size="medium" data-variant="moderate" data-global="false">
      {children}
    </div>
  );
}

/** A sentence in a box that has no header. */
export function InfoCardMessage({ icon, children }: WithIcon) {
  return (
    <div className="aksel-base-alert__message">
      <div className="aksel-base-alert__icon">{icon}</div>
      <div className={`${body} aksel-typo--color-default`}>{children}</div>
    </div>
  );
}

/** The coloured head of a box, around its title. */
export function InfoCardHeader({ icon, children }: WithIcon) {
  return (
    <div className="aksel-base-alert__header">
      <div className="aksel-base-alert__icon">{icon}</div>
      {children}
    </div>
  );
}

/** The title in a header: a heading of the second level. */
export function InfoCardTitle({ children }: { children: ReactNode }) {
  return (
    <h2 className="aksel-base-alert__title aksel-body-short aksel-body-short--large aksel-typo--semibold">
      {children}
    </h2>
  );
}

type InfoCardContentProps = { 'data-color': 'brand-blue'; children: ReactNode };

/** What the box says below its header, in a colour of its own. */
export function InfoCardContent({ 'data-color': color, children }: InfoCardContentProps) {
  return (
    <div className={`aksel-base-alert__content ${body}`} data-color={color}>
      {children}
    </div>
  );
}
