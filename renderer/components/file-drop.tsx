import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { CoreError } from '../../src/api/errors.ts';
import type { StagedFile } from '../../src/api/views.ts';
import { CallFailure, core, coreErrorOf } from '../api.ts';
import { errorText } from '../text/fi/errors.ts';
import { files as words } from '../text/fi/parts.ts';

/** A file on its way in, or one that was refused. */
interface Arrival {
  readonly key: string;
  readonly name: string;
  readonly error: CoreError | null;
}

/** Nothing larger is even read into the window's memory; the core's own limit is lower. */
const READ_LIMIT_BYTES = 500_000_000;

/**
 * Takes files in by dropping or picking, one after another, each with its own outcome beside its name. `onStaged` gets every
 * file that the core stored; show them with `FileList`.
 */
export function FileDrop({ onStaged }: { readonly onStaged: (file: StagedFile) => void }) {
  const client = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [arrivals, setArrivals] = useState<readonly Arrival[]>([]);

  const takeOne = async (file: File): Promise<void> => {
    const key = crypto.randomUUID();
    setArrivals((all) => [...all, { key, name: file.name, error: null }]);
    try {
      const staged = await stage(file);
      setArrivals((all) => all.filter((arrival) => arrival.key !== key));
      onStaged(staged);
    } catch (thrown) {
      const error = coreErrorOf(thrown);
      setArrivals((all) => all.map((arrival) => (arrival.key === key ? { ...arrival, error } : arrival)));
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
      <div
        className="file-drop"
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void take([...event.dataTransfer.files]);
        }}
      >
        <span>{words.drop}</span>
        <Button variant="default" onClick={() => input.current?.click()}>
          {words.pick}
        </Button>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label={words.pick}
          accept=".pdf,.jpg,.jpeg,.png,.tif,.tiff"
          onChange={(event) => {
            void take([...(event.currentTarget.files ?? [])]);
            // The same file can be picked again after it was mended.
            event.currentTarget.value = '';
          }}
        />
        <span className="small muted">{words.types}</span>
      </div>
      {arrivals.length > 0 && (
        <ul className="plain-list">
          {arrivals.map((arrival) => (
            <ArrivalRow
              key={arrival.key}
              arrival={arrival}
              onDismiss={() => setArrivals((all) => all.filter(({ key }) => key !== arrival.key))}
            />
          ))}
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
        <output className="muted">{words.storing}</output>
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

async function stage(file: File): Promise<StagedFile> {
  if (file.size > READ_LIMIT_BYTES) return refuse({ kind: 'file', reason: 'too-large' });
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    // A folder was dropped, or the stick was pulled out while reading.
    return refuse({ kind: 'file', reason: 'broken' });
  }
  return core('file.stage', { name: file.name.slice(-255), bytes });
}

function refuse(error: CoreError): Promise<never> {
  return Promise.reject(new CallFailure(error));
}
