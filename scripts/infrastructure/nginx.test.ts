/** The document's nginx block as the journeys run it. */
import { documented } from './nginx';

const site = { kind: 'documented' as const, port: 22443, portalPort: 22001 };
const certificate = { authority: '/x/authority.pem', certificate: '/x/localhost.pem', key: '/x/localhost.key' };

const block = `
server {
  listen 443 ssl;
  listen [::]:443 ssl;
  server_name portal.example.no;
  ssl_certificate     /etc/ssl/portal.pem;
  ssl_certificate_key /etc/ssl/portal.key;
  location / { proxy_pass http://127.0.0.1:3000; proxy_set_header X-Forwarded-For $remote_addr; }
}`;

test('has its names, ports and certificates replaced, and nothing else', () => {
  const text = documented(site, certificate, block);
  expect(text).toContain('listen 127.0.0.1:22443 ssl; listen [::1]:22443 ssl;');
  expect(text).toContain('server_name localhost;');
  expect(text).toContain('ssl_certificate "/x/localhost.pem";');
  expect(text).toContain('ssl_certificate_key "/x/localhost.key";');
  expect(text).toContain('proxy_pass http://127.0.0.1:22001; proxy_set_header X-Forwarded-For $remote_addr;');
  expect(text).not.toMatch(/3000|:443|example|\/etc/);
});

test.each(['listen 443 ssl;', 'server_name portal.example.no;', 'ssl_certificate ', 'http://127.0.0.1:3000'])(
  'is refused without %s, since it would then run otherwise than it is shown',
  (part) => {
    expect(() => documented(site, certificate, block.replace(part, 'x '))).toThrow('has nothing like');
  },
);
