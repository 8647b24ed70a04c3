import { core } from '../../api.ts';
import { SheetToPrint } from '../../components/sheet-to-print.tsx';
import { useCoreCommand } from '../../core-queries.ts';
import { slip as words, slipSheet } from '../../text/fi/dispatch.ts';

/** The slip that a visitor signs; once scanned it finds its letter by its code. */
export function ReceiptSlip(props: { readonly letterId: number; readonly handedTo: string }) {
  const { letterId } = props;
  const print = useCoreCommand('letter.printSlip');
  const handedTo = props.handedTo.trim();
  if (handedTo === '') return <p className="no-margin muted">{words.nameFirst}</p>;
  return (
    <SheetToPrint
      words={slipSheet}
      version={`slip ${letterId} ${handedTo}`}
      load={() => core('letter.receiptSlip', { letterId, handedTo })}
      print={(printing) => print.mutateAsync({ letterId, handedTo, ...printing })}
    />
  );
}
