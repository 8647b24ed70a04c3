import { expect, test } from 'vitest';
import { calendarDate, type CalendarDate } from '../../src/domain/calendar-date.ts';
import { caseDeadline, type CaseDeadlineFacts } from '../../src/domain/case-deadline.ts';
import type { InquiryTimes } from '../../src/domain/inquiry.ts';
import { deadlineSheet } from '../../src/letters/deadline-sheet.ts';
import { LetterPress } from '../../src/letters/letter-press.ts';
import { askTool, pageCount, pdfRunningText } from './pdf-reading.ts';

const press = new LetterPress();
const day = calendarDate;
const plainDays = { evesRollOver: false, changes: [] };

function question(sentOn: string, sufficientOn: string | null, delayReason = ''): InquiryTimes {
  return {
    kind: 'identity',
    sentOn: day(sentOn),
    sufficientOn: sufficientOn === null ? null : day(sufficientOn),
    delayReason,
  };
}

function sheetOf(facts: Partial<CaseDeadlineFacts> & { readonly receivedOn: CalendarDate }): Uint8Array {
  const whole: CaseDeadlineFacts = {
    inquiries: [],
    extensionNoticeSentOn: null,
    days: plainDays,
    ...facts,
  };
  return press.deadlineSheet(
    deadlineSheet({
      sender: 'KaseNet Oy',
      diaryNumber: '2026/17',
      deadline: caseDeadline(whole),
      inquiries: whole.inquiries,
      extensionNoticeSentOn: whole.extensionNoticeSentOn,
      printedOn: day('2026-11-23'),
    }),
  );
}

test('the sheet tells receipt, period, pause, every rolled day with its law, and the due date', () => {
  const pdf = sheetOf({
    receivedOn: day('2026-11-20'),
    inquiries: [question('2026-11-23', '2026-11-27')],
    days: {
      evesRollOver: true,
      changes: [{ date: day('2026-12-28'), kind: 'added', name: 'ylimääräinen pyhä' }],
    },
  });
  const text = pdfRunningText(pdf);
  expect(text).toContain('Määräajan laskelma 2026/17');
  expect(text).toContain('Vastaus on annettava viimeistään 29.12.2026.');
  expect(text).toContain('Sama ilman keskeytyksiä 21.12.2026.');
  expect(text).toContain('Pidennyksestä on ilmoitettava viimeistään 29.12.2026.');
  expect(text).toContain('Selvitystä pyydettiin 23.11.2026, ja riittävä vastaus saatiin 27.11.2026.');
  // 20.12. + 4 days = 24.12.: the eve, two holidays that are also Friday and Saturday, a Sunday, the added day.
  const words = wordsOf(pdf);
  for (const reason of ['jouluaatto', 'joulupäivä', 'tapaninpäivä', 'sunnuntai', 'ylimääräinen pyhä']) {
    expect(words).toContain(`on ${reason}, joten`);
  }
  expect(words).toContain('12 artiklan 3 kohta');
  expect(words).toContain('Kirkkolaki 652/2023');
  expect(words).toContain('lisätty organisaation pyhäpäiviin');
});

test('an extension names the day its notice left and the last day for it', () => {
  const pdf = sheetOf({ receivedOn: day('2026-11-20'), extensionNoticeSentOn: day('2026-12-01') });
  expect(wordsOf(pdf)).toContain(
    'Ilmoitus pidennyksestä lähetettiin 1.12.2026, viimeistään se oli lähetettävä 21.12.2026.',
  );
  expect(pdfRunningText(pdf)).toContain('Vastaus on annettava viimeistään 22.2.2027.');
});

test('an open pause is told, and a late question without a reason that suspends nothing', () => {
  const open = pdfRunningText(
    sheetOf({ receivedOn: day('2026-11-20'), inquiries: [question('2026-11-23', null)] }),
  );
  expect(open).toContain('Määräaika on keskeytynyt siitä alkaen');
  const late = pdfRunningText(
    sheetOf({ receivedOn: day('2026-11-20'), inquiries: [question('2026-12-03', null)] }),
  );
  expect(late).toContain('Pyyntö ei keskeytä määräaikaa.');
  expect(late).not.toContain('on keskeytynyt');
});

test('under the Act of 1999 the month is a target, and the deemed refusal is told', () => {
  const pdf = sheetOf({ receivedOn: day('2018-05-11') });
  const text = pdfRunningText(pdf);
  expect(text).toContain('Tavoitepäivä 11.6.2018.');
  expect(text).toContain('viimeistään 11.8.2018.');
  expect(text).not.toContain('Pidennyksestä');
  expect(wordsOf(pdf)).toContain('henkilötietolaki 523/1999, 28 §:n 2 momentti');
  expect(text).not.toContain('tietosuoja-asetus');
});

test('the sheet is a sound, tagged PDF/A of one page', () => {
  const pdf = sheetOf({ receivedOn: day('2026-11-20') });
  expect(pageCount(pdf)).toBe(1);
  expect(askTool('qpdf', pdf, (file) => ['--check', file])).toContain('No syntax or stream encoding errors');
  const info = askTool('pdfinfo', pdf, (file) => [file]);
  expect(info).toMatch(/^Tagged:\s+yes$/mu);
  expect(/^Title:\s+(.*)$/mu.exec(info)?.[1]).toBe('Määräajan laskelma 2026/17');
});

test('a name that the fonts lack is shown by its numbers and never stops the sheet', () => {
  const pdf = sheetOf({
    receivedOn: day('2026-11-20'),
    days: {
      evesRollOver: false,
      changes: [{ date: day('2026-12-21'), kind: 'added', name: 'juhla 🎉 #let x' }],
    },
  });
  expect(wordsOf(pdf)).toContain('juhla [U+1F389] #let x');
});

/** The text in reading order, column by column, hyphenation undone. */
function wordsOf(pdf: Uint8Array): string {
  return askTool('pdftotext', pdf, (file) => [file, '-'])
    .replaceAll('\u200B', '')
    .replaceAll('\u00AD\n', '')
    .replaceAll(/[\s\u00A0]+/gu, ' ');
}
