/** The broker as a client of ID-porten. */
export function brokerClient(origin: string): object;

/** The environment of a fake Signicat process; without `dataDir` its key is fresh. */
export function signicatEnvironment(wish: {
  host: string;
  port: number;
  idPorten: { wellKnownUrl: string };
  clients: object[];
  apiClients: object[];
  dataDir?: string;
  misbehaves?: boolean;
}): Record<string, string | undefined>;
