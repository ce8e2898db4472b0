import { isWordFile } from '@findings/project';

/** Whether a document is one of Word, by its name or by its content. No text begins like an archive. */
export function isWordDocument(path: string, bytes: Buffer): boolean {
  return isWordFile(path) || bytes.subarray(0, 4).toString('latin1') === 'PK\x03\x04';
}
