import { askTool } from '../pdf-reading.ts';

/** What poppler says of the signatures in a PDF. */
export function pdfsig(pdf: Uint8Array): string {
  return askTool('pdfsig', pdf, (file) => [file]);
}

/** What pdfsig says of a signature that holds and leaves nothing out. */
export function isValid(report: string): boolean {
  return report.includes('Signature is Valid.') && report.includes('Total document signed');
}
