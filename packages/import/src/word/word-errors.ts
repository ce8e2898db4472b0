import { ImportError } from '../problems.js';

export function damaged(cause?: unknown): ImportError {
  return new ImportError(
    'import.damaged',
    'The Word file is damaged and cannot be read. Open it in Word or LibreOffice, save it again as .docx, and use that file.',
    { cause },
  );
}

export function tooDeep(): ImportError {
  return new ImportError(
    'import.too-large',
    'The Word file nests its elements too deeply. Copy its text into a new document, and use that file.',
  );
}
