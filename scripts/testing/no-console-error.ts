/** What a test prints as an error fails it: React's warnings and forgotten faults are not to be scrolled past. */
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
