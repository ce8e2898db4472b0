import { announcedFormat } from '@findings/import/files';

/**
 * Whether a document belongs to another file of its folder, so that it is not a new report: an exported proposal, the original of an imported
 * report, or a copy with comments.
 *
 * @param siblings the names of the files in its folder
 */
export function isOutput(name: string, siblings: ReadonlySet<string>): boolean {
  if (/-checked(?:-\d+)?\.docx$/i.test(name)) return true;
  return [...siblings].some((other) => announcedFormat(other) === 'markdown' && stemOf(other) === stemOf(name));
}

function stemOf(name: string): string {
  return name.replace(/\.[^.]+$/, '');
}
