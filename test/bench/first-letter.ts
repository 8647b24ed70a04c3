/** Run as a process of its own: prints how long its very first letter took, set and drawn, in milliseconds as JSON. */
import { LetterPress } from '../../src/letters/letter-press.ts';
import { receiptContent } from '../../src/letters/receipt.ts';
import { letterFacts, letterStamp } from '../letters/sample-letters.ts';
import { drawLetter } from './drawn-letter.ts';
import { millisecondsOf } from './measure.ts';
import { FIRST_LETTERHEAD } from '../letters/first-letterhead.ts';

const content = receiptContent(letterFacts());
// Made at unlocking, before any letter is asked for.
const press = new LetterPress();
const set = await millisecondsOf(() => press.print(content, letterStamp(), FIRST_LETTERHEAD, null));
const drawn = await millisecondsOf(() => drawLetter(content, 1));
process.stdout.write(JSON.stringify({ set, drawn }));
