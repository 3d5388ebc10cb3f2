/** The service at `host:port`, and a login proxy of its own before it at `host:proxyPort`. */
export function secondRelyingParty(place: {
  host: string;
  port: number;
  proxyPort: number;
  idPorten: { origin: string; wellKnownUrl: string };
  signicat: { origin: string };
}): {
  url: string;
  port: number;
  proxy: { client_id: string; resource: string };
  clients: object[];
  signicatClients: object[];
  apiClients: object[];
  environment: Record<string, string | undefined>;
};
