/** A certificate for `localhost`, or another name, and the authority that signed it: made for one run, trusted by nobody else. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { requireProgram } from './programs';

export type Certificate = ReturnType<typeof makeCertificate>;

const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];

/** Writes the files into a folder; answers their paths. `name`: whom it is for, as openssl writes it. */
export function makeCertificate(folder: string, name = 'DNS:localhost') {
  const at = (name: string) => join(folder, name);
  const files = { authority: at('authority.pem'), certificate: at('localhost.pem'), key: at('localhost.key') };
  const openssl = (...args: string[]) =>
    execFileSync(requireProgram('openssl'), args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const authorityKey = at('authority.key');
  writeFileSync(at('names'), `subjectAltName=${name}\nextendedKeyUsage=serverAuth\n`);
  const authority = ['-x509', '-days', '2', '-subj', '/CN=Authority of one test run'];
  openssl('req', ...authority, ...newKey, '-keyout', authorityKey, '-out', files.authority);
  openssl('req', '-subj', '/CN=localhost', ...newKey, '-keyout', files.key, '-out', at('request'));
  const signing = ['-CA', files.authority, '-CAkey', authorityKey, '-CAcreateserial', '-days', '2'];
  openssl('x509', '-req', '-in', at('request'), ...signing, '-extfile', at('names'), '-out', files.certificate);
  return files;
}
