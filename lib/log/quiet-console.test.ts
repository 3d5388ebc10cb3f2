import { Console } from 'node:console';
import { PassThrough } from 'node:stream';
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

test('whatever is printed is cleaned: texts, objects, errors with their stack', () => {
  const stream = new PassThrough();
  const console = new Console(stream);
  quietConsole(console);
  console.warn('for %s', '/nb?22827514628', { pid: '22827514628' });
  console.error(new Error('unknown: 22827514628'));
  const printed = String(stream.read());
  expect(printed).not.toMatch(/\d{11}/);
  expect(printed).toMatch(/unknown: …[\s\S]*at /);
});
