import { Button, Checkbox, Select } from '@mantine/core';
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

/** The choice as the printer can carry it out; null without a printer. */
export function paperOf(printers: readonly Printer[], typed: TypedPaper): PaperChoice | null {
  const printer = chosenPrinter(printers, typed);
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
  const printer = chosenPrinter(printers, value);
  const trays = printer?.trays ?? [];
  const canDuplex = printer?.canDuplex ?? false;
  return (
    <div className="print-fields">
      <Select
        label={printing.printer}
        allowDeselect={false}
        data={printers.map(({ id, name, state }) => ({
          value: id,
          label: state === 'ready' ? name : `${name} (${printerStateLabel[state]})`,
        }))}
        value={printer?.id ?? null}
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

function chosenPrinter(printers: readonly Printer[], { printerId }: TypedPaper): Printer | undefined {
  return (
    printers.find(({ id }) => id === printerId) ?? printers.find(({ isDefault }) => isDefault) ?? printers[0]
  );
}
