import { Button } from '@mantine/core';
import { useRef, useState } from 'react';

/** Where files are dropped or picked by a button; `hint` says what becomes of them. */
export function DropSurface(props: {
  readonly prompt: string;
  readonly button: string;
  readonly hint: string;
  readonly multiple: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}) {
  const { prompt, button, hint, multiple, onFiles } = props;
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  return (
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
        onFiles([...event.dataTransfer.files]);
      }}
    >
      <span>{prompt}</span>
      <Button variant="default" onClick={() => input.current?.click()}>
        {button}
      </Button>
      <input
        ref={input}
        type="file"
        multiple={multiple}
        hidden
        aria-label={button}
        accept=".pdf,.jpg,.jpeg,.png,.tif,.tiff"
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          // The same file can be picked again after it was mended.
          event.currentTarget.value = '';
        }}
      />
      <span className="small muted">{hint}</span>
    </div>
  );
}
