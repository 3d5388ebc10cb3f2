/** Configurations of nginx in front of a portal: the plainest there is, and the one that `docs/deploy.md` shows. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Certificate } from './certificate';
import type { NginxKind } from './portals';

type Site = { kind: NginxKind; port: number; portalPort: number };

const plainest = ({ port, portalPort }: Site, { certificate, key }: Certificate) => `
  server {
    listen 127.0.0.1:${port} ssl;
    listen [::1]:${port} ssl;
    ssl_certificate "${certificate}";
    ssl_certificate_key "${key}";
    location / {
      proxy_pass http://127.0.0.1:${portalPort};
    }
  }`;

/** The block of the document, as it stands there. */
function documentedBlock(): string {
  const [, block] = /^```nginx\n(.*?)^```/ms.exec(readFileSync('docs/deploy.md', 'utf8')) ?? [];
  if (!block) throw new Error('docs/deploy.md shows no configuration of nginx');
  return block;
}

/** The document's block with the names, ports and certificates of a site; everything else as an operator copies it. */
export function documented({ port, portalPort }: Site, { certificate, key }: Certificate, block = documentedBlock()) {
  const replaced = (text: string, what: RegExp, by: string) => {
    if (!what.test(text)) throw new Error(`The nginx block of docs/deploy.md has nothing like ${what}`);
    return text.replace(what, by);
  };
  let text = replaced(
    block,
    /listen\s+443\s+ssl([^;]*);/,
    `listen 127.0.0.1:${port} ssl$1; listen [::1]:${port} ssl$1;`,
  );
  text = text.replace(/^\s*listen\s+\[::\]:443[^;]*;/m, '');
  text = replaced(text, /ssl_certificate\s[^;]*;/, `ssl_certificate "${certificate}";`);
  text = replaced(text, /ssl_certificate_key\s[^;]*;/, `ssl_certificate_key "${key}";`);
  text = replaced(text, /server_name\s[^;]*;/, 'server_name localhost;');
  return replaced(text, /(127\.0\.0\.1|localhost|portal):3000/g, `127.0.0.1:${portalPort}`);
}

/** A whole configuration for an nginx that no service manager starts and that root does not run; all in one folder. */
export function nginxConfiguration(sites: Site[], certificate: Certificate, folder: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `  ${name}_temp_path "${join(folder, name)}";`,
  );
  const servers = sites.map((site) => (site.kind === 'plainest' ? plainest : documented)(site, certificate));
  return [
    'daemon off;',
    'worker_processes 1;',
    `pid "${join(folder, 'nginx.pid')}";`,
    'error_log stderr warn;',
    'events {}',
    'http {',
    '  access_log off;',
    ...temporary,
    ...servers,
    '}',
    '',
  ].join('\n');
}
