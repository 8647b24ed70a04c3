import { Radio, Textarea, TextInput } from '@mantine/core';
import { useCoreQuery } from '../../core-queries.ts';
import { portableBasisLabel } from '../../text/fi/labels.ts';
import { portableWords as words } from '../../text/fi/tasks.ts';
import { ItemRows } from './item-rows.tsx';
import { emptyPortable, type TaskFormState } from './task-values.ts';
import { TermField } from './term-field.tsx';

/** The data that a person takes along, field by field. */
export function PortableItems({ form }: { readonly form: TaskFormState }) {
  const organisation = useCoreQuery('organisation.get', {}).data;
  const { result } = form.values;
  if (result.kind !== 'export') return null;
  const { items } = result;
  return (
    <ItemRows
      legend={words.rows}
      count={items.length}
      rowName={words.row}
      error={form.errors['result.items']}
      onAdd={() => form.insertListItem('result.items', emptyPortable(items.at(-1)))}
      onRemove={(index) => form.removeListItem('result.items', index)}
    >
      {(index) => {
        const path = `result.items.${index}`;
        return (
          <div className="form-grid">
            <TermField
              label={words.category}
              terms={organisation?.dataCategories}
              {...form.getInputProps(`${path}.category`)}
            />
            <TextInput label={words.field} autoComplete="off" {...form.getInputProps(`${path}.field`)} />
            <Textarea label={words.value} rows={1} autosize {...form.getInputProps(`${path}.value`)} />
            <Radio.Group label={words.basis} {...form.getInputProps(`${path}.basis`)}>
              <div className="choices">
                {(['consent', 'contract'] as const).map((basis) => (
                  <Radio key={basis} value={basis} label={portableBasisLabel[basis]} />
                ))}
              </div>
            </Radio.Group>
          </div>
        );
      }}
    </ItemRows>
  );
}
