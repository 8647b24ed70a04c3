import { handlerDesk, openPlain, vaultDesk } from './bench-desk.ts';
import { PASSWORD, type BenchVault } from './bench-vault.ts';
import { millisecondsOf, timeBoth } from './measure.ts';
import type { Row } from './report.ts';

const UNENCRYPTED = 'the same on an unencrypted copy';

/** What is due of a vault whose cases came over twelve years, and its erasure. The vault is worn out afterwards. */
export async function retentionRows(vault: BenchVault): Promise<readonly Row[]> {
  const { cases } = vault;
  const [keyed, plain] = [await vaultDesk(vault), handlerDesk(() => openPlain(vault))];
  await keyed.unlock();
  await plain.unlock();
  const due = {
    what: 'what retention finds due',
    cases,
    baseline: UNENCRYPTED,
    goalMs: null,
    ...(await timeBoth(
      () => keyed.call('retention.get', {}),
      () => plain.call('retention.get', {}),
      { warmUp: 1, runs: 5 },
    )),
  };

  const everything = { cases: true, copies: true, password: PASSWORD, operationId: 'retention' };
  let remark = '';
  const medianMs = await millisecondsOf(async () => {
    const erased = await keyed.call('retention.run', everything);
    remark = `${erased.cases} cases, ${erased.copies} copies and ${erased.people} people erased`;
  });
  const baselineMedianMs = await millisecondsOf(() => plain.call('retention.run', everything));
  await keyed.lock();
  await plain.lock();
  const run = { what: 'retention run', cases, remark, baseline: UNENCRYPTED, goalMs: null, runs: 1 };
  return [due, { ...run, medianMs, baselineMedianMs }];
}
