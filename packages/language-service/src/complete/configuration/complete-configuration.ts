import { findNodeAtLocation, getLocation, parseTree } from 'jsonc-parser';
import type { JSONPath } from 'jsonc-parser';
import { excerpt } from '@findings/core/library';
import { sourceText } from '@findings/core/text';
import type { Completion } from '../../results/editor-results.js';
import type { Workspace } from '../../workspace/workspace.js';
import type { CompletionOptions } from '../completion-options.js';
import { schemasAt } from './json-schema.js';
import type { JsonSchema } from './json-schema.js';
import { settingsOf, valuesOf } from './schema-values.js';
import type { SchemaValue } from './schema-values.js';
import type { Translate } from '@findings/core/text';

/** Keys and values of a configuration, by its schema and by what the workspace has. */
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
  const suggested = isAtPropertyKey
    ? missingSettings(workspace.say, text, path, schema, keyAt(text, start, end))
    : valuesOf(workspace, uri, text, path, schemasAt(schema, path), options);
  const typed = text.slice(start, offset).replace(/^"/, '').toLowerCase();
  const hasColon = /^\s*:/.test(text.slice(end, end + 100));
  const span = sourceText(text).span(start, end);
  const beginning = suggested.filter(({ value }) => value.toLowerCase().startsWith(typed));
  const holding = suggested.filter(({ value }) => value.toLowerCase().includes(typed));
  return (beginning.length > 0 ? beginning : holding).map(({ value, about }, order) => ({
    label: value,
    ...(about !== undefined && { detail: ` ${excerpt(about, 100)}` }),
    kind: isAtPropertyKey ? 'setting' : 'value',
    filterText: text.slice(start, offset),
    sortText: String(order).padStart(4, '0'),
    edit: { span, text: JSON.stringify(value) + (isAtPropertyKey && !hasColon ? ': ' : '') },
  }));
}

/** What may stand beside the keys that are there. */
function missingSettings(
  say: Translate,
  text: string,
  path: JSONPath,
  schema: JsonSchema,
  current: string | undefined,
): readonly SchemaValue[] {
  const root = parseTree(text, [], { allowTrailingComma: true });
  const parent = path.slice(0, -1);
  const node = root && findNodeAtLocation(root, parent);
  const written = new Set(node?.children?.map(({ children }) => String(children?.[0]?.value)));
  const settings = settingsOf(say, schemasAt(schema, parent));
  return settings.filter(({ value }) => value === current || !written.has(value));
}

function keyAt(text: string, start: number, end: number): string | undefined {
  return start === end ? undefined : text.slice(start, end).replaceAll('"', '');
}

/** The string, or the bare word, at a place; one whose quotation mark is not closed ends with its word. */
function literalAt(text: string, offset: number): { readonly start: number; readonly end: number } {
  const line = text.slice(text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1, offset);
  const open = line.replaceAll(/\\./g, '..').split('"').length % 2 === 0 ? line.lastIndexOf('"') : -1;
  const word = /[\w$.-]*$/.exec(line.slice(-200))![0].length;
  const start = open >= 0 ? offset - (line.length - open) : offset - word;
  const rest = text.slice(offset, offset + 500).split('\n', 1)[0]!;
  const inString = /^[^"{}[\],:]*"/.exec(rest);
  if (open >= 0 && inString) return { start, end: offset + inString[0].length };
  return { start, end: offset + /^[\w$.-]*/.exec(rest)![0].length };
}
