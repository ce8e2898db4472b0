import { isAlias, isMap, isNode, isScalar, isSeq } from 'yaml';
import type { Node } from 'yaml';
import { MAX_PROBLEMS } from './key-reading.js';
import type { ParsedKeys, BibliographyProblem } from './key-reading.js';
import type { Translate } from '@findings/core/text';
import { readYaml } from '@findings/core/yaml';
import type { YamlProblem } from '@findings/core/yaml';

/**
 * The keys of a bibliography in CSL-YAML: the `id`s of the list at `references`, or of a list that is all there is.
 * Of several YAML documents the first counts, as to Pandoc.
 */
export function readCslYamlKeys(text: string, say: Translate): ParsedKeys {
  const keys = new Set<string>();
  const read = readYaml(text);
  const contents = read.document?.contents;
  const mistakes = read.mistakes.slice(0, MAX_PROBLEMS).map((each) => mistakeOf(say, each));
  const broken = mistakes.length > 0;
  const list = isMap(contents) ? contents.get('references', true) : contents;
  if (!isSeq(list)) {
    if (!broken) mistakes.push({ ...placeOf(list ?? contents), message: noList(say) });
    return { keys, mistakes };
  }
  const named = new Map<string, ReturnType<typeof keysOf>>();
  for (const item of list.items) {
    const found = isAlias(item) ? named.get(item.source) : keysOf(item);
    if (isMap(item) && item.anchor !== undefined) named.set(item.anchor, found);
    if (found) for (const key of found) keys.add(key);
    else if (!broken && mistakes.length < MAX_PROBLEMS) mistakes.push({ ...placeOf(item), message: noKey(say) });
  }
  return { keys, mistakes };
}

const noList = (say: Translate) =>
  say`This is no CSL-YAML: it needs “references:” with a list of works, each with its “id”.`;
const noKey = (say: Translate) => say`This work has no “id”, which is its key: write one, such as “id: smith2020”.`;

function mistakeOf(say: Translate, { start, end, reason }: YamlProblem): BibliographyProblem {
  const message =
    reason === undefined
      ? say`This YAML is nested too deeply to be read.`
      : say`This cannot be read as YAML: ${firstSentence(reason)}.`;
  return { start, end, message };
}

function firstSentence(reason: string): string {
  const [line = ''] = reason.split('\n', 1);
  return line.charAt(0).toLowerCase() + line.slice(1).replace(/[.:]$/, '');
}

/** A work's key: as a number is written, and as it is read (`007` is `7` to Pandoc). */
function keysOf(item: unknown): readonly string[] | undefined {
  const id = isMap(item) ? item.get('id', true) : undefined;
  if (!isScalar(id)) return undefined;
  if (typeof id.value === 'string') return id.value === '' ? undefined : [id.value];
  return typeof id.value === 'number' ? [String(id.value), ...(id.source === undefined ? [] : [id.source])] : undefined;
}

/** Where something begins: all of it would be too much to show. */
function placeOf(node: unknown): { start: number; end: number } {
  const [start, end] = (isNode(node) && (node as Node).range) || [0, 0];
  return { start, end: Math.min(end, start + 1) };
}
