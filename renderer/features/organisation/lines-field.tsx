import { Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';

/** A list with one entry a line. Empty lines are left out of the value but stay while typing. */
export function LinesField(props: {
  readonly label: string;
  readonly description?: string;
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
  readonly error?: ReactNode;
  readonly 'data-path'?: string;
}) {
  const { label, description, value, onChange, error } = props;
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Textarea
      label={label}
      description={description}
      error={error}
      data-path={props['data-path']}
      rows={Math.min(8, Math.max(3, value.length + 1))}
      value={typed ?? value.join('\n')}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange(linesOf(event.currentTarget.value));
      }}
      onBlur={() => setTyped(null)}
    />
  );
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
