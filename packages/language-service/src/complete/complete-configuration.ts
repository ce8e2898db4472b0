import { excerpt } from '@findings/core/library';
import { sourceText } from '@findings/core/text';
import type { Translate } from '@findings/core/text';
import { findNodeAtLocation, getLocation, parseTree } from 'jsonc-parser';
import type { JSONPath } from 'jsonc-parser';
import type { Completion } from '../results/editor-results.js';
import type { Workspace } from '../workspace/workspace.js';
import type { CompletionOptions, JsonSchema } from './completion-options.js';
import { schemasAt, suggestKeys, suggestValues } from './configuration-schema.js';
import type { Suggestion } from './configuration-schema.js';

/** Completes the keys and values of a configuration from its schema and the workspace. */
export function completeConfiguration(
  workspace: Workspace,
  uri: string,
  text: string,
  offset: number,
  options: CompletionOptions,
): readonly Completion[] {
  const schema = options.configurationSchema;
  if (!schema) return [];
  const { path, isAtPropertyKey } = getLocation(text, offset);
  const { start, end } = literalAt(text, offset);
  const suggestions = isAtPropertyKey
    ? missingKeys(workspace.say, text, path, schema, keyAt(text, start, end))
    : suggestValues(workspace, uri, text, path, schemasAt(schema, path), options);
  const typed = text.slice(start, offset).replace(/^"/, '').toLowerCase();
  const hasColon = /^\s*:/.test(text.slice(end, end + 100));
  const span = sourceText(text).span(start, end);
  const starting = suggestions.filter(({ value }) => value.toLowerCase().startsWith(typed));
  const containing = suggestions.filter(({ value }) => value.toLowerCase().includes(typed));
  return (starting.length > 0 ? starting : containing).map(({ value, description }) => ({
    label: value,
    ...(description !== undefined && { detail: ` ${excerpt(description, 100)}` }),
    kind: isAtPropertyKey ? 'setting' : 'value',
    filterText: text.slice(start, offset),
    edit: { span, text: JSON.stringify(value) + (isAtPropertyKey && !hasColon ? ': ' : '') },
  }));
}

/** The keys that the object at a path does not have yet, and the key that is being typed. */
function missingKeys(
  say: Translate,
  text: string,
  path: JSONPath,
  schema: JsonSchema,
  typedKey: string | undefined,
): readonly Suggestion[] {
  const root = parseTree(text, [], { allowTrailingComma: true });
  const parent = path.slice(0, -1);
  const node = root && findNodeAtLocation(root, parent);
  const existing = new Set(node?.children?.map(({ children }) => String(children?.[0]?.value)));
  const keys = suggestKeys(say, schema, parent);
  return keys.filter(({ value }) => value === typedKey || !existing.has(value));
}

function keyAt(text: string, start: number, end: number): string | undefined {
  return start === end ? undefined : text.slice(start, end).replaceAll('"', '');
}

/** The range of the string or bare word at an offset. A string without a closing quotation mark ends with its word. */
function literalAt(text: string, offset: number): { readonly start: number; readonly end: number } {
  const lineBefore = text.slice(text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1, offset);
  const open = lineBefore.replaceAll(/\\./g, '..').split('"').length % 2 === 0 ? lineBefore.lastIndexOf('"') : -1;
  const wordLength = /[\w$.-]*$/.exec(lineBefore.slice(-200))![0].length;
  const start = open >= 0 ? offset - (lineBefore.length - open) : offset - wordLength;
  const restOfLine = text.slice(offset, offset + 500).split('\n', 1)[0]!;
  const restOfString = /^[^"{}[\],:]*"/.exec(restOfLine);
  if (open >= 0 && restOfString) return { start, end: offset + restOfString[0].length };
  return { start, end: offset + /^[\w$.-]*/.exec(restOfLine)![0].length };
}
