/** The other end of `leash.mjs`: knows only ids that its starter has sent, and forgets those that have ended. */
import { createInterface } from 'node:readline';

const GRACE_MILLISECONDS = 5_000;
const held = new Map();

createInterface({ input: process.stdin })
  .on('line', (line) => {
    const [word, pid, signal] = line.split(' ');
    if (word === 'hold') held.set(Number(pid), signal);
    else held.delete(Number(pid));
  })
  .on('close', () => {
    for (const [pid, signal] of held) send(pid, signal);
    setTimeout(() => {
      for (const [pid, signal] of held) if (signal === 'SIGTERM') send(pid, 'SIGKILL');
    }, GRACE_MILLISECONDS * Math.sign(held.size));
  });

/** To the whole group: each process was started as the leader of its own. SIGINT is for PostgreSQL's first process only. */
function send(pid, signal) {
  try {
    process.kill(signal === 'SIGINT' ? pid : -pid, signal);
  } catch {
    held.delete(pid);
  }
}
