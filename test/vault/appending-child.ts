import { prepareAuditLog } from '../../src/storage/audit-log.ts';
import { openVault } from '../../src/vault/vault.ts';

/**
 * A second program on a vault: `<folder> <password> append` writes events and files without end and prints each sequence after its
 * commit; `hold` opens, says so and waits for its end.
 */
const [folder = '', password = '', work = ''] = process.argv.slice(2);
const vault = openVault(folder, { userId: 1, password });
const log = prepareAuditLog(vault.database);
const append = vault.database.transaction((title: string) =>
  log.append(
    { action: 'document-added', caseId: 7, detail: { documentNumber: '2026/1-1', title, files: 1 } },
    '2026-03-02T09:00:00+02:00',
    'Kirjaaja',
  ),
);

process.stdout.write('open\n');
if (work === 'hold') setInterval(() => undefined, 1000);

function appendForEver(): void {
  for (let round = 0; round < 5; round += 1) {
    const file = vault.files.write(Buffer.alloc(5000, 'liite'));
    const { sequence } = append.immediate(file.id);
    process.stdout.write(`${sequence} ${file.id} ${Buffer.from(file.key).toString('hex')} ${file.sha256}\n`);
  }
  setImmediate(appendForEver);
}
if (work === 'append') appendForEver();
