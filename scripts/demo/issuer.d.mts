type Environment = Record<string, string | undefined>;

/** The portal as ID-porten's own client. */
export function portalClient(portal: Environment): object;

/** The environment of a fake ID-porten process; without `dataDir` its key is fresh. */
export function issuerEnvironment(wish: {
  clients: object[];
  host?: string;
  port: number;
  dataDir?: string;
  misbehaves?: boolean;
}): Environment;
