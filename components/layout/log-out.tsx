import type { ReactNode } from 'react';

/** A form that is saved before the logout: its id, and the address that does both (`app/frame/keep-door.ts`). */
export type LogOutThrough = { form: string; address: string };

type LogOutProps = {
  address: string;
  through?: LogOutThrough | undefined;
  /** Stands on the button while it sends: `say-sending.ts`. */
  sending: string;
  variant?: 'primary' | 'secondary';
  children: ReactNode;
};

/** The button "Log out". On a page with a form it sends that, so that what is typed is saved also without scripts. */
export function LogOut({ address, through, sending, variant = 'secondary', children }: LogOutProps) {
  const look = {
    className: 'aksel-button aksel-button--medium',
    'data-variant': variant,
    'data-sending': sending,
    formMethod: 'post',
  };
  const status = <span className="aksel-sr-only" role="status" />;
  if (through)
    return (
      <>
        <button
          {...look}
          type="submit"
          form={through.form}
          formAction={through.address}
          formEncType="multipart/form-data"
          formNoValidate
          name="logout"
          value="1"
        >
          {children}
        </button>
        {status}
      </>
    );
  return (
    <form method="post" action={address}>
      <button {...look} type="submit">
        {children}
      </button>
      {status}
    </form>
  );
}
