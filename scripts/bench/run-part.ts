/** `run-part.ts NAME OPTIONS`: one part of the bench, in a process of its own; it sends its rows to the one that started it. */
import { parts } from './parts';

const [name = '', options = '{}'] = process.argv.slice(2);
const part = await parts[name]?.();
process.send?.((await part?.(JSON.parse(options))) ?? []);
process.disconnect?.();
