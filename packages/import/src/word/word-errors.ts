import { ImportError } from '../problems.js';

export function damaged(cause?: unknown): ImportError {
  return new ImportError(
    'import.damaged',
    'The Word file is damaged and cannot be read. Open it in Word or LibreOffice, save it again as .docx, and use that file.',
    { cause },
  );
}
