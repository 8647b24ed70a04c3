import { core } from '../../api.ts';
import { SheetToPrint } from '../../components/sheet-to-print.tsx';
import { useCoreCommand } from '../../core-queries.ts';
import { calibrationSheet } from '../../text/fi/letterhead.ts';

/** The sheet from which the deviation is read. */
export function CalibrationSheet() {
  const print = useCoreCommand('letterhead.printCalibration');
  return (
    <SheetToPrint
      words={calibrationSheet}
      version="calibration"
      load={() => core('letterhead.calibrationSheet', {})}
      print={(printing) => print.mutateAsync(printing)}
    />
  );
}
