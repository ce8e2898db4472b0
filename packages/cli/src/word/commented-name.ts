import { basename, extname } from 'node:path';

/** A name for a copy with comments: `draft-checked.docx` for `draft.docx`. */
export function commentedName(path: string): string {
  const extension = extname(path);
  return `${basename(path, extension)}-checked${/^\.do[ct][xm]$/i.test(extension) ? extension : '.docx'}`;
}
