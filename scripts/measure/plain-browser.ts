/** A browser for measurements: cookies and redirects, but no rendering. */
import { Agent, type IncomingMessage, request } from 'node:http';
import { people } from '@/services/test-people';
import { origin } from './portal';

type Form = Record<string, string>;
type Answer = { url: URL; status: number | undefined };

const agent = new Agent({ keepAlive: true });
const formType = 'application/x-www-form-urlencoded';

/** One request, as a navigation. `fetch` sends headers of a script, which the login refuses. */
export function ask(url: URL, cookie: string, form?: Form): Promise<IncomingMessage> {
  const body = form && new URLSearchParams(form).toString();
  const headers = { cookie, ...(body ? { 'content-type': formType, 'content-length': String(body.length) } : {}) };
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, method: body ? 'POST' : 'GET', headers }, (answer) => {
      answer.resume().on('end', () => resolve(answer));
    });
    sent.on('error', reject).end(body);
  });
}

const nameAndValue = (line: string) => /^([^=]+)=([^;]*)/.exec(line)?.slice(1) ?? [];

/** A browser with its own cookies. */
export function makePlainBrowser() {
  const jars = new Map<string, Map<string, string>>();

  function jarOf({ origin: site }: URL): Map<string, string> {
    const jar = jars.get(site) ?? new Map();
    jars.set(site, jar);
    return jar;
  }

  const cookiesFor = (url: URL) => [...jarOf(url)].map(([name, value]) => `${name}=${value}`).join('; ');

  /** Opens an address and follows its redirects. */
  async function visit(url: URL, form?: Form): Promise<Answer> {
    const answer = await ask(url, cookiesFor(url), form);
    for (const line of answer.headers['set-cookie'] ?? []) {
      const [name = '', value = ''] = nameAndValue(line);
      jarOf(url).set(name, value);
    }
    const next = answer.headers.location;
    return next ? visit(new URL(next, url)) : { url, status: answer.statusCode };
  }

  /** Logs in at high as a test person; ends on the page. */
  async function signIn(page: string): Promise<Answer> {
    const person = people.find(({ eids }) => eids.includes('BankID'));
    const login = new URL(`${origin}/oauth2/login?level=idporten-loa-high&locale=nb&redirect=${page}`);
    const { url } = await visit(login);
    return visit(url, { eid: 'BankID', pid: person?.pid ?? '' });
  }

  return { signIn, cookies: () => cookiesFor(new URL(origin)) };
}
