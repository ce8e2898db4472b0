import { bibliographyFormat } from '@findings/check';
import { relativePath } from '../paths.js';
import type { Workspace } from '../workspace/workspace.js';

/** The part of JSON Schema that the schema of a configuration uses. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: boolean | JsonSchema;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly enum?: readonly unknown[];
}

/** What completion needs besides the workspace. */
export interface CompletionOptions {
  /** The schema of `findings.config.json`. Without it, nothing is suggested there. */
  readonly configurationSchema?: JsonSchema;
  /** The URIs of the workspace's bibliographies. */
  readonly files?: () => readonly string[];
}

/** The files that `from` can name under `findings` or `bibliography`, as relative paths, the nearest first. */
export function suggestedPaths(
  workspace: Workspace,
  { files }: CompletionOptions,
  from: string,
  key: 'findings' | 'bibliography',
): readonly string[] {
  const uris =
    key === 'findings'
      ? workspace.reports().map(({ uri }) => uri)
      : (files?.() ?? []).filter((uri) => bibliographyFormat(uri) !== undefined);
  const paths = uris.flatMap((uri) => (uri === from ? [] : (relativePath(from, uri) ?? [])));
  const depth = (path: string): number => path.split('/').length;
  return [...new Set(paths)].sort((one, other) => depth(one) - depth(other) || (one < other ? -1 : 1));
}
