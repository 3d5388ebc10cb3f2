/** A browser over plain HTTP, without JavaScript: keeps cookies, one jar for all ports of a host, and follows links. */

export interface Answer {
  address: string;
  status: number;
  headers: Headers;
  text: string;
}

export class PlainBrowser {
  readonly #cookies = new Map<string, string>();

  /** The value of a cookie at a host; undefined when it is not there. */
  cookie(host: string, name: string): string | undefined {
    return this.#cookies.get(`${host} ${name}`);
  }

  #cookieHeader(address: URL): string {
    const own = [...this.#cookies].filter(([key]) => key.startsWith(`${address.hostname} `));
    return own.map(([key, value]) => `${key.split(' ')[1]}=${value}`).join('; ');
  }

  #keep(address: URL, line: string) {
    const [pair = '', ...attributes] = line.split('; ');
    const [name, ...value] = pair.split('=');
    const key = `${address.hostname} ${name}`;
    const isOver = attributes.some((attribute) => /^(max-age=0|expires=Thu, 01 Jan 1970.*)$/i.test(attribute));
    if (isOver) this.#cookies.delete(key);
    else this.#cookies.set(key, value.join('='));
  }

  /** One request, not followed. */
  async ask(address: string, init: RequestInit = {}): Promise<Answer> {
    const url = new URL(address);
    const headers = new Headers(init.headers);
    const cookies = this.#cookieHeader(url);
    if (cookies) headers.set('cookie', cookies);
    const answer = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) this.#keep(url, line);
    return { address, status: answer.status, headers: answer.headers, text: await answer.text() };
  }

  /** Opens an address and follows redirects, to the first answer that is none or that `until` stops at. */
  async open(address: string, until: (address: string) => boolean = () => false): Promise<Answer> {
    let answer = await this.ask(address);
    for (let step = 0; step < 12; step++) {
      const location = answer.headers.get('location');
      if (!location || answer.status >= 400) return answer;
      const next = new URL(location, answer.address).href;
      if (until(next)) return { ...answer, address: next };
      answer = await this.ask(next);
    }
    throw new Error(`The redirects have no end: ${answer.address}`);
  }
}
