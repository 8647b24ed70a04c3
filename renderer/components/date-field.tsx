import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { formatFinnish, isCalendarDate, parseTypedDate } from '../../src/domain/calendar-date.ts';
import { useDesk } from '../desk.tsx';
import { dateField } from '../text/fi/parts.ts';

/**
 * A date typed as `22.11.`, `221126` or `22.11.2026`, or picked. Hands over `YYYY-MM-DD`, null when empty, and the text as
 * typed when it is no date, so that the form's schema names the problem and nothing typed is lost.
 */
export function DateField(props: {
  readonly label: string;
  readonly value?: string | null;
  readonly onChange: (value: string | null) => void;
  readonly onBlur?: () => void;
  readonly error?: ReactNode;
  readonly required?: boolean;
  readonly description?: string;
  readonly disabled?: boolean;
  /** The path in the form, by which the first problem gets the focus. */
  readonly 'data-path'?: string;
}) {
  const {
    label,
    value = null,
    onChange,
    onBlur,
    error,
    required = false,
    description,
    disabled = false,
  } = props;
  const { today } = useDesk().vault;
  const [typing, setTyping] = useState<string | null>(null);
  const [picking, setPicking] = useState(false);
  const shown = typing ?? shownText(value);

  const take = (text: string): void => {
    onChange(text.trim() === '' ? null : (parseTypedDate(text, today) ?? text));
  };

  return (
    <TextInput
      label={label}
      description={description}
      placeholder="p.k.vvvv"
      autoComplete="off"
      required={required}
      withAsterisk={false}
      disabled={disabled}
      error={error}
      data-path={props['data-path']}
      value={shown}
      title={dateField.hint}
      onChange={(event) => {
        setTyping(event.currentTarget.value);
        take(event.currentTarget.value);
      }}
      onBlur={() => {
        setTyping(null);
        onBlur?.();
      }}
      rightSection={
        <Popover
          opened={picking}
          onChange={setPicking}
          position="bottom-end"
          trapFocus
          withinPortal
          transitionProps={{ duration: 0 }}
        >
          <Popover.Target>
            <ActionIcon
              variant="subtle"
              aria-label={`${label}: ${dateField.pick}`}
              disabled={disabled}
              onClick={() => setPicking((open) => !open)}
            >
              <IconCalendar size={18} stroke={1.7} aria-hidden />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown>
            <DatePicker
              ariaLabels={dateField.calendar}
              hideOutsideDates
              highlightToday
              value={value !== null && isCalendarDate(value) ? value : null}
              defaultDate={value !== null && isCalendarDate(value) ? value : today}
              onChange={(picked) => {
                setTyping(null);
                onChange(picked);
                setPicking(false);
              }}
            />
          </Popover.Dropdown>
        </Popover>
      }
    />
  );
}

function shownText(value: string | null): string {
  if (value === null) return '';
  return isCalendarDate(value) ? formatFinnish(value) : value;
}
