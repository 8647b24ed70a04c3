import { Button, Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { z } from 'zod';
import type { CoreError, FieldProblem } from '../../../src/api/errors.ts';
import { correctCase } from '../../../src/api/inputs.ts';
import { formatFinnish, isCalendarDate } from '../../../src/domain/calendar-date.ts';
import { LETTER_LANGUAGES } from '../../../src/domain/letter-language.ts';
import { regimeOf } from '../../../src/domain/regime.ts';
import { REQUESTER_ROLES } from '../../../src/domain/requester.ts';
import { CHANNELS, descriptionProblems, requestDateProblems } from '../../../src/domain/request.ts';
import { coreErrorOf } from '../../api.ts';
import { DateField } from '../../components/date-field.tsx';
import { FormDraftNotice, useFormDraft } from '../../components/form-draft.tsx';
import { useZodForm } from '../../components/zod-form.ts';
import { useCoreCommand } from '../../core-queries.ts';
import { useDesk } from '../../desk.tsx';
import { correcting as words } from '../../text/fi/case-changes.ts';
import {
  arrivalFieldLabel,
  channelLabel,
  lowerFirst,
  regimeLabel,
  requesterRoleLabel,
} from '../../text/fi/labels.ts';
import { inLanguage } from '../../text/fi/language.ts';
import { momentText } from '../../text/fi/moments.ts';
import { common } from '../../text/fi/parts.ts';
import type { LivingCase } from './case-steps.ts';
import { GuardNotice } from './guard-notice.tsx';
import { OpenForm } from './open-form.tsx';
import { PartyFields } from './party-fields.tsx';
import { StepPart } from './step-panel.tsx';

type Typed = z.input<typeof correctCase>;

/** Puts the entry right: what stood there before stays in sight below, with the reason. */
export function CorrectEntry(props: { readonly detail: LivingCase; readonly onDone: () => void }) {
  const { detail, onDone } = props;
  const { today } = useDesk().vault;
  const correct = useCoreCommand('case.correct');
  const [error, setError] = useState<CoreError | null>(null);
  const { form, submit, showError } = useZodForm({
    schema: correctCase,
    initialValues: {
      caseId: detail.id,
      channel: detail.channel,
      datedOn: detail.datedOn,
      receivedOn: detail.receivedOn,
      description: detail.description,
      signedByHand: detail.signedByHand,
      storageLocation: detail.storageLocation,
      personId: detail.person.id,
      requester: detail.requester,
      reason: '',
    },
    alsoCheck: ({ datedOn, receivedOn, description }): readonly FieldProblem[] =>
      [...requestDateProblems({ datedOn, receivedOn }, today), ...descriptionProblems(description)].map(
        ({ field, code }) => ({ path: field, code }),
      ),
  });
  const draft = useFormDraft(`correct:${detail.id}`, form.values, form.isDirty(), form.setValues);
  const save = async (values: z.output<typeof correctCase>): Promise<void> => {
    setError(null);
    try {
      await correct.mutateAsync(values);
      await draft.discard();
      onDone();
    } catch (thrown) {
      setError(showError(coreErrorOf(thrown)));
    }
  };
  return (
    <StepPart title={words.title} takeFocus>
      <OpenForm label={words.title} onSubmit={submit(save)}>
        <FormDraftNotice draft={draft} />
        <PartyFields form={form} detail={detail} />
        <div className="form-grid">
          <Select
            label={arrivalFieldLabel.channel}
            data={CHANNELS.map((value) => ({ value, label: channelLabel[value] }))}
            allowDeselect={false}
            {...form.getInputProps('channel')}
          />
          <TextInput
            label={arrivalFieldLabel.storageLocation}
            autoComplete="off"
            {...form.getInputProps('storageLocation')}
          />
          <DateField label={arrivalFieldLabel.receivedOn} {...form.getInputProps('receivedOn')} />
          <DateField label={arrivalFieldLabel.datedOn} {...form.getInputProps('datedOn')} />
        </div>
        <LawChange detail={detail} typed={form.values} />
        <Textarea label={arrivalFieldLabel.description} rows={3} {...form.getInputProps('description')} />
        <Checkbox label={words.signedByHand} {...form.getInputProps('signedByHand', { type: 'checkbox' })} />
        <Textarea
          label={words.reason}
          description={words.reasonHint}
          rows={2}
          {...form.getInputProps('reason')}
        />
        {error !== null && <GuardNotice error={error} detail={detail} />}
        <div className="actions">
          <Button type="submit" variant="light" loading={correct.isPending}>
            {words.save}
          </Button>
          <Button variant="subtle" onClick={onDone}>
            {common.cancel}
          </Button>
        </div>
      </OpenForm>
    </StepPart>
  );
}

/** Another day of receipt may bring another law, and always another due date. */
function LawChange({ detail, typed }: { readonly detail: LivingCase; readonly typed: Typed }) {
  const { receivedOn } = typed;
  if (!isCalendarDate(receivedOn) || receivedOn === detail.receivedOn) return null;
  const regime = regimeOf(receivedOn);
  return (
    <output className="notice notice-warning">
      {regime === detail.regime ? words.deadlineMoves : words.lawChanges(lowerFirst(regimeLabel[regime]))}
    </output>
  );
}

/** What was put right, newest first. */
export function Corrections({ detail }: { readonly detail: LivingCase }) {
  if (detail.corrections.length === 0) return null;
  return (
    <StepPart title={words.list}>
      <ul className="plain-list stack-tight">
        {detail.corrections.toReversed().map((one) => (
          <li key={`${one.at} ${one.field}`}>
            <div>
              <strong>{arrivalFieldLabel[one.field]}</strong>: <del>{shown(one.field, one.oldValue)}</del> →{' '}
              {shown(one.field, one.newValue)}
            </div>
            <div>{words.because(one.reason)}</div>
            <div className="small muted">{words.by(momentText(one.at), one.by)}</div>
          </li>
        ))}
      </ul>
    </StepPart>
  );
}

/** A value of the diary as the desk writes it. */
function shown(field: LivingCase['corrections'][number]['field'], value: string): string {
  if (value === '') return words.empty;
  if (isCalendarDate(value)) return formatFinnish(value);
  if (field === 'channel') {
    const channel = CHANNELS.find((one) => one === value);
    return channel === undefined ? value : channelLabel[channel];
  }
  if (field === 'signedByHand') return value === 'true' ? words.yes : value === 'false' ? words.no : value;
  return field === 'requester' ? requesterShown(value) : value;
}

/** `agent Asiamies Esimerkki, Valtakirjantie 2` with its first word in Finnish. */
function requesterShown(value: string): string {
  const role = REQUESTER_ROLES.find((one) => value === one || value.startsWith(`${one} `));
  if (role === undefined) return value;
  const [, marked] = /\((fi|sv|en)\)$/u.exec(value) ?? [];
  const language = LETTER_LANGUAGES.find((known) => known === marked);
  const rest = value
    .slice(role.length)
    .replace(/ \((?:fi|sv|en)\)$/u, language === undefined ? '' : `, ${words.letters(inLanguage[language])}`)
    .trim();
  return rest === '' ? requesterRoleLabel[role] : `${requesterRoleLabel[role]}: ${rest}`;
}
