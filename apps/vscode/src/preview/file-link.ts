import { Uri, workspace } from 'vscode';
import type { Escape } from './card.js';

/** A link from a preview to a line of a file. Lines count from 0. */
export interface FileLink {
  /** Relative to the document, since a preview opens no links with a scheme. */
  readonly href: string;
  readonly file: Uri;
  readonly line: number;
}

/** Undefined if there is no relative path from the document to the file. */
export function fileLink(document: Uri, file: Uri, line: number): FileLink | undefined {
  const href = hrefFrom(document, file, line);
  return href === undefined ? undefined : { href, file, line };
}

/** HTML attributes of a link. The script in preview-page/ uses the data attributes to scroll to the line. */
export function linkAttributes({ href, file, line }: FileLink, h: Escape): string {
  return `href="${h(href)}" data-findings-source="${h(file.toString())}" data-findings-line="${line}"`;
}

function hrefFrom(document: Uri, to: Uri, line: number): string | undefined {
  // An untitled document is treated as a file in the first folder.
  const folder = document.scheme === 'untitled' ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(document, '..');
  if (!folder || folder.scheme !== to.scheme || folder.authority !== to.authority) return undefined;
  const here = folder.path.split('/').filter((name) => name !== '');
  const there = to.path.split('/').filter((name) => name !== '');
  let common = 0;
  while (common < here.length && common < there.length - 1 && here[common] === there[common]) common++;
  // The files are on different drives.
  if (common === 0 && there[0]?.includes(':')) return undefined;
  const names = [...here.slice(common).map(() => '..'), ...there.slice(common).map(encodeURIComponent)];
  return `${names.join('/')}#L${line + 1}`;
}
