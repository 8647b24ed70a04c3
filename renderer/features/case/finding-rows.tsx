import { ActionIcon, Autocomplete, Textarea } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconX } from '@tabler/icons-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { Organisation } from '../../../src/domain/organisation.ts';
import type { Finding } from '../../../src/domain/register-task.ts';
import { useCoreQuery } from '../../core-queries.ts';
import { searchStep as words } from '../../text/fi/case.ts';
import type { SearchValues } from './search-form.tsx';

type SearchFormState = UseFormReturnType<SearchValues>;

/** The list opens by typing, clicking or the arrow: opened by focus alone it would cover the problem beside the field. */
const quiet = {
  comboboxProps: { transitionProps: { duration: 0 } },
  autoComplete: 'off',
  openOnFocus: false,
} as const;

/** A new row keeps the purpose and the source of the one before: within a register they rarely change. */
export function emptyFinding(before?: Finding): Finding {
  return {
    category: '',
    value: '',
    purpose: before?.purpose ?? '',
    source: before?.source ?? '',
    recipients: '',
  };
}

/** The rows of the copy of the data. Terms come from the organisation's own lists or are typed. */
export function FindingRows({ form }: { readonly form: SearchFormState }) {
  const organisation = useCoreQuery('organisation.get', {}).data;
  const { findings } = form.values;
  const counted = useRef(findings.length);
  useEffect(() => {
    const last = findings.length - 1;
    if (findings.length > counted.current) form.getInputNode(`findings.${last}.category`)?.focus();
    counted.current = findings.length;
  }, [findings.length, form]);

  const addByEnter = (event: KeyboardEvent<HTMLFieldSetElement>): void => {
    const inField = event.target instanceof HTMLInputElement;
    // An Enter that picked a term from a list was its own.
    if (event.key !== 'Enter' || event.ctrlKey || event.defaultPrevented || !inField) return;
    event.preventDefault();
    form.insertListItem('findings', emptyFinding(findings.at(-1)));
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- listens to its own fields only
    <fieldset className="findings" onKeyDown={addByEnter}>
      <legend>
        {words.findings} <span className="small muted hint">{words.addFindingHint}</span>
      </legend>
      {findings.map((_, index) => (
        <FindingRow
          // Rows are only added at the end or taken away; their fields are controlled by the form.
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          form={form}
          index={index}
          organisation={organisation}
        />
      ))}
    </fieldset>
  );
}

function FindingRow(props: {
  readonly form: SearchFormState;
  readonly index: number;
  readonly organisation: Organisation | undefined;
}) {
  const { form, index, organisation } = props;
  const path = `findings.${index}` as const;
  return (
    <fieldset className="finding">
      <legend className="visually-hidden">{words.finding(index + 1)}</legend>
      <div className="form-grid">
        <Autocomplete
          label={words.category}
          data={unique(organisation?.dataCategories)}
          {...quiet}
          {...form.getInputProps(`${path}.category`)}
        />
        <Autocomplete
          label={words.source}
          data={unique(organisation?.sources)}
          {...quiet}
          {...form.getInputProps(`${path}.source`)}
        />
        <Textarea
          className="field-wide"
          label={words.value}
          rows={2}
          {...form.getInputProps(`${path}.value`)}
        />
        <Autocomplete
          className="field-wide"
          label={words.purpose}
          data={unique(organisation?.purposes)}
          {...quiet}
          {...form.getInputProps(`${path}.purpose`)}
        />
        <Textarea
          className="field-wide"
          label={words.recipients}
          description={words.recipientsHint}
          rows={1}
          {...form.getInputProps(`${path}.recipients`)}
        />
      </div>
      {form.values.findings.length > 1 && (
        <ActionIcon
          variant="subtle"
          className="finding-remove"
          aria-label={words.removeFinding(index + 1)}
          title={words.removeFinding(index + 1)}
          onClick={() => form.removeListItem('findings', index)}
        >
          <IconX size={16} aria-hidden />
        </ActionIcon>
      )}
    </fieldset>
  );
}

/** The list component refuses doubles; the organisation's lists may hold them. */
function unique(terms: readonly string[] | undefined): string[] {
  return [...new Set(terms)];
}
