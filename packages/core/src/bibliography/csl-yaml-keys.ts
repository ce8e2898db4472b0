import { isAlias, isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml';
import type { Node } from 'yaml';
import { MOST_TOLD } from './keys-read.js';
import type { KeysRead, Mistake } from './keys-read.js';
import type { Say } from '../saying/say.js';

/**
 * The keys of a bibliography in CSL-YAML: the `id`s of the list at `references`, or of a list that is all there is.
 * Of several YAML documents the first counts, as to Pandoc.
 */
export function readCslYamlKeys(text: string, say: Say): KeysRead {
  const keys = new Set<string>();
  const { contents, mistakes } = readYaml(text, say);
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
    else if (!broken && mistakes.length < MOST_TOLD) mistakes.push({ ...placeOf(item), message: noKey(say) });
  }
  return { keys, mistakes };
}

const noList = (say: Say) => say`This is no CSL-YAML: it needs “references:” with a list of works, each with its “id”.`;
const noKey = (say: Say) => say`This work has no “id”, which is its key: write one, such as “id: smith2020”.`;

function readYaml(text: string, say: Say): { contents: unknown; mistakes: Mistake[] } {
  try {
    const { contents, errors } = parseDocument(text, { logLevel: 'silent', uniqueKeys: false });
    const real = errors.filter(({ code }) => code !== 'MULTIPLE_DOCS').slice(0, MOST_TOLD);
    const mistakes = real.map(({ pos: [start, end], message }) => ({
      // What is missing at the end is said to stand behind it.
      start: Math.min(start, text.length),
      end: Math.min(Math.max(start, end), text.length),
      message: say`This cannot be read as YAML: ${firstSentence(message)}.`,
    }));
    return { contents, mistakes };
  } catch (error) {
    // The parser calls itself for what is inside.
    if (!(error instanceof RangeError)) throw error;
    return {
      contents: null,
      mistakes: [{ start: 0, end: 0, message: say`This YAML is nested too deeply to be read.` }],
    };
  }
}

/** The parser's message without the lines that it quotes, and without where, which is said already. */
function firstSentence(message: string): string {
  const [line = ''] = message.split('\n', 1);
  const said = line.replace(/ at line \d+, column \d+:?$/, '').replace(/[.:]$/, '');
  return said.charAt(0).toLowerCase() + said.slice(1);
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
