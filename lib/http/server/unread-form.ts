/**
 * A form that Next cannot read ends in its own 500 with a trace, or in a line of English. Every action of ours catches
 * its own faults (`lib/forms/form-action.ts`), so where none had begun the fault is in what was sent: a 4xx in our words.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type PostedForm, postedForm } from '../posted-form';
import type { Refusal } from '../refusal';
import { boundaryOf } from './request-head';

/** True for a request that Next may take for a form with an action. */
const mayNameAction = (request: IncomingMessage) =>
  request.method === 'POST' && (request.headers['next-action'] !== undefined || boundaryOf(request) !== null);

/** The refusal in place of Next's own answer; null for an answer that is a page of ours. */
function inPlaceOf(status: number): Refusal | null {
  if (status === 409) return 'formGone';
  if (status === 413) return 'tooLarge';
  return status === 400 || status >= 500 ? 'unreadable' : null;
}

/** Replaces the answer where it refuses the form. Whatever Next writes after that goes nowhere. */
function watch(response: ServerResponse, form: PostedForm, refuse: (refusal: Refusal) => void): void {
  const { writeHead, write, end } = response;
  let isReplaced = false;
  response.writeHead = ((...head: Parameters<typeof writeHead>) => {
    const refusal = form.began || isReplaced ? null : inPlaceOf(head[0]);
    if (!refusal) return writeHead.apply(response, head);
    const outer = { writeHead: response.writeHead, write: response.write, end: response.end };
    Object.assign(response, { writeHead, write, end });
    refuse(refusal);
    Object.assign(response, outer);
    isReplaced = true;
    return response;
  }) as typeof writeHead;
  response.write = ((...chunk: Parameters<typeof write>) => isReplaced || write.apply(response, chunk)) as typeof write;
  response.end = ((...chunk: Parameters<typeof end>) =>
    isReplaced ? response : end.apply(response, chunk)) as typeof end;
}

/** Lets Next answer; where it cannot read a form, `refuse` answers instead, told what Next complained of. */
export async function answerForm(
  request: IncomingMessage,
  response: ServerResponse,
  answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  refuse: (refusal: Refusal, fault?: string) => void,
): Promise<void> {
  if (!mayNameAction(request)) return answer(request, response);
  const form: PostedForm = { began: false };
  watch(response, form, (refusal) => refuse(refusal, form.fault));
  await postedForm.run(form, () => answer(request, response));
}
