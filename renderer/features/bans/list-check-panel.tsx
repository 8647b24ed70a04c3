import { Button, Radio, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { ListCheck } from '../../../src/api/views.ts';
import type { BanScope } from '../../../src/domain/request.ts';
import { core } from '../../api.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { newOperationId, OperationProgress } from '../../components/operation-progress.tsx';
import { useCoreCommand } from '../../core-queries.ts';
import { bans as words } from '../../text/fi/bans.ts';
import { ListColumns } from './list-columns.tsx';
import { ListResult } from './list-result.tsx';
import { ListSource, type ChosenList } from './list-source.tsx';
import { ScopeSelect } from './scope-select.tsx';

const UNSURE = ['keep', 'remove'] as const;
type Unsure = (typeof UNSURE)[number];

/**
 * A list without those who have banned it. The list lives in this panel only: it goes to the core with the question, comes
 * back cleaned and is gone when the page is left.
 */
export function ListCheckPanel() {
  const [list, setList] = useState<ChosenList | null>(null);
  const [scope, setScope] = useState<BanScope>('direct-advertising');
  const [unsure, setUnsure] = useState<Unsure>('remove');
  const [columns, setColumns] = useState<ListCheck['columns'] | null>(null);
  const [operationId, setOperationId] = useState('');
  const check = useCoreCommand('suppression.checkList');

  useEffect(() => {
    if (operationId === '') return undefined;
    // Nobody waits for it any more; one that has ended is not there to be stopped.
    return () => void core('operation.cancel', { operationId }).catch(() => undefined);
  }, [operationId]);

  const start = (): void => {
    if (list === null || check.isPending) return;
    const operation = newOperationId();
    setOperationId(operation);
    check.mutate(
      {
        content: list.content,
        scope,
        unsure,
        columns: columns?.map(({ field }) => field) ?? null,
        operationId: operation,
      },
      { onSuccess: (result) => setColumns(result.columns) },
    );
  };
  const compared = columns?.some(({ field }) => field !== null) ?? true;

  return (
    <section className="panel" aria-labelledby="list-check">
      <Title order={2} id="list-check">
        {words.listTitle}
      </Title>
      <p className="no-margin muted">{words.listIntro}</p>
      <form
        noValidate
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          start();
        }}
      >
        <fieldset className="plain-fieldset stack" disabled={check.isPending}>
          <ListSource
            list={list}
            disabled={check.isPending}
            onChange={(chosen) => {
              setList(chosen);
              setColumns(null);
              check.reset();
            }}
          />
          <ScopeSelect
            scope={scope}
            onChange={(chosen) => {
              setScope(chosen);
              check.reset();
            }}
          />
          <Radio.Group
            label={words.unsure}
            value={unsure}
            onChange={(picked) => {
              const chosen = UNSURE.find((one) => one === picked);
              if (chosen === undefined) return;
              setUnsure(chosen);
              check.reset();
            }}
          >
            <div className="scope-boxes">
              {UNSURE.map((one) => (
                <Radio key={one} value={one} label={words.unsureChoices[one]} />
              ))}
            </div>
          </Radio.Group>
          {columns !== null && (
            <ListColumns
              columns={columns}
              onChange={(changed) => {
                setColumns(changed);
                check.reset();
              }}
            />
          )}
        </fieldset>
        <div className="actions">
          {/* Not disabled while it runs: the focus stays on it. */}
          <Button
            type="submit"
            variant="default"
            disabled={list === null}
            aria-disabled={check.isPending}
            data-disabled={check.isPending}
          >
            {words.checkList}
          </Button>
        </div>
      </form>
      {check.isPending && <OperationProgress operationId={operationId} label={words.checking} />}
      {check.isError &&
        (check.error.error.kind === 'cancelled' ? (
          <output className="muted">{words.cancelled}</output>
        ) : (
          <ErrorNotice error={check.error.error} />
        ))}
      {check.isSuccess && !compared && (
        <div className="notice notice-warning" role="alert">
          <p>{words.noColumns}</p>
        </div>
      )}
      {check.isSuccess && compared && (
        <ListResult result={check.data} unsure={unsure} name={list?.name ?? ''} />
      )}
    </section>
  );
}
