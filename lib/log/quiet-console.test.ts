import { Console } from 'node:console';
import { PassThrough } from 'node:stream';
import { type PostedForm, postedForm } from '@/lib/http/posted-form';
import { quietConsole, withoutSentValues } from './quiet-console';

test.each([
  [
    'Request body exceeded 1MB for /nb/my-page?name=Kari%20Nordmann&n=1. Only the first 1MB',
    'Request body exceeded 1MB for /nb/my-page?… Only the first 1MB',
  ],
  ['Received "Kari Nordmann". Read more: https://nextjs.org/docs', 'Received …. Read more: https://nextjs.org/docs'],
  ['Received \\"22827514628\\".', 'Received ….'],
  ['no route /nb/22827514628 or /nb/228275 14628', 'no route /nb/… or /nb/…'],
  ['✓ Ready in 33ms on http://localhost:3000', '✓ Ready in 33ms on http://localhost:3000'],
])('%p is printed as %p', (text, printed) => {
  expect(withoutSentValues(text)).toBe(printed);
});

/** A console that is quiet; what it still prints, and the lines of the log. */
function quiet() {
  const stream = new PassThrough();
  const console = new Console(stream);
  quietConsole(console);
  return { console, printed: () => String(stream.read() ?? '') };
}

const logged = jest.fn();
let nodeEnv = 'production';
jest.mock('@/lib/env/env', () => ({ env: () => ({ NODE_ENV: nodeEnv }) }));
jest.mock('./log', () => ({
  log: Object.fromEntries(
    ['info', 'warn', 'error'].map((level) => [level, (...words: unknown[]) => logged(level, ...words)]),
  ),
}));

beforeEach(() => {
  logged.mockClear();
  nodeEnv = 'production';
});

test('whatever is printed is one line of the log, cleaned: texts, objects, errors with their stack', () => {
  const { console, printed } = quiet();
  console.warn('for %s', '/nb?22827514628', { pid: '22827514628' });
  console.error(new Error('unknown: 22827514628'));
  expect(printed()).toBe('');
  expect(logged.mock.calls).toEqual([
    ['warn', { from: 'console' }, expect.stringMatching(/^for \/nb\?…/)],
    ['error', { from: 'console' }, expect.stringMatching(/unknown: …[\s\S]*at /)],
  ]);
  expect(JSON.stringify(logged.mock.calls)).not.toMatch(/\d{11}/);
});

test('what is printed is cut where it is very long', () => {
  quiet().console.error('x'.repeat(10_000));
  expect(logged.mock.calls[0]?.[2]).toHaveLength(2000);
});

test('in development it stays readable', () => {
  nodeEnv = 'development';
  const { console, printed } = quiet();
  console.warn('for %s', '/nb?22827514628');
  expect(printed()).toBe('for /nb?…\n');
  expect(logged).not.toHaveBeenCalled();
});

test('what Next says of a form that it could not read is kept for the refusal', () => {
  const form: PostedForm = { began: false };
  postedForm.run(form, () => {
    quiet().console.error(new TypeError('22827514628'));
    expect(form.fault).toBe('TypeError');
    expect(logged).not.toHaveBeenCalled();
    form.began = true;
    quiet().console.error('a fault of ours');
  });
  expect(logged).toHaveBeenCalledTimes(1);
});
