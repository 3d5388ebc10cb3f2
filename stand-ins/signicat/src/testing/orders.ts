/** Orders a fault while `work` runs. */
import type { OidcFault, RestFault } from '../misbehaviour/faults';
import type { StandIns } from './stand-ins';

export async function whileOrdered<Result>(
  { signicat }: StandIns,
  who: string,
  order: { fault: OidcFault | RestFault; pid?: string },
  work: () => Promise<Result>,
): Promise<Result> {
  const address = `${signicat}/misbehave/${who}`;
  const answer = await fetch(address, { method: 'PUT', body: JSON.stringify(order) });
  if (answer.status !== 204) throw new Error(await answer.text());
  try {
    return await work();
  } finally {
    await fetch(address, { method: 'DELETE' });
  }
}
