import { useTestDatabase } from '@/scripts/testing/database';
import { finishLogin } from './finish';

const { whileGone } = useTestDatabase();

const answer = { query: new URLSearchParams('state=unknown&code=code') } as Parameters<typeof finishLogin>[0];
const finish = () => finishLogin(answer, { bindings: ['browser'], reference: undefined, none: false });

test('an answer to no login of this browser: the citizen is asked to begin again', async () => {
  expect(await finish()).toEqual({ ok: false, failure: 'again', login: null, signOut: false });
});

test('a login that cannot be read is a fault, not a refusal', async () => {
  expect(await whileGone(finish)).toEqual({ ok: false, failure: 'unavailable', login: null, signOut: false });
});
