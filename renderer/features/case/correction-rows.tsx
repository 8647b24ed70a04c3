import { Radio, Textarea, TextInput } from '@mantine/core';
import { useCoreQuery } from '../../core-queries.ts';
import { correctionDecisionLabel } from '../../text/fi/labels.ts';
import { correctionWords as words } from '../../text/fi/tasks.ts';
import { ItemRows } from './item-rows.tsx';
import { EMPTY_CORRECTION, type TaskFormState } from './task-values.ts';
import { TermField } from './term-field.tsx';

/** The values that are demanded to be put right, each with what was and what is asked for. */
export function CorrectionRows({ form }: { readonly form: TaskFormState }) {
  const organisation = useCoreQuery('organisation.get', {}).data;
  const { result } = form.values;
  if (result.kind !== 'correct') return null;
  const { corrections } = result;
  return (
    <ItemRows
      legend={words.rows}
      count={corrections.length}
      rowName={words.row}
      error={form.errors['result.corrections']}
      onAdd={() => form.insertListItem('result.corrections', EMPTY_CORRECTION)}
      onRemove={(index) => form.removeListItem('result.corrections', index)}
    >
      {(index) => {
        const path = `result.corrections.${index}`;
        const kept = corrections[index]?.decision === 'kept';
        return (
          <div className="form-grid">
            <TermField
              className="field-wide"
              label={words.category}
              terms={organisation?.dataCategories}
              {...form.getInputProps(`${path}.category`)}
            />
            <Textarea
              label={words.oldValue}
              placeholder={words.oldValueHint}
              rows={1}
              autosize
              {...form.getInputProps(`${path}.oldValue`)}
            />
            <Textarea label={words.newValue} rows={1} autosize {...form.getInputProps(`${path}.newValue`)} />
            <Radio.Group label={words.decision} {...form.getInputProps(`${path}.decision`)}>
              <div className="choices">
                {(['corrected', 'kept'] as const).map((decision) => (
                  <Radio key={decision} value={decision} label={correctionDecisionLabel[decision]} />
                ))}
              </div>
            </Radio.Group>
            <TextInput
              label={words.evidence}
              autoComplete="off"
              {...form.getInputProps(`${path}.evidence`)}
            />
            {kept && (
              <Textarea
                className="field-wide"
                label={words.reasons}
                description={words.reasonsHint}
                rows={2}
                {...form.getInputProps(`${path}.reasons`)}
              />
            )}
          </div>
        );
      }}
    </ItemRows>
  );
}
