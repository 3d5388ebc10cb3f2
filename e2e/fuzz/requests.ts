/** Requests that a stranger might send: mostly like ours, with something wrong in one place or several. */
import type { Random } from '@/scripts/testing/random';
import { mangled, oneLine } from './mangle';
import { headers, methods, parameters, tree } from './words';

export type World = {
  portal: string;
  /** Addresses that exist. */
  paths: string[];
  /** The cookies of a citizen who is signed in. */
  cookie: string;
  /** Forms of pages: where each is posted to, and its fields. */
  forms: { path: string; fields: [string, string][] }[];
  actions: string[];
};

/** `whole`: an answer has to come. Without it the client leaves after the last byte. */
type FuzzRequest = { kind: string; bytes: Buffer; whole: boolean };

type Draft = { method: string; target: string; headers: string[]; body: Buffer | string };

const boundary = 'boundary-of-a-fuzzed-form';

const query = (random: Random) => {
  const pairs = Array.from(
    { length: 1 + random.below(4) },
    () => `${random.pick(parameters)}=${mangled(random, '/nb/my-page')}`,
  );
  return `?${pairs.join('&')}`;
};

function draftOf(random: Random, { paths, portal, cookie }: World): Draft {
  const target = random.pick(paths);
  // The citizen stays signed in.
  const isSignedIn = random.chance(0.4) && !target.includes('logout');
  const given = ['Host: localhost', `Origin: ${portal}`, ...(isSignedIn ? [`Cookie: ${cookie}`] : [])];
  return { method: 'GET', target, headers: given, body: '' };
}

const part = (name: string, value: string) =>
  `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;

type Fields = [name: string, value: string][];

/** A form's fields, some of them mangled, left out or doubled. The action's own go with a form that a browser sends. */
function mangledFields(random: Random, fields: Fields, actions: string[], byScript: boolean): Fields {
  const sent = fields.flatMap(([name, value]): Fields => {
    const isAction = name.startsWith('$ACTION');
    if (isAction && byScript) return [];
    if (random.chance(0.05)) return [];
    const own: Fields[number] = [
      random.chance(isAction ? 0.1 : 0.15) ? mangled(random, name) : name,
      random.chance(0.5) ? mangled(random, value) : value,
    ];
    return random.chance(0.1) ? [own, own] : [own];
  });
  if (random.chance(0.15))
    sent.push(
      ['$ACTION_REF_1', ''],
      ['$ACTION_1:0', mangled(random, `{"id":"${random.pick(actions)}","bound":"$@1"}`)],
      ['$ACTION_1:1', mangled(random, '["a"]')],
    );
  if (random.chance(0.05)) for (let nth = 0; nth < 2000; nth++) sent.push([`f${nth}`, 'x']);
  return sent;
}

/** A form of a page, as a browser or as a script of ours sends it, with fields mangled. */
function postForm(random: Random, world: World): Draft {
  const draft = draftOf(random, world);
  const { path, fields } = random.pick(world.forms);
  const byScript = random.chance(0.4);
  const sent = mangledFields(random, fields, world.actions, byScript);
  const named: Fields = byScript
    ? [
        ['0', random.chance(0.3) ? mangled(random, '["$K1"]') : '["$K1"]'],
        ...sent.map(([name, value]): Fields[number] => [`1_${name}`, value]),
      ]
    : sent;
  const body = `${named.map(([name, value]) => part(name.replaceAll('"', '%22'), value)).join('')}--${boundary}--\r\n`;
  const own = [
    `Cookie: ${world.cookie}`,
    `Content-Type: multipart/form-data; boundary=${boundary}`,
    ...(byScript
      ? [`Next-Action: ${random.pick(world.actions)}`, `Next-Router-State-Tree: ${tree}`, 'Accept: text/x-component']
      : []),
  ];
  return {
    ...draft,
    method: 'POST',
    target: path,
    headers: [...draft.headers.filter((each) => !each.startsWith('Cookie')), ...own],
    body: random.chance(0.15) ? mangled(random, body) : body,
  };
}

/** Anything that is posted anywhere. */
function postBody(random: Random, world: World): Draft {
  const draft = draftOf(random, world);
  const types = [
    'application/x-www-form-urlencoded',
    'application/json',
    'text/plain;charset=UTF-8',
    'multipart/form-data',
    `multipart/form-data; boundary=${boundary}`,
    'text/x-component',
    ';;;',
    'application/octet-stream',
  ];
  const body = random.pick([
    () => random.bytes(random.below(600)),
    () => mangled(random, 'locale=nb&a=1'),
    () => 'a=1&'.repeat(random.below(3000)),
    () => '['.repeat(random.below(9000)),
    () => `${part('a', random.bytes(40).toString('latin1')).repeat(1 + random.below(20))}--${boundary}--`,
    () => 'x'.repeat(random.below(400_000)),
  ])();
  const action = random.chance(0.4) ? [`Next-Action: ${random.pick(world.actions)}`] : [];
  return {
    ...draft,
    method: 'POST',
    headers: [...draft.headers, `Content-Type: ${random.pick(types)}`, ...action],
    body,
  };
}

/** A page whose address, query, headers and cookies are mangled. */
function getPage(random: Random, world: World): Draft {
  const draft = draftOf(random, world);
  if (random.chance(0.3)) draft.target = `/${mangled(random, draft.target.slice(1))}`;
  if (random.chance(0.5)) draft.target += query(random);
  if (random.chance(0.1))
    draft.target = random.pick([
      '*',
      'nb',
      `http://evil.example${draft.target}`,
      `//${draft.target}`,
      `/_next/static/${mangled(random, 'x.js')}`,
      `/_next/${mangled(random, 'image')}`,
    ]);
  if (random.chance(0.3)) draft.headers.push(`Cookie: ${mangled(random, world.cookie)}`);
  return draft;
}

const withHeaders = (random: Random, draft: Draft): Draft => ({
  ...draft,
  method: random.chance(0.04) ? random.pick(methods) : draft.method,
  headers: [
    ...draft.headers,
    ...Array.from({ length: random.below(3) }, () => random.pick(headers)).map(
      ([name, value]) => `${name}: ${random.chance(0.3) ? mangled(random, value) : value}`,
    ),
    ...(random.chance(0.02) ? Array.from({ length: 300 }, (_, nth) => `h${nth}: x`) : []),
    ...(random.chance(0.02) ? [`X: ${'a'.repeat(20_000)}`] : []),
    ...(random.chance(0.02) ? [`Cookie: ${Array.from({ length: 400 }, (_, nth) => `c${nth}=1`).join('; ')}`] : []),
  ],
});

const headOf = ({ method, target, headers: given }: Draft, framing: string[]) =>
  `${[`${oneLine(method)} ${oneLine(target).replaceAll(' ', '%20')} HTTP/1.1`, 'Connection: close', ...given.map(oneLine), ...framing].join('\r\n')}\r\n\r\n`;

/** The body with its length, or in chunks. */
function framed(random: Random, draft: Draft): Buffer {
  const body = Buffer.from(draft.body as string);
  if (random.chance(0.7))
    return Buffer.concat([
      Buffer.from(headOf(draft, draft.method === 'GET' && body.length === 0 ? [] : [`Content-Length: ${body.length}`])),
      body,
    ]);
  const chunks = body.length === 0 ? [] : [Buffer.from(`${body.length.toString(16)}\r\n`), body, Buffer.from('\r\n')];
  return Buffer.concat([
    Buffer.from(headOf(draft, ['Transfer-Encoding: chunked'])),
    ...chunks,
    Buffer.from('0\r\n\r\n'),
  ]);
}

/** Bytes that are no request, or one whose framing is wrong. */
function broken(random: Random, draft: Draft): Buffer {
  const body = 'a=1';
  return random.pick([
    () => random.bytes(1 + random.below(400)),
    () => Buffer.from(headOf(draft, ['Content-Length: 3', 'Transfer-Encoding: chunked']) + body),
    () => Buffer.from(headOf(draft, ['Content-Length: 3', 'Content-Length: 4']) + body),
    () => Buffer.from(headOf(draft, ['Content-Length: 99999']) + body),
    () => Buffer.from(headOf(draft, ['Content-Length: 2000000'])),
    () => Buffer.from(headOf(draft, ['Transfer-Encoding: chunked']) + mangled(random, '3\r\na=1\r\n0\r\n\r\n')),
    () => Buffer.from(headOf(draft, ['Transfer-Encoding: gzip, chunked']) + body),
    () => Buffer.from(headOf(draft, []).replace('HTTP/1.1', random.pick(['HTTP/1.0', 'HTTP/2.0', 'HTTP/9', 'FTP/1']))),
    () => Buffer.from(headOf(draft, []).replaceAll('\r\n', '\n')),
    () => Buffer.from(headOf(draft, [' folded: x', 'no colon'])),
    () => {
      const bytes = framed(random, draft);
      return bytes.subarray(0, random.below(bytes.length));
    },
  ])();
}

const kinds = { page: getPage, form: postForm, body: postBody };

/** The next request of this chance. */
export function fuzzRequest(random: Random, world: World): FuzzRequest {
  const kind = random.pick(['page', 'page', 'page', 'form', 'form', 'body', 'broken'] as const);
  if (kind === 'broken')
    return {
      kind,
      bytes: broken(random, { ...withHeaders(random, draftOf(random, world)), method: 'POST' }),
      whole: false,
    };
  const draft = withHeaders(random, kinds[kind](random, world));
  return { kind, bytes: framed(random, draft), whole: true };
}
