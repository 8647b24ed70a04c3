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

/** The parts of `2026/17-3`; null when it is none. */
export function parseDocumentNumber(
  text: string,
): { readonly diaryNumber: DiaryNumber; readonly document: number } | null {
  const [, year, number, document] = /^(\d{4})\/([1-9]\d{0,8})-([1-9]\d{0,8})$/u.exec(text) ?? [];
  if (year === undefined || number === undefined || document === undefined) return null;
  return { diaryNumber: { year: Number(year), number: Number(number) }, document: Number(document) };
}
