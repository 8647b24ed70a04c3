import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const P12_PASSWORD = 'Päiväkoti €12';
/** When everything is signed; the certificates are valid for ten years about it, whatever the machine's clock says. */
export const NOW = '2026-11-22T09:00:00+02:00';
const VALID = ['-startdate', '20260101000000Z', '-enddate', '20360101000000Z'] as const;

/** As little of an authority as openssl lets a certificate be dated with. */
const AUTHORITY = `
[ca]
default_ca = here
[here]
database = index.txt
new_certs_dir = .
rand_serial = yes
policy = any
default_md = sha256
unique_subject = no
copy_extensions = copy
[any]
countryName = optional
organizationName = optional
organizationalUnitName = optional
commonName = optional
givenName = optional
surname = optional
`;

/** A folder with certificates and keys that openssl made; invented people only. */
export class TestCertificates {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'kirjaamo-certificates-'));

  constructor() {
    writeFileSync(this.file('authority.cnf'), AUTHORITY);
    writeFileSync(this.file('index.txt'), '');
  }

  file(name: string): string {
    return path.join(this.folder, name);
  }

  read(name: string): Uint8Array<ArrayBuffer> {
    return new Uint8Array(readFileSync(this.file(name)));
  }

  openssl(...args: readonly string[]): string {
    return execFileSync('openssl', args, {
      cwd: this.folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  }

  /** `name.key`, `name.crt` and `name.der`: a certificate signed by itself. */
  selfSigned(name: string, key: readonly string[], subject: string, usage = 'critical,nonRepudiation'): void {
    this.#request(name, key, subject, usage);
    this.#sign(name, '-selfsign', '-keyfile', `${name}.key`);
  }

  /** The same of a person whose certificate `issuer` signed. */
  issuedBy(issuer: string, name: string, key: readonly string[], subject: string): void {
    this.#request(name, key, subject, 'critical,digitalSignature,nonRepudiation');
    this.#sign(name, '-cert', `${issuer}.crt`, '-keyfile', `${issuer}.key`);
  }

  #request(name: string, key: readonly string[], subject: string, usage: string): void {
    const asked = ['-subj', subject, '-addext', `keyUsage=${usage}`];
    this.openssl(
      'req',
      '-new',
      '-utf8',
      '-nodes',
      ...key,
      '-keyout',
      `${name}.key`,
      '-out',
      `${name}.csr`,
      ...asked,
    );
  }

  #sign(name: string, ...by: readonly string[]): void {
    const what = [
      '-batch',
      '-notext',
      '-utf8',
      '-preserveDN',
      '-config',
      'authority.cnf',
      '-in',
      `${name}.csr`,
    ];
    this.openssl('ca', ...what, ...by, ...VALID, '-out', `${name}.crt`);
    this.openssl('x509', '-in', `${name}.crt`, '-outform', 'der', '-out', `${name}.der`);
  }

  /** A p12 file of `name`, sealed with {@link P12_PASSWORD}. */
  p12(name: string, ...options: readonly string[]): Uint8Array<ArrayBuffer> {
    const what = ['-inkey', `${name}.key`, '-in', `${name}.crt`, '-out', `${name}.p12`];
    this.openssl('pkcs12', '-export', ...what, '-passout', `pass:${P12_PASSWORD}`, ...options);
    return this.read(`${name}.p12`);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}

export const RSA = ['-newkey', 'rsa:2048'] as const;
export const P256 = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'] as const;
export const P384 = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-384'] as const;
export const AINO = '/CN=Äinö Esimerkki/O=Esimerkki Oy/C=FI';
