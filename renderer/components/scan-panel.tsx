import { Button, SegmentedControl, Select } from '@mantine/core';
import { useState } from 'react';
import type { CoreError } from '../../src/api/errors.ts';
import type { Scanner, StagedFile, TakenIn } from '../../src/api/views.ts';
import { coreErrorOf, type CoreInput } from '../api.ts';
import { useCoreCommand, useCoreQuery } from '../core-queries.ts';
import { scanning } from '../text/fi/parts.ts';
import { ErrorNotice } from './error-notice.tsx';
import { FilingNotice, tellsOfFiling } from './filing-notice.tsx';
import { newOperationId, OperationProgress } from './operation-progress.tsx';

type ScanInput = CoreInput<'scanner.scan'>;
type ScanSettings = Omit<ScanInput, 'scannerId' | 'operationId'>;

const RESOLUTIONS = [150, 200, 300] as const;
const USUAL: ScanSettings = { source: 'flatbed', resolution: 200, colour: 'gray' };

/**
 * Scans paper into one PDF. `onScanned` gets it when it waits among the incoming files; of letters that went where they belong
 * by their code it tells itself.
 */
export function ScanPanel({ onScanned }: { readonly onScanned: (file: StagedFile) => void }) {
  const [wanted, setWanted] = useState(false);
  const scanners = useCoreQuery('scanner.list', {}, { enabled: wanted });
  const found = scanners.data ?? [];

  return (
    <section className="stack-tight" aria-label={scanning.title}>
      <div className="actions">
        <Button
          variant="default"
          loading={scanners.isFetching}
          onClick={() => {
            if (wanted) void scanners.refetch();
            setWanted(true);
          }}
        >
          {scanning.find}
        </Button>
        {scanners.isFetching && <output>{scanning.finding}</output>}
      </div>
      {scanners.isError && <ErrorNotice error={scanners.error.error} />}
      {scanners.isSuccess && found.length === 0 && <p className="no-margin">{scanning.none}</p>}
      {found.length > 0 && <ScanForm scanners={found} onScanned={onScanned} />}
    </section>
  );
}

function ScanForm(props: {
  readonly scanners: readonly Scanner[];
  readonly onScanned: (file: StagedFile) => void;
}) {
  const { scanners, onScanned } = props;
  const [chosen, setChosen] = useState<string | null>(null);
  const [settings, setSettings] = useState(USUAL);
  const [operationId, setOperationId] = useState<string | null>(null);
  const [error, setError] = useState<CoreError | null>(null);
  const [taken, setTaken] = useState<TakenIn | null>(null);
  const scan = useCoreCommand('scanner.scan');
  const scanner = scanners.find(({ id }) => id === chosen) ?? scanners[0];
  if (scanner === undefined) return null;
  const source = scanner.hasFeeder ? settings.source : 'flatbed';

  const start = async (): Promise<void> => {
    const operation = newOperationId();
    setError(null);
    setTaken(null);
    setOperationId(operation);
    try {
      const scanned = await scan.mutateAsync({
        ...settings,
        source,
        scannerId: scanner.id,
        operationId: operation,
      });
      setTaken(scanned);
      if (scanned.waiting !== null) onScanned(scanned.waiting);
    } catch (thrown) {
      setError(coreErrorOf(thrown));
    } finally {
      setOperationId(null);
    }
  };

  return (
    <div className="stack-tight">
      <Select
        label={scanning.scanner}
        data={scanners.map(({ id, vendor, model }) => ({ value: id, label: `${vendor} ${model} (${id})` }))}
        value={scanner.id}
        onChange={setChosen}
      />
      <div className="actions">
        <Choice
          label={scanning.source}
          value={source}
          choices={scanner.hasFeeder ? (['flatbed', 'feeder'] as const) : (['flatbed'] as const)}
          words={scanning.sources}
          onChange={(value) => setSettings({ ...settings, source: value })}
        />
        <Choice
          label={scanning.resolution}
          value={settings.resolution}
          choices={RESOLUTIONS}
          words={scanning.resolutions}
          onChange={(value) => setSettings({ ...settings, resolution: value })}
        />
        <Choice
          label={scanning.colour}
          value={settings.colour}
          choices={['gray', 'colour', 'lineart'] as const}
          words={scanning.colours}
          onChange={(value) => setSettings({ ...settings, colour: value })}
        />
      </div>
      <div className="actions">
        {/* Stays in its place while it runs: a button that went away would take the focus with it. */}
        <Button
          variant="light"
          aria-disabled={operationId !== null}
          data-disabled={operationId !== null}
          onClick={() => {
            if (operationId === null) void start();
          }}
        >
          {scanning.start}
        </Button>
      </div>
      {operationId !== null && (
        <OperationProgress operationId={operationId} label={scanning.running} countText={scanning.page} />
      )}
      <output>
        {taken !== null && tellsOfFiling(taken) && (
          <FilingNotice taken={taken} onDismiss={() => setTaken(null)} />
        )}
      </output>
      {error !== null && <ErrorNotice error={error} />}
    </div>
  );
}

function Choice<Value extends string | number>(props: {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly Value[];
  readonly words: Readonly<Record<Value, string>>;
  readonly onChange: (value: Value) => void;
}) {
  const { label, value, choices, words, onChange } = props;
  return (
    <SegmentedControl
      aria-label={label}
      transitionDuration={0}
      value={String(value)}
      data={choices.map((choice) => ({ value: String(choice), label: words[choice] }))}
      onChange={(picked) => {
        const choice = choices.find((candidate) => String(candidate) === picked);
        if (choice !== undefined) onChange(choice);
      }}
    />
  );
}
