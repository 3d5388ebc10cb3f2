/** A test that prints an error fails, so that nobody misses React's warnings. */
import { format } from 'node:util';

let printed: string[] = [];

beforeEach(() => {
  printed = [];
  console.error = (...words: unknown[]) => {
    printed.push(format(...words));
  };
});

afterEach(() => {
  if (printed.length > 0) throw new Error(`The test printed an error:\n${printed.join('\n')}`);
});
