import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import type { TestCertificates } from '../letters/signing/test-certificates.ts';

/** Where distributions put the software token. */
const MODULE_PLACES = [
  '/usr/lib/softhsm/libsofthsm2.so',
  '/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so',
  '/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so',
];
export const PIN = '246813';

/** A software token in the folder of its certificates. One at a time: the module finds it by the environment. */
export class SoftToken {
  readonly module = MODULE_PLACES.find((place) => existsSync(place)) ?? '';
  readonly #certificates: TestCertificates;

  constructor(certificates: TestCertificates) {
    this.#certificates = certificates;
    mkdirSync(certificates.file('tokens'));
    writeFileSync(
      certificates.file('softhsm2.conf'),
      `directories.tokendir = ${certificates.file('tokens')}\nobjectstore.backend = file\nlog.level = ERROR\n`,
    );
    process.env['SOFTHSM2_CONF'] = certificates.file('softhsm2.conf');
  }

  /** A fresh token that takes {@link PIN}. */
  insert(label = 'Koekortti'): void {
    run('softhsm2-util', ['--init-token', '--free', '--label', label, '--so-pin', '12345678', '--pin', PIN]);
  }

  /** Key and certificate of `name` onto the token, under the number `id`. */
  hold(name: string, id: string, label = 'Koekortti', ...options: readonly string[]): void {
    const certificates = this.#certificates;
    certificates.openssl(
      'pkcs8',
      '-topk8',
      '-nocrypt',
      '-in',
      `${name}.key`,
      '-outform',
      'der',
      '-out',
      `${name}.p8`,
    );
    const login = ['--module', this.module, '--login', '--pin', PIN, '--token-label', label];
    const write = (type: string, file: string, ...rest: readonly string[]): void =>
      run('pkcs11-tool', [
        ...login,
        '--write-object',
        certificates.file(file),
        '--type',
        type,
        '--id',
        id,
        ...rest,
      ]);
    write('privkey', `${name}.p8`, '--usage-sign', ...options);
    write('cert', `${name}.der`);
  }

  /** The certificate of `other` in the place of that of `name`, over the key of `name`. */
  replaceCertificate(name: string, other: string, id: string): void {
    const login = ['--module', this.module, '--login', '--pin', PIN, '--token-label', 'Koekortti'];
    run('pkcs11-tool', [...login, '--delete-object', '--type', 'cert', '--id', id]);
    const file = this.#certificates.file(`${other}.der`);
    run('pkcs11-tool', [...login, '--write-object', file, '--type', 'cert', '--id', id, '--label', name]);
  }

  /** Takes every token out. */
  remove(): void {
    rmSync(this.#certificates.file('tokens'), { recursive: true, force: true });
    mkdirSync(this.#certificates.file('tokens'));
  }
}

function run(program: string, args: readonly string[]): void {
  execFileSync(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
}
