import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CoreError } from '../../src/api/errors.ts';
import type { StagedFile, TakenIn } from '../../src/api/views.ts';
import { core, coreErrorOf } from '../api.ts';
import { errorText } from '../text/fi/errors.ts';
import { files as words } from '../text/fi/parts.ts';
import { scanFiling } from '../text/fi/scan-filing.ts';
import { DropSurface } from './drop-surface.tsx';
import { readFile } from './file-bytes.ts';
import { FilingNotice, tellsOfFiling } from './filing-notice.tsx';
import { newOperationId, OperationProgress } from './operation-progress.tsx';

/** A file on its way in, one that was refused, or one that went to its letter by its code. */
interface Arrival {
  /** Also the name of the operation that takes it in. */
  readonly key: string;
  readonly name: string;
  readonly error: CoreError | null;
  readonly taken: TakenIn | null;
}

/**
 * Takes files in by dropping or picking, one after another, each with its own outcome beside its name. `onStaged` gets every
 * file that the core stored and that waits; show them with `FileList`. Of scans that went to their letter by themselves it
 * tells itself.
 */
export function FileDrop({ onStaged }: { readonly onStaged: (file: StagedFile) => void }) {
  const client = useQueryClient();
  const [arrivals, setArrivals] = useState<readonly Arrival[]>([]);
  const update = (key: string, change: Partial<Arrival>): void =>
    setArrivals((all) => all.map((arrival) => (arrival.key === key ? { ...arrival, ...change } : arrival)));
  const drop = (key: string): void => setArrivals((all) => all.filter((arrival) => arrival.key !== key));

  const takeOne = async (file: File): Promise<void> => {
    const key = newOperationId();
    setArrivals((all) => [...all, { key, name: file.name, error: null, taken: null }]);
    try {
      const taken = await core('file.stage', { ...(await readFile(file)), operationId: key });
      if (tellsOfFiling(taken)) update(key, { taken });
      else drop(key);
      if (taken.waiting !== null) onStaged(taken.waiting);
      // A letter moved on: every list may have changed.
      if (taken.filed.length > 0) void client.invalidateQueries();
    } catch (thrown) {
      update(key, { error: coreErrorOf(thrown) });
    }
  };
  const take = async (picked: readonly File[]): Promise<void> => {
    for (const file of picked) {
      // oxlint-disable-next-line no-await-in-loop -- one file at a time keeps the order and the memory small
      await takeOne(file);
    }
    void client.invalidateQueries({ queryKey: ['core', 'file.staged'] });
    void client.invalidateQueries({ queryKey: ['core', 'today.get'] });
  };

  return (
    <div className="stack-tight">
      <DropSurface
        prompt={words.drop}
        button={words.pick}
        hint={words.types}
        multiple
        onFiles={(picked) => void take(picked)}
      />
      {/* Always there, so that a screen reader hears what is added. */}
      <output className="stack-tight">
        {arrivals.map(
          ({ key, taken }) =>
            taken !== null && <FilingNotice key={key} taken={taken} onDismiss={() => drop(key)} />,
        )}
      </output>
      {arrivals.some(({ taken }) => taken === null) && (
        <ul className="plain-list">
          {arrivals.map(
            (arrival) =>
              arrival.taken === null && (
                <ArrivalRow key={arrival.key} arrival={arrival} onDismiss={() => drop(arrival.key)} />
              ),
          )}
        </ul>
      )}
    </div>
  );
}

function ArrivalRow({ arrival, onDismiss }: { readonly arrival: Arrival; readonly onDismiss: () => void }) {
  if (arrival.error === null) {
    return (
      <li className="file-row">
        <span className="file-name">{arrival.name}</span>
        <div className="stack-tight">
          <output className="muted">{words.storing}</output>
          <OperationProgress operationId={arrival.key} label={scanFiling.reading} afterDialog />
        </div>
      </li>
    );
  }
  const { title, meaning, action } = errorText(arrival.error);
  return (
    <li className="file-row">
      <div role="alert">
        <div className="file-name">{arrival.name}</div>
        <div className="problem">
          {title}. {meaning} {action}
        </div>
      </div>
      <ActionIcon
        variant="subtle"
        aria-label={words.dismiss(arrival.name)}
        title={words.dismiss(arrival.name)}
        onClick={onDismiss}
      >
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </li>
  );
}
