/** Where everything is: ports, hosts, the data folder. */
import { resolve } from 'node:path';
import { portFrom } from '../local-environment.mjs';
import { PlainFault } from '../plain-fault.mjs';
import { choosePort, requireFreePort } from './ports.mjs';

/** In tests each of the three is a site of its own, as in production: `localhost` is one site on all its ports. */
const hostsFor = (mode) =>
  mode === 'test'
    ? { issuer: '127.0.0.1', second: 'second-service.localhost' }
    : { issuer: 'localhost', second: '127.0.0.1' };

const at = (host, port) => ({ host, port, origin: `http://${host}:${port}` });

/** One portal at PORT for each way to log in, ten ports apart; behind a login proxy at any free port. */
async function portalsAt(port, methods, taken) {
  const portals = [];
  for (const [nth, method] of methods.entries()) {
    const own = port + nth * 10;
    if (nth > 0) await requireFreePort(own, 'PORT');
    const innerPort = method === 'nais' ? await choosePort('PORTAL_BEHIND_PROXY_PORT', port + 5, [...taken, own]) : own;
    portals.push({ method, port: own, innerPort, url: `http://localhost:${own}` });
  }
  return portals;
}

/** Chooses ports, all of them free. Throws a PlainFault for one that is not. */
export async function choosePlace(mode, methods) {
  const dataDir = resolve(process.env.DATA_DIR || (mode === 'test' ? '.data/e2e' : '.data'));
  const port = portFrom('PORT', mode === 'test' ? 3100 : 3000);
  const issuerPort = portFrom('IDPORTEN_SIMULATOR_PORT', mode === 'test' ? 9100 : 9000);
  if (port === issuerPort) throw new PlainFault('PORT and IDPORTEN_SIMULATOR_PORT must be two ports.');
  await requireFreePort(port, 'PORT');
  await requireFreePort(issuerPort, 'IDPORTEN_SIMULATOR_PORT');
  const hosts = hostsFor(mode);
  const taken = [port, issuerPort];
  const next = async (variable, above) => {
    const chosen = await choosePort(variable, issuerPort + above, taken);
    taken.push(chosen);
    return chosen;
  };
  const second = { host: hosts.second, port: await next('SECOND_RELYING_PARTY_PORT', 500) };
  const proxyPort = await next('SECOND_RELYING_PARTY_PROXY_PORT', 501);
  const signicat = at(hosts.issuer, await next('SIGNICAT_SIMULATOR_PORT', 600));
  const issuer = at(hosts.issuer, issuerPort);
  const idPorten = { ...issuer, wellKnownUrl: `${issuer.origin}/.well-known/openid-configuration` };
  return {
    dataDir,
    port,
    idPorten,
    signicat,
    second: { ...second, proxyPort },
    portals: await portalsAt(port, methods, taken),
  };
}
