/** A browser without JavaScript: keeps cookies, follows redirects and refreshes one by one, posts plain forms. */

interface Cookie {
  name: string;
  value: string;
  host: string;
  path: string;
}

export interface Page {
  address: string;
  status: number;
  headers: Headers;
  text: string;
  /** Where the answer leads on, if it does: a redirect, or a refresh once its frames have loaded. */
  next: string | undefined;
}

function cookieFrom(line: string, at: URL): Cookie {
  const [pair = '', ...attributes] = line.split('; ');
  const path = attributes.find((attribute) => /^path=/i.test(attribute))?.slice(5) ?? '/';
  const isOver = attributes.some((attribute) => /^expires=thu, 01 jan 1970/i.test(attribute));
  const at0 = pair.indexOf('=');
  return { name: pair.slice(0, at0), value: isOver ? '' : pair.slice(at0 + 1), host: at.hostname, path };
}

const unescaped = (text: string) => text.replaceAll('&amp;', '&');

export class Browser {
  #cookies: Cookie[] = [];

  #cookiesFor({ hostname, pathname }: URL): string {
    const fits = ({ host, path, value }: Cookie) => host === hostname && pathname.startsWith(path) && value;
    return this.#cookies
      .filter(fits)
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
  }

  #keep(lines: string[], at: URL) {
    for (const cookie of lines.map((line) => cookieFrom(line, at))) {
      const isSame = ({ name, host, path }: Cookie) =>
        name === cookie.name && host === cookie.host && path === cookie.path;
      this.#cookies = [...this.#cookies.filter((kept) => !isSame(kept)), cookie];
    }
  }

  async open(address: string, form?: Record<string, string>): Promise<Page> {
    const at = new URL(address);
    const answer = await fetch(at, {
      method: form ? 'POST' : 'GET',
      body: form && new URLSearchParams(form),
      redirect: 'manual',
      headers: { cookie: this.#cookiesFor(at), accept: 'text/html' },
    });
    this.#keep(answer.headers.getSetCookie(), at);
    const text = await answer.text();
    for (const [, frame] of text.matchAll(/<iframe src="([^"]+)"/g)) await this.open(unescaped(String(frame)));
    const refresh = /http-equiv="refresh" content="0;url=([^"]+)"/.exec(text)?.[1];
    const next = answer.headers.get('location') ?? (refresh && unescaped(refresh));
    return { address, status: answer.status, headers: answer.headers, text, next: next && new URL(next, at).href };
  }
}
