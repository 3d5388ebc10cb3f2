/**
 * A form whose answer is not Next's. One that Next cannot read ends in its own 500 with a trace, or in a line of English.
 * Every action of ours catches its own faults (`lib/forms/form-action.ts`), so where none had begun the fault is in what was
 * sent: a 4xx in our words. And where an action gives the form back, the citizen gets it.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type GivenBack, type PostedForm, postedForm } from '../posted-form';
import type { Refusal } from '../refusal';
import { boundaryOf } from './request-head';

const isOfScript = ({ headers }: IncomingMessage) => headers['next-action'] !== undefined;

/** True for a request that Next may take for a form with an action. */
const mayNameAction = (request: IncomingMessage) =>
  request.method === 'POST' && (isOfScript(request) || boundaryOf(request) !== null);

/** The refusal in place of Next's own answer; null for an answer that is a page of ours. */
function inPlaceOf(status: number): Refusal | null {
  if (status === 409) return 'formGone';
  if (status === 413) return 'tooLarge';
  return status === 400 || status >= 500 ? 'unreadable' : null;
}

/** Writes a whole answer. */
type Write = () => void;

/**
 * Asks `inPlace` for another answer when Next begins its own. Whatever Next writes after that goes nowhere. The function that
 * comes back resolves when the other one is written.
 */
function replaceable(response: ServerResponse, inPlace: (status: number) => Write | Promise<Write> | null) {
  const { writeHead, write, end } = response;
  let replaced: Promise<void> | undefined;
  const writeOurs = (ours: Write) => {
    const outer = { writeHead: response.writeHead, write: response.write, end: response.end };
    Object.assign(response, { writeHead, write, end });
    ours();
    Object.assign(response, outer);
  };
  response.writeHead = ((...head: Parameters<typeof writeHead>) => {
    if (replaced) return response;
    const other = inPlace(head[0]);
    if (!other) return writeHead.apply(response, head);
    replaced = other instanceof Promise ? other.then(writeOurs) : Promise.resolve(writeOurs(other));
    return response;
  }) as typeof writeHead;
  response.write = ((...chunk: Parameters<typeof write>) =>
    Boolean(replaced) || write.apply(response, chunk)) as typeof write;
  response.end = ((...chunk: Parameters<typeof end>) =>
    replaced ? response : end.apply(response, chunk)) as typeof end;
  return async () => replaced;
}

type Answers = {
  /** Next's. */
  next: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** Refuses, and is told what Next complained of. */
  refuse: (response: ServerResponse, refusal: Refusal, fault?: string) => void;
  /** The page with what was sent. */
  givenBack: (
    request: IncomingMessage,
    givenBack: GivenBack,
  ) => Promise<{ status: number; headers: Record<string, string | number>; body: Buffer }>;
};

/**
 * Lets Next answer; where it cannot read a form, `refuse` answers instead. A form that an action gives back is answered with
 * the page that holds it, but where a script has sent it: there it is still on the page.
 */
export async function answerForm(
  request: IncomingMessage,
  response: ServerResponse,
  { next, refuse, givenBack }: Answers,
): Promise<void> {
  if (!mayNameAction(request)) return next(request, response);
  const form: PostedForm = { began: false };
  // Next rewrites it.
  const { url } = request;
  const page = async (back: GivenBack): Promise<Write> => {
    const { status, headers, body } = await givenBack(Object.assign(request, { url }), back);
    return () => {
      for (const name of response.getHeaderNames()) response.removeHeader(name);
      response.writeHead(status, headers).end(body);
    };
  };
  const written = replaceable(response, (status) => {
    if (form.givenBack && !isOfScript(request)) return page(form.givenBack);
    const refusal = form.began ? null : inPlaceOf(status);
    return refusal && (() => refuse(response, refusal, form.fault));
  });
  await postedForm.run(form, () => next(request, response));
  await written();
}
