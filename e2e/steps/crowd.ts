/** Many browsers that ask for one page at the same moment, each on a connection of its own. */
import { Agent } from 'node:http';
import { type Answer, send } from '@/scripts/plain-browser/send';

/** They ask. `refused`: the first answer in 503; fails where none is. `leave` closes every connection. */
export function makeCrowd(url: string, cookie: string, size: number) {
  const agent = new Agent({ keepAlive: true });
  const ask = async (): Promise<Answer> => {
    const answer = await send({ url: new URL(url), headers: { cookie, accept: 'text/html' }, agent });
    if (answer.status !== 503) throw new Error(`answered with ${answer.status}`);
    return answer;
  };
  const refused = Promise.any(Array.from({ length: size }, ask));
  return { refused, leave: () => agent.destroy() };
}
