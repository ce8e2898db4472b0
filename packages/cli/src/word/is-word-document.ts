import { isWordFile } from '@findings/project';

/** Whether a file is a Word document, by its name or by the signature of a ZIP archive. */
export function isWordDocument(path: string, bytes: Buffer): boolean {
  return isWordFile(path) || bytes.subarray(0, 4).toString('latin1') === 'PK\x03\x04';
}
