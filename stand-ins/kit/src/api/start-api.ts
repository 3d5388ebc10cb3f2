/** Runs a stand-in that is an interface for machines: its routes, and faults by order. */
import { listenOnLoopback } from '../listen';
import type { Given, Option } from '../options';
import { type Program, start } from '../start';
import { apiServer, type Route } from './api';
import { Faults } from './faults';

type Configured = ConstructorParameters<typeof Faults>[0] & { origin: string; port: number };

interface Api<Configuration extends Configured> extends Omit<Program, 'begin' | 'options'> {
  options: Program['options'] & { port: Option };
  /** Throws a StartFault that names everything wrong. */
  configurationFrom(given: Given): Configuration;
  /** Starts what else there is, and answers the routes. */
  routesOf(configuration: Configuration, faults: Faults): Route[] | Promise<Route[]>;
}

/** Prints one line when it is ready. */
export async function startApi<Configuration extends Configured>(api: Api<Configuration>): Promise<void> {
  const { configurationFrom, routesOf, ...program } = api;
  async function begin(given: Given): Promise<string> {
    const configuration = configurationFrom(given);
    const faults = new Faults(configuration);
    const routes = await routesOf(configuration, faults);
    const [variable = ''] = program.options.port.variables;
    await listenOnLoopback(() => apiServer(routes, faults), configuration.port, variable);
    return configuration.origin;
  }
  await start({ ...program, begin });
}
