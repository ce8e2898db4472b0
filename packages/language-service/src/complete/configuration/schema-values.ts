import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { JSONPath } from 'jsonc-parser';
import type { Workspace } from '../../workspace/workspace.js';
import type { CompletionOptions } from '../completion-options.js';
import { namedFiles } from '../named-files.js';
import type { JsonSchema } from './json-schema.js';
import type { Translate } from '@findings/core/text';

/** A key or a value that may stand somewhere in a configuration. */
export interface SchemaValue {
  readonly value: string;
  readonly about?: string;
}

export function settingsOf(say: Translate, schemas: readonly JsonSchema[]): readonly SchemaValue[] {
  return schemas.flatMap(({ properties = {} }) =>
    Object.entries(properties).map(([value, { description }]) => ({
      value,
      ...(description !== undefined && { about: say.text(description) }),
    })),
  );
}

/** Those that the schema lists; and keys of reports and paths of files, which it cannot know. */
export function valuesOf(
  workspace: Workspace,
  uri: string,
  text: string,
  path: JSONPath,
  schemas: readonly JsonSchema[],
  options: CompletionOptions,
): readonly SchemaValue[] {
  const listed = schemas.flatMap((schema) => schema.enum ?? []).filter((value) => typeof value === 'string');
  if (listed.length > 0) return listed.map((value) => ({ value, about: severities[value]?.(workspace.say) ?? '' }));
  switch (path[0]) {
    case 'default':
      return path.length === 1 ? reportKeys(text) : [];
    case 'reports':
      return path.length === 2 ? namedFiles(workspace, options, uri, 'findings').map((value) => ({ value })) : [];
    case 'bibliography':
      return namedFiles(workspace, options, uri, 'bibliography').map((value) => ({ value }));
    default:
      return [];
  }
}

const severities: Readonly<Record<string, (say: Translate) => string>> = {
  error: (say) => say`the check fails`,
  warning: (say) => say`is shown, and fails a check that allows no warnings`,
  info: (say) => say`is shown as a remark`,
  hint: (say) => say`is shown faintly, where it stands`,
  off: (say) => say`is not looked for`,
};

function reportKeys(text: string): readonly SchemaValue[] {
  const root = parseTree(text, [], { allowTrailingComma: true });
  const reports = root && findNodeAtLocation(root, ['reports']);
  return (reports?.children ?? []).flatMap(({ children }) => {
    const [key, file] = children ?? [];
    if (typeof key?.value !== 'string' || key.value === '') return [];
    return [{ value: key.value, ...(typeof file?.value === 'string' && { about: file.value }) }];
  });
}
