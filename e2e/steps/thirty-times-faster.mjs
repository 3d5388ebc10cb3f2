/** Preloaded into a portal: the server's own time limits pass thirty times faster. They are the options it gives to Node. */
import http from 'node:http';
import { syncBuiltinESMExports } from 'node:module';

const { createServer } = http;
const limits = ['headersTimeout', 'requestTimeout', 'connectionsCheckingInterval'];
http.createServer = (options, listener) => {
  const faster = limits.map((name) => [name, options[name] && Math.ceil(options[name] / 30)]);
  return createServer({ ...options, ...Object.fromEntries(faster) }, listener);
};
syncBuiltinESMExports();
