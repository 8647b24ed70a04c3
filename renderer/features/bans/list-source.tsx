import { Button, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { bans as words } from '../../text/fi/bans.ts';

/** A pasted list, or the bytes of a file as they are; the core finds out what they mean. */
export interface ChosenList {
  readonly content: string | Uint8Array<ArrayBuffer>;
  /** The file's name without its ending; empty when the list was pasted. */
  readonly name: string;
}

/** Where a list comes from: pasted, picked or dropped. */
export function ListSource(props: {
  readonly list: ChosenList | null;
  readonly disabled: boolean;
  readonly onChange: (list: ChosenList | null) => void;
}) {
  const { list, disabled, onChange } = props;
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [unreadable, setUnreadable] = useState(false);

  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined || disabled) return;
    setUnreadable(false);
    try {
      const content = new Uint8Array(await file.arrayBuffer());
      onChange({ content, name: file.name.replace(/\.[^.]*$/u, '') });
    } catch {
      // A folder was dropped, or the stick was pulled out while reading.
      setUnreadable(true);
    }
  };

  if (list !== null && typeof list.content !== 'string') {
    return (
      <div className="actions">
        <output className="file-name">{words.chosen(list.name)}</output>
        <Button variant="default" size="xs" disabled={disabled} onClick={() => onChange(null)}>
          {words.forget}
        </Button>
      </div>
    );
  }
  return (
    <div className="stack-tight">
      <Textarea
        label={words.paste}
        description={words.pasteHint}
        rows={4}
        autoComplete="off"
        spellCheck={false}
        disabled={disabled}
        value={list === null ? '' : String(list.content)}
        onChange={(event) => {
          const text = event.currentTarget.value;
          onChange(text === '' ? null : { content: text, name: '' });
        }}
      />
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
          void take(event.dataTransfer.files[0]);
        }}
      >
        <span>{words.drop}</span>
        <Button variant="default" disabled={disabled} onClick={() => input.current?.click()}>
          {words.pick}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={words.pick}
          accept=".csv,.txt,.tsv"
          onChange={(event) => {
            void take(event.currentTarget.files?.[0]);
            // The same file can be picked again after it was mended.
            event.currentTarget.value = '';
          }}
        />
      </div>
      {unreadable && <ErrorNotice error={{ kind: 'file', reason: 'broken' }} />}
    </div>
  );
}
