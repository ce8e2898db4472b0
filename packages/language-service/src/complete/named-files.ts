import { bibliographyFormat } from '@findings/check';
import type { Workspace } from '../workspace/workspace.js';
import type { CompletionOptions } from './completion-options.js';
import { relativePath } from './relative-path.js';

/** The files that may be named at `findings` and at `bibliography`, as paths from the file that names them. */
export function namedFiles(
  workspace: Workspace,
  { files }: CompletionOptions,
  from: string,
  what: 'findings' | 'bibliography',
): readonly string[] {
  const others = files?.() ?? [];
  const reports = workspace.reports().map(({ uri }) => uri);
  const wanted = what === 'findings' ? reports : others.filter((uri) => bibliographyFormat(uri) !== undefined);
  const paths = wanted.flatMap((uri) => (uri === from ? [] : (relativePath(from, uri) ?? [])));
  const depth = (path: string): number => path.split('/').length;
  return [...new Set(paths)].sort((one, other) => depth(one) - depth(other) || (one < other ? -1 : 1));
}
