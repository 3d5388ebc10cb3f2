/** The mailbox of all test people, a process of its own. For development and tests only. */
import { apiServer } from 'stand-in-kit/api/api';
import { Faults } from 'stand-in-kit/api/faults';
import { listenOnLoopback } from 'stand-in-kit/listen';
import type { Given } from 'stand-in-kit/options';
import { start } from 'stand-in-kit/start';
import { Messages } from './messages';
import { configurationFrom, options } from './options';
import { routesOf } from './routes';
import { takeMail } from './smtp';

async function begin(given: Given): Promise<string> {
  const configuration = configurationFrom(given);
  const [messages, faults] = [new Messages(), new Faults(configuration)];
  const routes = routesOf(configuration, messages);
  if (configuration.smtpPort) await takeMail(messages, faults, configuration.smtpPort);
  await listenOnLoopback(() => apiServer(routes, faults), configuration.port, 'MAILBOX_PORT');
  return configuration.origin;
}

await start({
  name: 'the mail and SMS of Norway',
  called: 'the mailbox',
  about: 'A mailbox for all test people: shows SMS and e-mail as they would look. Takes them by HTTP and by SMTP.',
  options,
  begin,
});
