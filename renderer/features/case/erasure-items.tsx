import { Checkbox, Radio, Select, Textarea } from '@mantine/core';
import { formatFinnish, isCalendarDate } from '../../../src/domain/calendar-date.ts';
import type { RegisterId } from '../../../src/domain/organisation.ts';
import type { Regime } from '../../../src/domain/regime.ts';
import { keptUntil, lawOfGround, type ErasureItem } from '../../../src/domain/register-task.ts';
import {
  GROUNDS_OF_REGISTER,
  RETENTION_GROUNDS,
  type RetentionGround,
} from '../../../src/domain/retention-ground.ts';
import { DateField } from '../../components/date-field.tsx';
import { useCoreQuery } from '../../core-queries.ts';
import { groundStartLabel, retentionGroundLabel } from '../../text/fi/ground-labels.ts';
import { erasureDecisionLabel } from '../../text/fi/labels.ts';
import { erasureWords as words, groundStartHint } from '../../text/fi/tasks.ts';
import { ItemRows } from './item-rows.tsx';
import { EMPTY_ERASURE, type TaskFormState, type TaskValues } from './task-values.ts';
import { TermField } from './term-field.tsx';

type ItemValues = Extract<TaskValues['result'], { kind: 'erase' }>['items'][number];

/** The data that is demanded to be erased, decided item by item: erased, unlinked or kept on a ground of its register. */
export function ErasureItems(props: {
  readonly form: TaskFormState;
  readonly registerId: RegisterId;
  readonly regime: Regime;
}) {
  const { form, registerId, regime } = props;
  const { result } = form.values;
  if (result.kind !== 'erase') return null;
  return (
    <ItemRows
      legend={words.rows}
      hint={words.hint}
      count={result.items.length}
      rowName={words.row}
      error={form.errors['result.items']}
      onAdd={() => form.insertListItem('result.items', EMPTY_ERASURE)}
      onRemove={(index) => form.removeListItem('result.items', index)}
    >
      {(index) => {
        const item = result.items[index];
        return item === undefined ? null : (
          <Item
            form={form}
            path={`result.items.${index}`}
            item={item}
            registerId={registerId}
            regime={regime}
          />
        );
      }}
    </ItemRows>
  );
}

function Item(props: {
  readonly form: TaskFormState;
  readonly path: string;
  readonly item: ItemValues;
  readonly registerId: RegisterId;
  readonly regime: Regime;
}) {
  const { form, path, item, registerId, regime } = props;
  const organisation = useCoreQuery('organisation.get', {}).data;
  const marketing = form.getInputProps(`${path}.marketing`, { type: 'checkbox' });
  return (
    <div className="form-grid">
      <TermField
        label={words.category}
        terms={organisation?.dataCategories}
        {...form.getInputProps(`${path}.category`)}
      />
      <TermField
        label={words.item}
        placeholder={words.itemExample}
        terms={[]}
        {...form.getInputProps(`${path}.item`)}
      />
      <Radio.Group className="field-wide" label={words.decision} {...form.getInputProps(`${path}.decision`)}>
        <div className="choices">
          {(['erased', 'unlinked', 'kept'] as const).map((decision) => (
            <Radio
              key={decision}
              value={decision}
              label={erasureDecisionLabel[decision]}
              disabled={decision === 'kept' && item.marketing}
            />
          ))}
        </div>
      </Radio.Group>
      <Checkbox
        className="field-wide"
        label={words.marketing}
        description={words.marketingHint}
        {...marketing}
        onChange={({ currentTarget: { checked } }) => {
          form.setFieldValue(`${path}.marketing`, checked);
          if (checked && item.decision === 'kept') form.setFieldValue(`${path}.decision`, 'erased');
        }}
      />
      {item.decision === 'kept' && (
        <KeptFields form={form} path={path} item={item} registerId={registerId} regime={regime} />
      )}
    </div>
  );
}

/** Ground, the day that it counts from and, at once, the day on which it ends. */
function KeptFields(props: {
  readonly form: TaskFormState;
  readonly path: string;
  readonly item: ItemValues;
  readonly registerId: RegisterId;
  readonly regime: Regime;
}) {
  const { form, path, item, registerId, regime } = props;
  const start = item.ground === null ? null : RETENTION_GROUNDS[item.ground].start;
  return (
    <>
      <Select
        className="field-wide"
        label={words.ground}
        description={words.groundHint}
        placeholder={words.chooseGround}
        data={GROUNDS_OF_REGISTER[registerId].map((ground) => ({
          value: ground,
          label: retentionGroundLabel[ground],
        }))}
        comboboxProps={{ transitionProps: { duration: 0 } }}
        {...form.getInputProps(`${path}.ground`)}
      />
      {item.ground !== null && (
        <output className="field-wide muted small">{words.law(lawOfGround(item.ground, regime))}</output>
      )}
      {start !== null && (
        <>
          <DateField
            label={groundStartLabel[start]}
            description={groundStartHint[start]}
            {...form.getInputProps(`${path}.groundStartsOn`)}
          />
          <output className="kept-until">{endText(item)}</output>
        </>
      )}
      <Textarea
        className="field-wide"
        label={words.reasons}
        description={words.reasonsHint}
        rows={2}
        {...form.getInputProps(`${path}.reasons`)}
      />
    </>
  );
}

/** When the typed ground ends; empty while it cannot be told. */
function endText(item: ItemValues): string {
  const { groundStartsOn, ground } = item;
  if (groundStartsOn === null || ground === null || !isCalendarDate(groundStartsOn)) return '';
  const end = endOf({ ...item, groundStartsOn });
  if (end === null) return '';
  return endSentence(ground, formatFinnish(end));
}

function endOf(item: ErasureItem) {
  try {
    return keptUntil(item);
  } catch (thrown) {
    // A start beyond every calendar of the program; the field says so when it is left.
    if (thrown instanceof RangeError) return null;
    throw thrown;
  }
}

function endSentence(ground: RetentionGround, date: string): string {
  return RETENTION_GROUNDS[ground].start === 'review-date' ? words.reviewedOn(date) : words.keptUntil(date);
}
