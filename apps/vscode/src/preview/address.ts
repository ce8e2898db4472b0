import { Uri, workspace } from 'vscode';

/**
 * How a preview links a line of a file: the way from the document, since it opens nothing that begins with a scheme.
 * Undefined where there is none.
 *
 * @param line from 0
 */
export function addressFrom(document: Uri, file: string, line: number): string | undefined {
  const to = Uri.parse(file, true);
  // What has no place yet is taken to be in the first folder.
  const folder = document.scheme === 'untitled' ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(document, '..');
  if (!folder || folder.scheme !== to.scheme || folder.authority !== to.authority) return undefined;
  const here = folder.path.split('/').filter((name) => name !== '');
  const there = to.path.split('/').filter((name) => name !== '');
  let same = 0;
  while (same < here.length && same < there.length - 1 && here[same] === there[same]) same++;
  // Another drive.
  if (same === 0 && there[0]?.includes(':')) return undefined;
  const names = [...here.slice(same).map(() => '..'), ...there.slice(same).map(encodeURIComponent)];
  return `${names.join('/')}#L${line + 1}`;
}
