/** Passes requests on to the portal and holds its answers until all have come: tabs that open at the very same moment. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const originOf = (server: Server) => `http://localhost:${(server.address() as AddressInfo).port}`;

/**
 * One origin for each tab, since a browser opens few connections to one. Cookies do not know ports: what is set here is
 * the portal's. Each origin is good for one request.
 */
export async function holdAnswers(portal: string, tabs: number) {
  const answers: Promise<IncomingMessage>[] = [];
  let release = (_: unknown) => {};
  const allAnswered = new Promise((resolve) => {
    release = resolve;
  });
  const servers = Array.from({ length: tabs }, () =>
    createServer(async ({ url, headers }, held) => {
      const passed = request(`${portal}${url}`, { headers: { ...headers, host: new URL(portal).host } }).end();
      const answer = once(passed, 'response').then(([response]) => response as IncomingMessage);
      answers.push(answer);
      if (answers.length === tabs) release(Promise.all(answers));
      await allAnswered;
      const { statusCode = 502, headers: answered } = await answer;
      held.writeHead(statusCode, { ...answered, connection: 'close' });
      (await answer).pipe(held);
    }).listen(0, '127.0.0.1'),
  );
  await Promise.all(servers.map((server) => once(server, 'listening')));
  return { origins: servers.map(originOf), stop: () => servers.map((server) => server.close()) };
}
