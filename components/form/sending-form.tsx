'use client';

import { type ReactNode, useState } from 'react';
import type { FormAction } from '@/lib/forms/action-type';
import { noteEarly } from './fields';
import { SendContext } from './send-state';
import type { SendTexts } from './send-texts';
import type { Uncertain } from './uncertain';
import { useSending } from './use-sending';

type SendingFormProps = {
  id: string;
  action: FormAction;
  texts: SendTexts;
  arrival: number;
  isAct: boolean;
  uncertain?: Uncertain | undefined;
  className?: string | undefined;
  noValidate?: boolean;
  children: ReactNode;
};

/** What `SendForm` is in the browser. */
export function SendingForm({ action, texts, children, arrival, isAct, uncertain, ...attributes }: SendingFormProps) {
  // Once, before its fields are taken over: no effect comes early enough.
  useState(() => noteEarly(attributes.id));
  const { form, sending, isUnknown, submit } = useSending({ action, arrival, isAct, point: texts.point, uncertain });
  return (
    // Before scripts run, the browser posts it: nobody looks at what the action answers.
    <form {...attributes} action={action as (form: FormData) => Promise<void>} ref={form} onSubmit={submit}>
      <SendContext value={{ ...sending, texts, notDone: uncertain?.notDone }}>
        {uncertain ? (
          <>
            <div hidden={isUnknown}>{children}</div>
            {isUnknown && uncertain.view}
          </>
        ) : (
          children
        )}
      </SendContext>
    </form>
  );
}
