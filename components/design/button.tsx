import type { ComponentProps, ReactNode } from 'react';

type ButtonProps = ComponentProps<'button'> & {
  variant?: 'primary' | 'secondary' | 'tertiary';
  /** Stands before the text. */
  icon?: ReactNode;
  'data-color'?: 'danger';
  /** Said while the browser sends the form; a status has to follow the button: `components/layout/say-sending.ts`. */
  'data-sending'?: string;
};

/** Aksel's button: an element with its classes, which costs no script. */
export function Button({ variant = 'primary', icon, className, children, ...button }: ButtonProps) {
  return (
    <button
      data-variant={variant}
      className={['aksel-button aksel-button--medium', className].filter(Boolean).join(' ')}
      {...button}
    >
      {icon && <span className="aksel-button__icon">{icon}</span>}
      <span className="aksel-label">{children}</span>
    </button>
  );
}
