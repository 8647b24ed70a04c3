import path from 'node:path';
import type { Identifiers } from '../../src/domain/suppression.ts';
import { hashedKeys } from '../../src/handlers/bans.ts';
import { prepareStorage } from '../../src/storage/storage.ts';
import { COST_FLOOR } from '../../src/vault/key-slot.ts';
import { createVaultAtCost } from '../../src/vault/vault.ts';
import { vaultDesk, type BenchDesk } from './bench-desk.ts';
import { PASSWORD } from './bench-vault.ts';
import { CLERK, MOMENT, numbers } from './invented-desk.ts';
import { FAMILY_NAMES, GIVEN_NAMES, LOCALITIES, STREETS } from './invented-names.ts';
import { timeBoth } from './measure.ts';
import type { Row } from './report.ts';

const BANS = 100_000;
const LIST_ROWS = 100_000;
/** One row of the list in so many is of somebody who has banned it. */
const ONE_BANNED_IN = 50;
const BATCH = 10_000;
const EMPTY = 'the same against an empty register';

/** The check of one person and of a long list against a long suppression register. */
export async function suppressionRows(parent: string): Promise<readonly Row[]> {
  const full = await deskWithBans(path.join(parent, 'bans'), BANS);
  const empty = await deskWithBans(path.join(parent, 'no-bans'), 0);
  const content = list();
  const checkList = (desk: BenchDesk, run: number) =>
    desk.call('suppression.checkList', {
      content,
      scope: 'direct-advertising',
      columns: null,
      unsure: 'keep',
      operationId: `list-${run}`,
    });
  const checkPerson = (desk: BenchDesk, run: number) =>
    desk.call('suppression.check', { ...person(run * 7), scope: 'direct-advertising' });

  const rows: Row[] = [
    {
      what: 'check of one person against 100 000 bans',
      cases: null,
      baseline: EMPTY,
      goalMs: null,
      ...(await timeBoth(
        (run) => checkPerson(full, run),
        (run) => checkPerson(empty, run),
        { warmUp: 5, runs: 41 },
      )),
    },
    {
      what: 'check of a list of 100 000 rows against 100 000 bans',
      cases: null,
      baseline: EMPTY,
      goalMs: null,
      ...(await timeBoth(
        (run) => checkList(full, run),
        (run) => checkList(empty, run),
        { warmUp: 1, runs: 3 },
      )),
    },
  ];
  await full.lock();
  await empty.lock();
  return rows;
}

async function deskWithBans(folder: string, bans: number): Promise<BenchDesk> {
  const { vault } = createVaultAtCost(folder, { userName: CLERK, password: PASSWORD }, COST_FLOOR);
  // Only while filling: nothing is lost if this ends early.
  vault.database.pragma('synchronous = OFF');
  vault.database.pragma('cache_size = -600000');
  const { suppressions } = prepareStorage(vault.database);
  for (let start = 0; start < bans; start += BATCH) {
    vault.database.transaction(() => {
      for (let index = start; index < Math.min(start + BATCH, bans); index += 1) {
        const { identityCode: _, ...details } = person(index);
        const entry = {
          ...details,
          decisionId: null,
          personId: null,
          locality: LOCALITIES[index % LOCALITIES.length] ?? '',
          scopes: ['direct-advertising', 'distance-selling'] as const,
          since: MOMENT.today,
          documentNumber: `2026/${index + 1}-1`,
        };
        suppressions.insert(entry, hashedKeys({ vault }, person(index)));
      }
    })();
  }
  vault.close();
  const desk = await vaultDesk({ folder });
  await desk.unlock();
  return desk;
}

/** The same for the same number; few share a name, nobody an e-mail or a phone. */
function person(index: number): Identifiers {
  const random = numbers(index + 1);
  const pick = (words: readonly string[]): string => words[random(words.length)] ?? '';
  return {
    name: `${pick(GIVEN_NAMES)} ${pick(GIVEN_NAMES)} ${pick(FAMILY_NAMES)}${index % 1000}`,
    streetAddress: `${pick(STREETS)} ${random(120) + 1}`,
    postalCode: String(10_000 + random(89_999)),
    email: `asiakas${index}@example.invalid`,
    phone: `040 ${1_000_000 + index}`,
    identityCode: '',
  };
}

function list(): string {
  const rows = Array.from({ length: LIST_ROWS }, (_, row) => {
    const { name, streetAddress, postalCode, email, phone } = person(
      row % ONE_BANNED_IN === 0 ? row : BANS + row,
    );
    return [name, streetAddress, postalCode, email, phone].join(';');
  });
  return ['Nimi;Osoite;Postinumero;Sähköposti;Puhelin', ...rows].join('\r\n');
}
