import type { Translate } from '@findings/core/text';
import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { JSONPath } from 'jsonc-parser';
import type { Workspace } from '../workspace/workspace.js';
import { suggestedPaths } from './completion-options.js';
import type { CompletionOptions, JsonSchema } from './completion-options.js';

/** A key or a value that a configuration can contain at a position. */
export interface Suggestion {
  readonly value: string;
  readonly description?: string;
}

/** The schemas that can apply at a path of a document. */
export function schemasAt(root: JsonSchema, path: readonly (string | number)[], schema = root): readonly JsonSchema[] {
  const [step, ...rest] = path;
  const all = [resolveReference(root, schema), ...(schema.anyOf ?? [])];
  if (step === undefined) return all;
  return all.flatMap((each) => {
    const inner = typeof step === 'number' ? each.items : propertyOf(each, step);
    return inner ? schemasAt(root, rest, inner) : [];
  });
}

function propertyOf({ properties, additionalProperties }: JsonSchema, name: string): JsonSchema | undefined {
  if (properties && Object.hasOwn(properties, name)) return properties[name];
  return typeof additionalProperties === 'object' ? additionalProperties : undefined;
}

/** A schema is in `$defs` if the document can have it in several places. */
function resolveReference(root: JsonSchema, schema: JsonSchema): JsonSchema {
  return root.$defs?.[schema.$ref?.replace('#/$defs/', '') ?? ''] ?? schema;
}

export function suggestKeys(say: Translate, root: JsonSchema, path: JSONPath): readonly Suggestion[] {
  return schemasAt(root, path).flatMap(({ properties = {} }) =>
    Object.entries(properties).map(([value, schema]) => {
      const { description } = resolveReference(root, schema);
      return { value, ...(description !== undefined && { description: say.text(description) }) };
    }),
  );
}

/** The values that the schema lists, or else report keys and file paths from the workspace. */
export function suggestValues(
  workspace: Workspace,
  uri: string,
  text: string,
  path: JSONPath,
  schemas: readonly JsonSchema[],
  options: CompletionOptions,
): readonly Suggestion[] {
  const listed = schemas.flatMap((schema) => schema.enum ?? []).filter((value) => typeof value === 'string');
  if (listed.length > 0) {
    return listed.map((value) => ({ value, description: severities[value]?.(workspace.say) ?? '' }));
  }
  switch (path[0]) {
    case 'default':
      return path.length === 1 ? reportKeys(text) : [];
    case 'reports':
      return path.length === 2 ? suggestedPaths(workspace, options, uri, 'findings').map((value) => ({ value })) : [];
    case 'bibliography':
      return suggestedPaths(workspace, options, uri, 'bibliography').map((value) => ({ value }));
    default:
      return [];
  }
}

const severities: Readonly<Record<string, (say: Translate) => string>> = {
  error: (say) => say`fails the check`,
  warning: (say) => say`fails the check only if no warnings are allowed`,
  info: (say) => say`shown as information`,
  hint: (say) => say`shown as a faint hint in the editor`,
  off: (say) => say`not checked`,
};

function reportKeys(text: string): readonly Suggestion[] {
  const root = parseTree(text, [], { allowTrailingComma: true });
  const reports = root && findNodeAtLocation(root, ['reports']);
  return (reports?.children ?? []).flatMap(({ children }) => {
    const [key, file] = children ?? [];
    if (typeof key?.value !== 'string' || key.value === '') return [];
    return [{ value: key.value, ...(typeof file?.value === 'string' && { description: file.value }) }];
  });
}
