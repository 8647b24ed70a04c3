import type { CoreCalls, MethodInput } from '../../src/api/contract.ts';
import { handlerDesk, openPlain, openWithoutGuess, vaultDesk, type BenchDesk } from './bench-desk.ts';
import type { BenchVault } from './bench-vault.ts';
import { MOMENT, numbers } from './invented-desk.ts';
import { FAMILY_NAMES } from './invented-names.ts';
import { median, millisecondsOf, timeBoth } from './measure.ts';
import type { Row } from './report.ts';

const READING = { warmUp: 5, runs: 41 };
const WRITING = { warmUp: 3, runs: 31 };
const UNLOCKS = { warmUp: 1, runs: 9 };

const UNENCRYPTED = 'the same on an unencrypted copy';
/** Asked of the lists and of searching at 100 000 cases. */
const LIST_GOAL_MS = 50;
const REGISTER_GOAL_MS = 20;

type ListInput = MethodInput<CoreCalls, 'case.list'>;

/** What the clerk does most with a vault of many cases. */
export async function deskRows(vault: BenchVault): Promise<readonly Row[]> {
  const { cases } = vault;
  const [keyed, plain] = [await vaultDesk(vault), handlerDesk(() => openPlain(vault))];
  const rows: Row[] = [await unlockRow(vault)];
  await keyed.unlock();
  await plain.unlock();

  const row = async (
    what: string,
    goalMs: number | null,
    work: (desk: BenchDesk, run: number) => Promise<unknown>,
    times = READING,
  ): Promise<void> => {
    const timing = await timeBoth(
      (run) => work(keyed, run),
      (run) => work(plain, run),
      times,
    );
    rows.push({ what, cases, baseline: UNENCRYPTED, goalMs, ...timing });
  };
  const list = (rest: Partial<ListInput>): ListInput => ({
    view: 'open',
    text: '',
    sort: { by: 'due', direction: 'up' },
    offset: 0,
    limit: 50,
    ...rest,
  });

  await row('case list, open cases, first page', LIST_GOAL_MS, (desk) => desk.call('case.list', list({})));
  await row('case list, all cases, first page', LIST_GOAL_MS, (desk) =>
    desk.call('case.list', list({ view: 'all' })),
  );
  await row('case page', null, (desk, run) => desk.call('case.get', { caseId: numbers(run)(cases) + 1 }));
  await row('search in all cases, 1 letter', LIST_GOAL_MS, (desk, run) =>
    desk.call('case.list', list({ view: 'all', text: beginning(run, 1) })),
  );
  await row('search in open cases, 3 letters', LIST_GOAL_MS, (desk, run) =>
    desk.call('case.list', list({ text: beginning(run, 3) })),
  );
  await row('search in people, 1 letter', LIST_GOAL_MS, (desk, run) =>
    desk.call('person.search', { text: beginning(run, 1), limit: 8 }),
  );
  await row('search in people, 3 letters', LIST_GOAL_MS, (desk, run) =>
    desk.call('person.search', { text: beginning(run, 3), limit: 8 }),
  );
  await row(
    'register a request',
    REGISTER_GOAL_MS,
    (desk, run) => desk.call('case.register', request(run)),
    WRITING,
  );

  await keyed.lock();
  await plain.lock();
  return rows;
}

/** Everything of unlocking that comes after the guess: header, database, every statement, the press, the audit event. */
async function unlockRow(vault: BenchVault): Promise<Row> {
  const times: number[] = [];
  const baselineTimes: number[] = [];
  for (let run = 0; run < UNLOCKS.warmUp + UNLOCKS.runs; run += 1) {
    // New desks each time: the first unlocking of a process also makes the press.
    const keyed = handlerDesk(() => openWithoutGuess(vault));
    const plain = handlerDesk(() => openPlain(vault));
    const time = await millisecondsOf(() => keyed.unlock());
    await keyed.lock();
    const baselineTime = await millisecondsOf(() => plain.unlock());
    await plain.lock();
    if (run < UNLOCKS.warmUp) continue;
    times.push(time);
    baselineTimes.push(baselineTime);
  }
  return {
    what: 'unlock without key derivation',
    cases: vault.cases,
    runs: UNLOCKS.runs,
    medianMs: median(times),
    baseline: UNENCRYPTED,
    baselineMedianMs: median(baselineTimes),
    goalMs: null,
  };
}

/** Another name each time, as many letters of it. */
function beginning(run: number, letters: number): string {
  return (FAMILY_NAMES[run % FAMILY_NAMES.length] ?? '').slice(0, letters);
}

function request(run: number): MethodInput<CoreCalls, 'case.register'> {
  return {
    channel: 'visit',
    datedOn: null,
    receivedOn: MOMENT.today,
    person: {
      kind: 'new',
      person: {
        familyName: FAMILY_NAMES[run % FAMILY_NAMES.length] ?? '',
        givenNames: 'Uusi',
        streetAddress: `Kokeilutie ${run + 1}`,
        postalCode: '69440',
        locality: 'Lestijärvi',
        phone: '040 000 1234',
        email: '',
        nonDisclosure: false,
        language: 'fi',
        identityCode: '',
      },
    },
    requester: { role: 'self' },
    requests: [{ kind: 'access', description: '', scopes: [] }],
    description: 'Haluan nähdä kaikki tietoni.',
    signedByHand: true,
    storageLocation: 'Mappi 2',
    fileIds: [],
  };
}
