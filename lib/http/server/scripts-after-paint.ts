/**
 * Scripts after the first picture. Next names the scripts of a page in its head, `async`: they race the style sheet and the
 * font for a slow line, and the first picture for a slow processor. In the HTML that a browser gets they are a list, and one
 * small script loads them once the page is seen. Decision 046.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';

/** What we look for, and where it ends. React escapes `<` in text and in attributes: nothing else on a page looks so. */
const tags = [
  { head: '<script src="/_next/static/', tail: '</script>' },
  { head: '<link rel="preload" as="script"', tail: '>' },
  { head: '</head>', tail: '' },
  { head: '</body>', tail: '' },
];
const whole =
  /<script src="(\/_next\/static\/[^"]+)"([^>]*)><\/script>|<link rel="preload" as="script"[^>]*>|<\/head>|<\/body>/g;

/**
 * Loads what its tag lists, when the second frame begins: the first is on the screen then. Where there are no frames (a tab
 * in the background, or one that goes there) at once, and after three seconds in any case.
 */
const load = `(function(d,l,g){g=function(){l.splice(0).forEach(function(u,s){s=d.createElement("script");s.async=true;s.src=u;d.head.appendChild(s)})};if(d.hidden)return g();requestAnimationFrame(function(){requestAnimationFrame(g)});d.addEventListener("visibilitychange",g);setTimeout(g,3e3)})(document,document.currentScript.dataset.scripts.split(" "))`;

/** Where a tag begins that the text does not end; the text's length where there is none. */
function beginOfCut(text: string): number {
  const cuts = tags.flatMap(({ head, tail }) => {
    const begin = text.lastIndexOf(head);
    if (begin >= 0 && !text.includes(tail, begin)) return [begin];
    for (let length = Math.min(head.length - 1, text.length); length > 0; length--) {
      if (text.endsWith(head.slice(0, length))) return [text.length - length];
    }
    return [];
  });
  return Math.min(text.length, ...cuts);
}

/** Rewrites one document, piece by piece. Nothing is held back but a tag that is cut. Bytes, as latin1: none is changed. */
class PageInPieces {
  private cut = '';
  private readonly scripts: string[] = [];
  private nonce = '';
  private state: 'head' | 'body' | 'loading' = 'head';

  /** What can be sent of the document after one more piece. */
  take(piece: Buffer): Buffer {
    const text = this.cut + piece.toString('latin1');
    const begin = beginOfCut(text);
    this.cut = text.slice(begin);
    return Buffer.from(text.slice(0, begin).replace(whole, this.replace), 'latin1');
  }

  /** The rest, where the document ends within a tag. */
  rest(): Buffer {
    return Buffer.from(this.cut, 'latin1');
  }

  private readonly replace = (tag: string, address: string | undefined, attributes = ''): string => {
    if (this.state === 'loading') return tag;
    if (tag === '</head>') this.state = 'body';
    if (tag === '</body>') return this.loader() + tag;
    if (!address) return tag.startsWith('<link') ? '' : tag;
    if (/\bnomodule\b/i.test(attributes) || !/\basync\b/.test(attributes)) return tag;
    this.scripts.push(address);
    this.nonce = attributes.match(/ nonce="[^"]*"/)?.[0] ?? '';
    // The first one in the body starts the others. What comes later belongs to parts of the page that come late.
    return this.state === 'body' ? this.loader() : '';
  };

  private loader(): string {
    this.state = 'loading';
    if (this.scripts.length === 0) return '';
    return `<script${this.nonce} data-scripts="${this.scripts.join(' ')}">${load}</script>`;
  }
}

const bytesOf = (chunk: unknown, encoding: unknown): Buffer =>
  typeof chunk === 'string' ? Buffer.from(chunk, encoding as BufferEncoding) : Buffer.from(chunk as Uint8Array);

/** True for a document that Next sends as it renders it: of a file or a refusal the length is told, and it stays. */
const isDocument = (response: ServerResponse) =>
  /^text\/html\b/.test(String(response.getHeader('content-type'))) &&
  !response.hasHeader('content-length') &&
  !response.hasHeader('content-encoding');

/** Rewrites what is written to this answer from now on. To be called after what compresses it, before the answer begins. */
export function scriptsAfterPaint({ method }: IncomingMessage, response: ServerResponse): void {
  if (method === 'HEAD') return;
  const { writeHead, write, end } = response;
  let document: PageInPieces | null | undefined;
  /** Looked at once, before what compresses the answer says so in its headers. */
  const documentOf = () => {
    if (document === undefined) document = isDocument(response) ? new PageInPieces() : null;
    return document;
  };
  response.writeHead = ((...head: Parameters<typeof writeHead>) => {
    documentOf();
    return writeHead.apply(response, head);
  }) as typeof writeHead;
  response.write = ((chunk: unknown, ...rest: unknown[]) => {
    const ours = documentOf();
    if (!ours) return Reflect.apply(write, response, [chunk, ...rest]);
    const after = rest.filter((each) => typeof each === 'function');
    return Reflect.apply(write, response, [ours.take(bytesOf(chunk, rest[0])), ...after]);
  }) as typeof write;
  response.end = ((...last: unknown[]) => {
    const ours = documentOf();
    if (!ours) return Reflect.apply(end, response, last);
    const after = last.filter((each) => typeof each === 'function');
    const hasPiece = last[0] !== undefined && last[0] !== null && typeof last[0] !== 'function';
    const piece = hasPiece ? ours.take(bytesOf(last[0], last[1])) : Buffer.alloc(0);
    return Reflect.apply(end, response, [Buffer.concat([piece, ours.rest()]), ...after]);
  }) as typeof end;
}
