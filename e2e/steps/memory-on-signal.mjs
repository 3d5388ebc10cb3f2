/** Preloaded into a portal: at each SIGUSR2 it collects its garbage and prints what is left, as a line of JSON. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');
process.on('SIGUSR2', () => {
  collect();
  process.stdout.write(`${JSON.stringify({ msg: 'memory', ...process.memoryUsage() })}\n`);
});
