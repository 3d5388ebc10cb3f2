/** The registered services, so that a page at the end of the road can lead back to them. Set once, at the start. */
import type { Service } from './pages/notice';
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

/** Every origin that a login may lead back to. */
export function serviceOrigins(): string[] {
  return originsOf(clients.flatMap(({ redirect_uris }) => redirect_uris));
}
