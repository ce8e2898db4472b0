import type { Translate } from '@findings/core/text';
import { frontMatterRange } from '../cursor/front-matter.js';
import { lineEnd, lineStart } from '../cursor/lines.js';
import type { Completion } from '../results/editor-results.js';
import type { Proposal } from '../workspace/proposal.js';
import type { Workspace } from '../workspace/workspace.js';
import { suggestedPaths } from './completion-options.js';
import type { CompletionOptions } from './completion-options.js';

const descriptions = {
  findings: (say: Translate) => say`the reports that this proposal cites`,
  bibliography: (say: Translate) => say`the bibliographies that this proposal cites`,
};

/** Completes the keys of front matter that Findings reads, and the file paths under them. */
export function completeFrontMatter(
  workspace: Workspace,
  proposal: Proposal,
  offset: number,
  options: CompletionOptions,
): readonly Completion[] {
  const { markdown } = proposal;
  const typed = markdown.slice(lineStart(markdown, offset), offset);
  return /^[a-z]*$/i.test(typed)
    ? completeFrontMatterKey(workspace, proposal, offset, typed)
    : completeFrontMatterPath(workspace, proposal, offset, options);
}

function completeFrontMatterKey(
  { say }: Workspace,
  { markdown, source }: Proposal,
  offset: number,
  typed: string,
): readonly Completion[] {
  const restOfLine = markdown.slice(offset, lineEnd(markdown, offset));
  const [restOfKey] = /^[a-z]*/i.exec(restOfLine)!;
  if (/^\s*:/.test(restOfLine.slice(restOfKey.length))) return [];
  const range = frontMatterRange(markdown);
  const lines = range ? markdown.slice(range.start, range.end).split('\n') : [];
  const span = source.span(offset - typed.length, offset + restOfKey.length);
  return (['findings', 'bibliography'] as const)
    .filter((key) => key.startsWith(typed.toLowerCase()) && !lines.some((line) => line.startsWith(`${key}:`)))
    .map((key) => ({
      label: key,
      detail: ` ${descriptions[key](say)}`,
      kind: 'setting',
      filterText: typed,
      edit: { span, text: `${key}: ` },
    }));
}

function completeFrontMatterPath(
  workspace: Workspace,
  { uri, markdown, source }: Proposal,
  offset: number,
  options: CompletionOptions,
): readonly Completion[] {
  const value = typedValueAt(markdown, offset);
  if (!value || (value.key !== 'findings' && value.key !== 'bibliography')) return [];
  const span = source.span(value.start, value.end);
  return suggestedPaths(workspace, options, uri, value.key)
    .filter((path) => path.toLowerCase().includes(value.typed.toLowerCase()))
    .map((path) => ({
      label: path,
      kind: 'file',
      filterText: markdown.slice(value.start, offset),
      edit: { span, text: value.write(path) },
    }));
}

/** A value that is being typed in front matter. */
interface TypedValue {
  /** Its top-level key: `findings`. */
  readonly key: string;
  /** The range of the value with its quotation marks. */
  readonly start: number;
  readonly end: number;
  /** The value up to the cursor, without a quotation mark. */
  readonly typed: string;
  /** Writes a value as YAML, with quotation marks if it needs them. */
  write(value: string): string;
}

/** `key: value`, `key: [a, value`, `  - value` */
const keyAndValue = /^([\w-]+):[ \t]+(?:\[(?:[^[\]]*,)?[ \t]*)?/;
const listItem = /^[ \t]*-[ \t]+/;
const plainScalar = /^[\p{L}\p{N}_./][\p{L}\p{N}_./@+ -]*$/u;

/** The value at the cursor: after a key, in a flow list, or in an item of a block list. */
function typedValueAt(markdown: string, offset: number): TypedValue | undefined {
  const line = lineStart(markdown, offset);
  const before = markdown.slice(line, offset);
  const [head, ownKey] = keyAndValue.exec(before) ?? listItem.exec(before) ?? [];
  const key = ownKey ?? (head === undefined ? undefined : keyAbove(markdown, line));
  if (head === undefined || key === undefined) return undefined;
  const start = line + head.length;
  const value = before.slice(head.length);
  const quote = /^["']/.exec(value)?.[0] ?? '';
  const typed = value.slice(quote.length);
  if (typed.includes(quote === '' ? '#' : quote)) return undefined;
  const rest = markdown.slice(offset, lineEnd(markdown, offset));
  const end = offset + lengthOfRest(rest, quote, head.includes('['));
  return { key, start, end, typed, write: (text) => writeValue(text, quote) };
}

/** The key of the block list that contains a line. */
function keyAbove(markdown: string, line: number): string | undefined {
  const range = frontMatterRange(markdown);
  for (let start = line; range && start > range.start;) {
    start = lineStart(markdown, start - 1);
    const [, key] = /^([\w-]+):\s*$/.exec(markdown.slice(start, lineEnd(markdown, start))) ?? [];
    if (key !== undefined) return key;
    if (!/^[ \t]*(?:-|$)/.test(markdown.slice(start, start + 100).split('\n', 1)[0]!)) return undefined;
  }
  return undefined;
}

/** The length of the value after the cursor. */
function lengthOfRest(rest: string, quote: string, isInList: boolean): number {
  const close = quote === '' ? -1 : rest.indexOf(quote);
  if (close >= 0) return close + 1;
  const stop = rest.search(isInList ? /[,\]]| #/ : / #/);
  return (stop < 0 ? rest : rest.slice(0, stop)).trimEnd().length;
}

function writeValue(value: string, quote: string): string {
  if (quote === "'") return `'${value.replaceAll("'", "''")}'`;
  return quote === '' && plainScalar.test(value) && !value.endsWith(' ') ? value : JSON.stringify(value);
}
