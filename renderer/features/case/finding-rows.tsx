import { Textarea } from '@mantine/core';
import { useCoreQuery } from '../../core-queries.ts';
import { findingWords as words } from '../../text/fi/tasks.ts';
import { ItemRows } from './item-rows.tsx';
import { emptyFinding, type TaskFormState } from './task-values.ts';
import { TermField } from './term-field.tsx';

/** The rows of the copy of the data. Terms come from the organisation's own lists or are typed. */
export function FindingRows({ form }: { readonly form: TaskFormState }) {
  const organisation = useCoreQuery('organisation.get', {}).data;
  const { result } = form.values;
  if (result.kind !== 'search') return null;
  const { findings } = result;
  return (
    <ItemRows
      legend={words.rows}
      count={findings.length}
      rowName={words.row}
      error={form.errors['result.findings']}
      onAdd={() => form.insertListItem('result.findings', emptyFinding(findings.at(-1)))}
      onRemove={(index) => form.removeListItem('result.findings', index)}
    >
      {(index) => {
        const path = `result.findings.${index}`;
        return (
          <div className="form-grid">
            <TermField
              label={words.category}
              terms={organisation?.dataCategories}
              {...form.getInputProps(`${path}.category`)}
            />
            <TermField
              label={words.source}
              terms={organisation?.sources}
              {...form.getInputProps(`${path}.source`)}
            />
            <Textarea
              className="field-wide"
              label={words.value}
              rows={2}
              {...form.getInputProps(`${path}.value`)}
            />
            <TermField
              className="field-wide"
              label={words.purpose}
              terms={organisation?.purposes}
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
        );
      }}
    </ItemRows>
  );
}
