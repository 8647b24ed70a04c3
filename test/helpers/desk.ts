import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { AppEvent, CoreCalls, MethodInput, MethodValue } from '../../src/api/contract.ts';
import type { CoreError, Reply } from '../../src/api/errors.ts';
import { createCore, type Core } from '../../src/core.ts';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import type { Organisation } from '../../src/domain/organisation.ts';
import { sourceStatementDefaults } from '../../src/domain/source-statement.ts';
import type { Moment } from '../../src/helsinki-clock.ts';
import { copyVault, PASSWORD, USER_NAME } from './copied-vault.ts';
import { deskFolder } from './run-folder.ts';

export { PASSWORD, USER_NAME };

/** The core refused; the error is what the contract says. */
export class Refused extends Error {
  readonly error: CoreError;

  constructor(method: string, error: CoreError) {
    super(`${method}: ${JSON.stringify(error)}`);
    this.error = error;
  }
}

export interface TestCore {
  readonly core: Core;
  readonly events: AppEvent[];
  /** The clock of the core; set it to let time pass. */
  moment: Moment;
  /** Calls the listener while the core emits. @returns a function that stops the listening. */
  onEvent(listener: (event: AppEvent) => void): () => void;
  /** The value, or a rejection with {@link Refused}. */
  call<Method extends keyof CoreCalls>(
    method: Method,
    input: MethodInput<CoreCalls, Method>,
  ): Promise<MethodValue<CoreCalls, Method>>;
  /** The reply as it is, for input that the contract does not allow as well. */
  ask(method: string, input: unknown): Promise<Reply<unknown>>;
}

export interface TestDesk extends TestCore {
  readonly folder: string;
  readonly recoveryKey: string;
  /** Locks the vault and removes its folder. */
  end(): Promise<void>;
}

/** A moment of a winter day, `2026-11-22` in the morning unless told otherwise. */
export function momentOn(day = '2026-11-22', time = '09:00:00+02:00'): Moment {
  return { today: calendarDate(day), now: `${day}T${time}` };
}

export function testCore(moment = momentOn()): TestCore {
  const events: AppEvent[] = [];
  const listeners = new Set<(event: AppEvent) => void>();
  const emit = (event: AppEvent): void => {
    events.push(event);
    for (const listener of listeners) listener(event);
  };
  const core = createCore({ emit, clock: () => desk.moment });
  let id = 0;
  const desk: TestCore = {
    core,
    events,
    moment,
    onEvent(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async call(method, input) {
      const reply = await desk.ask(method, input);
      if (!reply.ok) throw new Refused(method, reply.error);
      return reply.value as MethodValue<CoreCalls, typeof method>;
    },
    async ask(method, input) {
      // Between processes everything is copied.
      return structuredClone(await core.dispatch(structuredClone({ id: ++id, method, input })));
    },
  };
  return desk;
}

export function temporaryFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'kirjaamo-test-'));
}

/** A core with a fresh vault, unlocked: a copy of the one that was made for all tests, as making one takes time. */
export async function openTestDesk(
  options: { readonly moment?: Moment; readonly organisation?: Organisation | null } = {},
): Promise<TestDesk> {
  const parent = deskFolder();
  const folder = path.join(parent, 'holvi');
  const recoveryKey = copyVault(folder);

  const desk = testCore(options.moment);
  await desk.call('vault.use', { folder });
  await desk.call('vault.unlock', { userId: 1, password: PASSWORD });
  const { organisation = filledOrganisation() } = options;
  if (organisation !== null) await desk.call('organisation.save', asInput(organisation));
  return Object.assign(desk, {
    folder,
    recoveryKey,
    async end() {
      await desk.call('core.close', { backup: false });
      rmSync(parent, { recursive: true, force: true });
    },
  });
}

/** The source statement with everything filled in that a reply needs. */
export function filledOrganisation(): Organisation {
  const organisation = sourceStatementDefaults();
  return {
    ...organisation,
    registers: organisation.registers.map((register) => ({
      ...register,
      retention: 'Kuusi vuotta asiakassuhteen päättymisestä.',
      legalBasis: 'Sopimus (tietosuoja-asetus 6 artikla 1 kohta b alakohta).',
    })),
    automatedDecisions: 'Tietoja ei käytetä automaattiseen päätöksentekoon eikä profilointiin.',
  };
}

/** The same data with the arrays that an input may change. */
export function asInput(organisation: Organisation): MethodInput<CoreCalls, 'organisation.save'> {
  return structuredClone(organisation) as MethodInput<CoreCalls, 'organisation.save'>;
}
