/** The registered services, which pages such as `expired` link to. Set once, at the start. */
import type { Service } from '../pages/notice';
import { originsOf } from './respond';

export interface RegisteredService {
  client_id: string;
  client_name?: string;
  redirect_uris: string[];
}

let clients: RegisteredService[] = [];

export function registerServices(registered: RegisteredService[]) {
  clients = registered;
}

/** Name and front page of each service. */
export function services(): Service[] {
  return clients.map(({ client_name, client_id, redirect_uris }) => ({
    name: client_name ?? client_id,
    address: `${originsOf(redirect_uris)[0]}/`,
  }));
}

const onThisMachine = ['http://localhost:*', 'http://127.0.0.1:*', 'http://*.localhost:*'];
const isOnThisMachine = (origin: string) => /^http:\/\/(127\.0\.0\.1|([\w-]+\.)*localhost)(:\d+)?$/.test(origin);

/**
 * Where a login may lead: this machine, and the services that are registered. A broker redirects to services that are
 * not registered here, and the browser checks each redirect after a form.
 */
export function serviceOrigins(): string[] {
  const registered = originsOf(clients.flatMap(({ redirect_uris }) => redirect_uris));
  return [...onThisMachine, ...registered.filter((origin) => !isOnThisMachine(origin))];
}
