/** A case in the diary (diaarinumero): running number within the year the case was entered. */
export interface DiaryNumber {
  readonly year: number;
  readonly number: number;
}

/** `2026/17` */
export function formatDiaryNumber(diaryNumber: DiaryNumber): string {
  return `${diaryNumber.year}/${diaryNumber.number}`;
}

/** `2026/17-3`: the third document of the case, in or out. */
export function formatDocumentNumber(diaryNumber: DiaryNumber, document: number): string {
  return `${formatDiaryNumber(diaryNumber)}-${document}`;
}
