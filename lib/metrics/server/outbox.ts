/** What citizens were to be told and are not, from the database: every copy tells the same. */
import { Gauge, type Registry } from 'prom-client';
import type { OutboxState, Sink } from '../counters';
import { readBeside } from './read-beside';

/** Adds the gauges; answers what brings them up to date. Where the database cannot be asked they are left out. */
export function addOutboxGauges(registry: Registry, sink: Sink): () => Promise<void> {
  let state: OutboxState | null = null;
  const gauges: [name: string, help: string, of: keyof OutboxState][] = [
    ['portal_dead_letters', 'Messages to citizens that could not be sent, or were not sent in time', 'dead'],
    [
      'portal_messages_overdue',
      'Messages to citizens that were due ten minutes ago, and that no worker took',
      'overdue',
    ],
  ];
  for (const [name, help, of] of gauges)
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        if (state) this.set(state[of]);
        else this.remove();
      },
    });
  return readBeside(
    () => sink.sources?.outbox(),
    (read) => {
      state = read;
    },
  );
}
