/** The mailbox of all test people, a process of its own. For development and tests only. */
import { startApi } from 'stand-in-kit/api/start-api';
import { Messages } from './messages';
import { configurationFrom, options } from './options';
import { routesOf } from './routes';
import { takeMail } from './smtp';

await startApi({
  name: 'the mail and SMS of Norway',
  called: 'the mailbox',
  about: 'A mailbox for all test people: shows SMS and e-mail as they would look. Takes them by HTTP and by SMTP.',
  options,
  configurationFrom,
  routesOf: async (configuration, faults) => {
    const messages = new Messages();
    if (configuration.smtpPort) await takeMail(messages, faults, configuration.smtpPort);
    return routesOf(configuration, messages);
  },
});
