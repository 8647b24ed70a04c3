import { Button, NumberInput, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import type { z } from 'zod';
import type { CoreError } from '../../../src/api/errors.ts';
import { settings as settingsSchema } from '../../../src/api/inputs.ts';
import type { RetentionRun, RetentionState, Settings } from '../../../src/api/views.ts';
import { formatFinnish } from '../../../src/domain/calendar-date.ts';
import { coreErrorOf } from '../../api.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { newOperationId, OperationProgress } from '../../components/operation-progress.tsx';
import { PasswordField } from '../../components/password-field.tsx';
import { useZodForm } from '../../components/zod-form.ts';
import { useCoreCommand, useCoreQuery } from '../../core-queries.ts';
import { listText } from '../../text/fi/labels.ts';
import { common } from '../../text/fi/parts.ts';
import { retention as words } from '../../text/fi/retention.ts';
import { unlock } from '../../text/fi/unlock.ts';
import { preferencesOf } from './preferences.ts';

/** How long the log itself is kept, what of it is due, and its erasure. */
export function RetentionSection() {
  const settings = useCoreQuery('settings.get', {});
  const state = useCoreQuery('retention.get', {});
  return (
    <>
      <section className="panel">
        <Title order={2}>{words.title}</Title>
        <p className="no-margin">{words.intro}</p>
        <Loaded query={state}>{(value) => <Periods state={value} />}</Loaded>
        <Loaded query={settings}>{(value) => <CopyMonthsForm settings={value} />}</Loaded>
      </section>
      <section className="panel">
        <Title order={2}>{words.dueTitle}</Title>
        <Loaded query={state}>{(value) => <Due state={value} />}</Loaded>
      </section>
    </>
  );
}

function Periods({ state: { periods } }: { readonly state: RetentionState }) {
  return (
    <>
      <ul className="no-margin">
        <li>
          {words.cases}: {words.casePeriod(periods.caseYears)}
        </li>
        <li>
          {words.copies}: {words.copyPeriod(periods.copyMonths)}
        </li>
      </ul>
      <p className="no-margin">
        <Link href="/asetukset?osa=organisaatio">{words.casePlace}</Link>
      </p>
    </>
  );
}

const schema = settingsSchema.pick({ copyRetentionMonths: true });

function CopyMonthsForm({ settings }: { readonly settings: Settings }) {
  const { copyRetentionMonths } = settings;
  const save = useCoreCommand('settings.save');
  const [error, setError] = useState<CoreError | null>(null);
  const { form, submit, showError } = useZodForm({ schema, initialValues: { copyRetentionMonths } });
  const store = async (values: z.output<typeof schema>): Promise<void> => {
    setError(null);
    try {
      await save.mutateAsync({ ...preferencesOf(settings), ...values });
    } catch (thrown) {
      setError(showError(coreErrorOf(thrown)));
    }
  };
  return (
    <form className="stack" onSubmit={submit(store)} noValidate>
      <NumberInput
        label={words.months}
        min={1}
        max={36}
        allowDecimal={false}
        className="narrow-field"
        {...form.getInputProps('copyRetentionMonths')}
      />
      {error !== null && <ErrorNotice error={error} />}
      <div className="actions">
        <Button type="submit" variant="light" loading={save.isPending}>
          {words.saveMonths}
        </Button>
        {save.isSuccess && <output>{common.saved}</output>}
      </div>
    </form>
  );
}

function Due({ state }: { readonly state: RetentionState }) {
  const client = useQueryClient();
  const run = useCoreCommand('retention.run');
  const [operationId, setOperationId] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const erase = (password: string): void => {
    const operation = newOperationId();
    setOperationId(operation);
    // A cancelled or failed run has erased a part as well.
    run.mutate(
      { cases: true, copies: true, password, operationId: operation },
      {
        onSuccess: () => setAsked(false),
        onError: ({ error }) => {
          if (error.kind !== 'wrong-key') setAsked(false);
          void client.invalidateQueries();
        },
      },
    );
  };
  const wrongPassword = run.isError && run.error.error.kind === 'wrong-key';
  const anyDue = state.dueCases + state.dueCopies > 0;
  return (
    <div className="stack">
      {run.isSuccess && <output className="notice">{resultText(run.data)}</output>}
      {run.isError && !wrongPassword && <RunError error={run.error.error} />}
      {!run.isPending && <WhatIsDue state={state} />}
      {run.isPending && operationId !== null && (
        <OperationProgress operationId={operationId} label={words.erasing} />
      )}
      {!run.isPending && anyDue && !asked && (
        <div className="actions">
          <Button variant="default" onClick={() => setAsked(true)}>
            {words.erase}
          </Button>
        </div>
      )}
      {!run.isPending && anyDue && asked && (
        <EraseQuestion
          state={state}
          wrongPassword={wrongPassword}
          onErase={erase}
          onLeave={() => {
            setAsked(false);
            run.reset();
          }}
        />
      )}
    </div>
  );
}

function WhatIsDue({ state }: { readonly state: RetentionState }) {
  const { cases, dueCases, dueCopies } = state;
  const parts = dueParts(dueCases, dueCopies);
  return (
    <div className="stack-tight">
      <p className="no-margin">{parts.length === 0 ? words.nothingDue : words.due(listText(parts))}</p>
      {cases.length > 0 && (
        <div className="due-cases">
          <table className="data-table" aria-label={words.oldest}>
            <thead>
              <tr>
                <th scope="col">{words.diaryNumber}</th>
                <th scope="col">{words.closedOn}</th>
              </tr>
            </thead>
            <tbody>
              {cases.map(({ caseId, diaryNumber, closedOn }) => (
                <tr key={caseId}>
                  <td className="numbers">
                    <Link href={`/pyynnot/${caseId}`}>{diaryNumber}</Link>
                  </td>
                  <td className="numbers">{formatFinnish(closedOn)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {dueCases > cases.length && <p className="no-margin">{words.andMore(dueCases - cases.length)}</p>}
      <p className="small muted no-margin">{words.waits}</p>
    </div>
  );
}

function EraseQuestion(props: {
  readonly state: RetentionState;
  readonly wrongPassword: boolean;
  readonly onErase: (password: string) => void;
  readonly onLeave: () => void;
}) {
  const { state, wrongPassword, onErase, onLeave } = props;
  const leave = useRef<HTMLButtonElement>(null);
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string | null>(wrongPassword ? unlock.wrongPassword : null);
  useEffect(() => leave.current?.focus(), []);
  return (
    <div className="notice notice-warning" role="alertdialog" aria-label={words.askTitle}>
      <div>
        <p className="notice-title">{words.askTitle}</p>
        <p>{words.due(listText(dueParts(state.dueCases, state.dueCopies)))}</p>
        {state.dueCases > 0 && <p>{words.askCases}</p>}
        {state.dueCopies > 0 && <p>{words.askCopies}</p>}
        <p>{words.askBackups}</p>
        <p>{words.notUndone}</p>
        <div className="narrow-fields">
          <PasswordField
            label={words.password}
            value={password}
            error={problem}
            onChange={(typed) => {
              setPassword(typed);
              setProblem(null);
            }}
          />
        </div>
      </div>
      <div className="actions">
        <Button variant="default" ref={leave} onClick={onLeave}>
          {words.doNotErase}
        </Button>
        <Button
          variant="outline"
          color="red"
          onClick={() => {
            if (password === '') setProblem(words.passwordMissing);
            else onErase(password);
          }}
        >
          {words.eraseForGood}
        </Button>
      </div>
    </div>
  );
}

function RunError({ error }: { readonly error: CoreError }) {
  if (error.kind === 'cancelled') return <output className="notice">{words.cancelled}</output>;
  return <ErrorNotice error={error} />;
}

function dueParts(cases: number, copies: number): readonly string[] {
  return [...(cases > 0 ? [words.dueCases(cases)] : []), ...(copies > 0 ? [words.dueCopies(copies)] : [])];
}

function resultText({ cases, copies, people }: RetentionRun): string {
  const parts = [...dueParts(cases, copies), ...(people > 0 ? [words.erasedPeople(people)] : [])];
  return parts.length === 0 ? words.doneNothing : words.done(listText(parts));
}
