import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { tasksStep } from '../../text/fi/tasks.ts';

/**
 * Rows of a form that grow by one: by their button or by Enter in a field of a row. A new row takes the focus in its
 * first field.
 */
export function ItemRows(props: {
  readonly legend: string;
  readonly hint?: string;
  readonly count: number;
  readonly error?: ReactNode;
  readonly rowName: (number: number) => string;
  readonly onAdd: () => void;
  readonly onRemove: (index: number) => void;
  readonly children: (index: number) => ReactNode;
}) {
  const { legend, hint, count, error, rowName, onAdd, onRemove, children } = props;
  const frame = useRef<HTMLFieldSetElement>(null);
  const counted = useRef(count);
  useEffect(() => {
    if (count > counted.current) firstFieldOfLastRow(frame.current)?.focus();
    counted.current = count;
  }, [count]);

  const addByEnter = (event: KeyboardEvent<HTMLFieldSetElement>): void => {
    const inField = event.target instanceof HTMLInputElement && event.target.type === 'text';
    // An Enter that picked a term from a list was its own.
    if (event.key !== 'Enter' || event.ctrlKey || event.defaultPrevented || !inField) return;
    event.preventDefault();
    onAdd();
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- listens to its own fields only
    <fieldset className="findings" ref={frame} onKeyDown={addByEnter}>
      <legend>
        {legend} <span className="small muted hint">{tasksStep.addHint}</span>
      </legend>
      {hint !== undefined && <p className="no-margin muted">{hint}</p>}
      {Array.from({ length: count }, (_, index) => (
        // Rows are only added at the end or taken away; their fields are controlled by the form.
        <fieldset key={index} className="finding">
          <legend className="visually-hidden">{rowName(index + 1)}</legend>
          {children(index)}
          {count > 1 && (
            <ActionIcon
              variant="subtle"
              className="finding-remove"
              aria-label={tasksStep.remove(rowName(index + 1).toLocaleLowerCase('fi'))}
              title={tasksStep.remove(rowName(index + 1).toLocaleLowerCase('fi'))}
              onClick={() => onRemove(index)}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          )}
        </fieldset>
      ))}
      {error !== undefined && error !== null && (
        <p className="no-margin problem" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}

function firstFieldOfLastRow(frame: HTMLFieldSetElement | null): HTMLElement | null {
  const last = [...(frame?.querySelectorAll<HTMLElement>('fieldset.finding') ?? [])].at(-1);
  return last?.querySelector<HTMLElement>('input[type="text"], input:not([type]), textarea') ?? null;
}
