import { Uri, workspace } from 'vscode';
import type { Escape } from './card.js';

/** A line of a file, from 0, and how a preview links it. */
export interface FileLink {
  /** The way from the document. */
  readonly href: string;
  readonly file: Uri;
  readonly line: number;
}

/** A preview opens nothing that begins with a scheme. Undefined where there is no way from the document. */
export function addressFrom(document: Uri, file: Uri, line: number): FileLink | undefined {
  const href = hrefFrom(document, file, line);
  return href === undefined ? undefined : { href, file, line };
}

/** Attributes of a link; by those beside the address the page goes to the line (preview-page/). */
export function linkTo({ href, file, line }: FileLink, h: Escape): string {
  return `href="${h(href)}" data-findings-source="${h(file.toString())}" data-findings-line="${line}"`;
}

function hrefFrom(document: Uri, to: Uri, line: number): string | undefined {
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
