/** What becomes of a fault in an action, by who sent the form. */
import { headers } from 'next/headers';
import { postedForm } from '@/lib/http/posted-form';
import { formAction } from './form-action';
import { plainField } from './plain-field';

jest.mock('next/headers', () => ({ headers: jest.fn() }));

const failing = formAction(async () => {
  throw new Error('the database is gone');
});

const sentBy = (who: Record<string, string>) => jest.mocked(headers).mockResolvedValue(new Headers(who) as never);
const scripts = { 'next-action': 'id' };

function formWith(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries({ locale: 'nn', ...fields })) form.set(name, value);
  return form;
}

/** Where an action leads: Next throws it. */
const ledBy = (work: Promise<unknown>) =>
  work.then(
    (answer) => ({ answer }),
    ({ digest }: { digest?: string }) => digest?.split(';')[2],
  );

test('a form that scripts send is told the reference, and stays', async () => {
  sentBy(scripts);
  expect(await ledBy(failing(formWith({})))).toEqual({ answer: { reference: expect.stringMatching(/^\w{4}-\w{4}$/) } });
});

test('a plain form leads to the page that says so: nobody looks at its answer', async () => {
  sentBy(scripts);
  expect(await ledBy(failing(formWith({ [plainField]: '1' })))).toMatch(
    /^\/nn\/problem\?reference=\w{4}-\w{4}&after=form/,
  );
});

test.each<Record<string, string>>([{}, { [plainField]: '1' }])(
  'without scripts the form is given back: %j',
  async (fields) => {
    sentBy({});
    const posted = { began: false };
    await postedForm.run(posted, () => ledBy(failing(formWith(fields))));
    expect(posted).toMatchObject({ began: true, givenBack: { why: 'fault', texts: [] } });
  },
);
