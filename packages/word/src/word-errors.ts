import { visible } from '@findings/core/text';
import { ImportError } from '@findings/import/files';

/** @param part the path of the damaged part, if the archive itself can be read */
export function damaged(part?: string, cause?: unknown): ImportError {
  const message =
    part === undefined
      ? 'The Word file is damaged and cannot be read. Open it in Word or LibreOffice, save it again as .docx, and use that file.'
      : `The part “${visible(part)}” in the Word file is damaged or cut off. Open the file in Word and let Word repair it, save it again as .docx, and use that file. Or use an earlier copy of it.`;
  return new ImportError('import.damaged', message, { cause });
}

export function tooDeep(): ImportError {
  return new ImportError(
    'import.too-large',
    'The Word file is nested too deeply to be read. Copy its text into a new document, and use that file.',
  );
}
