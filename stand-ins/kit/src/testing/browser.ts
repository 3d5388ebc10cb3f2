/** A browser over plain HTTP, without scripts: keeps cookies, one jar for all ports of a host, and follows redirects. */

export interface Answer {
  address: string;
  status: number;
  headers: Headers;
  text: string;
  /** The addresses of the page's frames. */
  frames: string[];
  /** Where the answer leads on by itself: a redirect, or a refresh once its frames have loaded. */
  next: string | undefined;
}

interface Cookie {
  name: string;
  value: string;
  host: string;
  path: string;
}

/** The text of an attribute, as a browser reads it. */
export const unescaped = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

function cookieFrom(line: string, { hostname: host }: URL): Cookie & { isOver: boolean } {
  const [pair = '', ...attributes] = line.split('; ');
  const [name = '', ...value] = pair.split('=');
  const path = attributes.find((attribute) => /^path=/i.test(attribute))?.slice(5) ?? '/';
  const isOver = attributes.some((attribute) => /^(max-age=0|expires=thu, 01 jan 1970.*)$/i.test(attribute));
  return { name, value: value.join('='), host, path, isOver };
}

const isSame = (a: Cookie, b: Cookie) => a.name === b.name && a.host === b.host && a.path === b.path;

const refreshIn = (text: string) => /http-equiv="refresh" content="0;url=([^"]+)"/.exec(text)?.[1];

function answerFrom(address: string, { status, headers }: Response, text: string): Answer {
  const absolute = (link: string) => new URL(unescaped(link), address).href;
  const frames = [...text.matchAll(/<iframe src="([^"]+)"/g)].map(([, link]) => absolute(String(link)));
  const location = status < 400 ? headers.get('location') : null;
  const refresh = refreshIn(text);
  const next = location ? new URL(location, address).href : refresh && absolute(refresh);
  return { address, status, headers, text, frames, next };
}

export class PlainBrowser {
  #cookies: Cookie[] = [];

  /** The value of a cookie at a host; undefined when it is not there. */
  cookie(host: string, name: string): string | undefined {
    return this.#cookies.find((cookie) => cookie.host === host && cookie.name === name)?.value;
  }

  #cookiesFor({ hostname, pathname }: URL): string {
    const fitting = this.#cookies.filter(({ host, path }) => host === hostname && pathname.startsWith(path));
    return fitting.map(({ name, value }) => `${name}=${value}`).join('; ');
  }

  #keep(lines: string[], at: URL) {
    for (const { isOver, ...cookie } of lines.map((line) => cookieFrom(line, at))) {
      const others = this.#cookies.filter((kept) => !isSame(kept, cookie));
      this.#cookies = isOver ? others : [...others, cookie];
    }
  }

  /** One request, not followed. */
  async ask(address: string, init: RequestInit = {}): Promise<Answer> {
    const url = new URL(address);
    const headers = new Headers({ accept: 'text/html', ...Object.fromEntries(new Headers(init.headers)) });
    const cookies = this.#cookiesFor(url);
    if (cookies) headers.set('cookie', cookies);
    const answer = await fetch(url, { ...init, headers, redirect: 'manual' });
    this.#keep(answer.headers.getSetCookie(), url);
    return answerFrom(address, answer, await answer.text());
  }

  /** Posts a form's fields. */
  post(address: string, fields: Record<string, string> | URLSearchParams): Promise<Answer> {
    return this.ask(address, { method: 'POST', body: new URLSearchParams(fields) });
  }

  /** Opens the frames of a page, and theirs; returns the page. */
  async withFrames(page: Answer): Promise<Answer> {
    for (const frame of page.frames) await this.withFrames(await this.ask(frame));
    return page;
  }

  /** Opens an address and follows redirects, to the first answer that is none or that `until` stops at. */
  async open(address: string, until: (address: string) => boolean = () => false): Promise<Answer> {
    let answer = await this.ask(address);
    for (let step = 0; step < 12; step++) {
      if (!answer.headers.has('location') || !answer.next) return answer;
      if (until(answer.next)) return { ...answer, address: answer.next };
      answer = await this.ask(answer.next);
    }
    throw new Error(`The redirects have no end: ${answer.address}`);
  }
}
