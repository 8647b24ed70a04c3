import { Button, Checkbox, NumberInput, Select } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { Printer } from '../../src/api/views.ts';
import { useCoreQuery } from '../core-queries.ts';
import { printing } from '../text/fi/case.ts';
import { printerStateLabel } from '../text/fi/file-labels.ts';
import { paperChoice as words, trayText } from '../text/fi/printing.ts';
import { ErrorNotice } from './error-notice.tsx';
import './printer-fields.css';

/** How a letter is to be printed, as the core takes it. */
export interface PaperChoice {
  readonly printerId: string;
  readonly duplex: boolean;
  readonly tray: string;
}

/** What was chosen so far; null: the usual printer. */
export interface TypedPaper extends Omit<PaperChoice, 'printerId'> {
  readonly printerId: string | null;
}

export function usePaper(): readonly [TypedPaper, (typed: TypedPaper) => void] {
  return useState<TypedPaper>({ printerId: null, duplex: false, tray: '' });
}

/** The printer that was chosen; else the usual one, else any; undefined without a printer. */
export function printerOf(printers: readonly Printer[], printerId: string | null): Printer | undefined {
  return (
    printers.find(({ id }) => id === printerId) ?? printers.find(({ isDefault }) => isDefault) ?? printers[0]
  );
}

/** The choice as the printer can carry it out; null without a printer. */
export function paperOf(printers: readonly Printer[], typed: TypedPaper): PaperChoice | null {
  const printer = printerOf(printers, typed.printerId);
  if (printer === undefined) return null;
  return {
    printerId: printer.id,
    duplex: typed.duplex && printer.canDuplex,
    tray: printer.trays.some(({ id }) => id === typed.tray) ? typed.tray : '',
  };
}

/** The printers of the machine; while there is none, why, and the way to look again. */
export function WithPrinters({
  children,
}: {
  readonly children: (printers: readonly Printer[]) => ReactNode;
}) {
  const printers = useCoreQuery('printer.list', {});
  const found = printers.data ?? [];
  if (found.length > 0) return children(found);
  return (
    <>
      {printers.isPending && <p className="no-margin muted">{printing.searching}</p>}
      {printers.isError && <ErrorNotice error={printers.error.error} />}
      {printers.isSuccess && <output>{printing.none}</output>}
      <div className="actions">
        <Button variant="default" loading={printers.isFetching} onClick={() => void printers.refetch()}>
          {printing.find}
        </Button>
      </div>
    </>
  );
}

/** Printer, tray and sides. Trays are asked for only where there is a choice. */
export function PrinterFields(props: {
  readonly printers: readonly Printer[];
  readonly value: TypedPaper;
  readonly onChange: (value: TypedPaper) => void;
  /** Further fields of the same row. */
  readonly children?: ReactNode;
}) {
  const { printers, value, onChange, children } = props;
  const printer = printerOf(printers, value.printerId);
  const trays = printer?.trays ?? [];
  const canDuplex = printer?.canDuplex ?? false;
  return (
    <div className="print-fields">
      <PrinterSelect
        printers={printers}
        value={value.printerId}
        onChange={(printerId) => onChange({ ...value, printerId })}
      />
      {trays.length > 1 && (
        <Select
          label={words.tray}
          allowDeselect={false}
          data={[
            { value: '', label: words.anyTray },
            ...trays.map(({ id, name }) => ({ value: id, label: trayText(name) })),
          ]}
          value={trays.some(({ id }) => id === value.tray) ? value.tray : ''}
          onChange={(tray) => onChange({ ...value, tray: tray ?? '' })}
        />
      )}
      {children}
      <Checkbox
        label={printing.duplex}
        checked={value.duplex && canDuplex}
        disabled={!canDuplex}
        {...(!canDuplex && { description: words.noDuplex })}
        onChange={(event) => onChange({ ...value, duplex: event.currentTarget.checked })}
      />
    </div>
  );
}

/** The printers by name, one that is not ready with what keeps it. `value` null: the usual one. */
export function PrinterSelect(props: {
  readonly printers: readonly Printer[];
  readonly value: string | null;
  readonly onChange: (printerId: string | null) => void;
}) {
  const { printers, value, onChange } = props;
  return (
    <Select
      label={printing.printer}
      allowDeselect={false}
      data={printers.map(({ id, name, state }) => ({
        value: id,
        label: state === 'ready' ? name : `${name} (${printerStateLabel[state]})`,
      }))}
      value={printerOf(printers, value)?.id ?? null}
      onChange={onChange}
    />
  );
}

/** How many copies; while the field is empty the value is `''`, which `copiesOf` takes for one. */
export function CopiesField(props: {
  readonly value: number | string;
  readonly onChange: (copies: number | string) => void;
}) {
  return (
    <NumberInput
      label={printing.copies}
      min={1}
      max={20}
      allowDecimal={false}
      clampBehavior="strict"
      {...props}
    />
  );
}

export function copiesOf(typed: number | string): number {
  return Number(typed) || 1;
}
