import { isAlias, isMap, isNode, isScalar, isSeq } from 'yaml';
import type { Node } from 'yaml';
import { MAX_PROBLEMS } from './parsed-keys.js';
import type { ParsedKeys, BibliographyProblem } from './parsed-keys.js';
import type { Translate } from '@findings/core/text';
import { readYaml } from '@findings/core/yaml';
import type { YamlProblem } from '@findings/core/yaml';

/**
 * Reads the keys of a CSL-YAML bibliography: the `id`s of the list in `references`, or of a top-level list. As in Pandoc, only
 * the first of several YAML documents counts.
 */
export function readCslYamlKeys(text: string, say: Translate): ParsedKeys {
  const keys = new Set<string>();
  const read = readYaml(text);
  const contents = read.document?.contents;
  const problems = read.problems.slice(0, MAX_PROBLEMS).map((each) => toProblem(say, each));
  const isBroken = problems.length > 0;
  const list = isMap(contents) ? contents.get('references', true) : contents;
  if (!isSeq(list)) {
    if (!isBroken) problems.push({ ...firstCharacter(list ?? contents), message: noList(say) });
    return { keys, problems };
  }
  const keysByAnchor = new Map<string, ReturnType<typeof keysOf>>();
  for (const item of list.items) {
    const found = isAlias(item) ? keysByAnchor.get(item.source) : keysOf(item);
    if (isMap(item) && item.anchor !== undefined) keysByAnchor.set(item.anchor, found);
    if (found) for (const key of found) keys.add(key);
    else if (!isBroken && problems.length < MAX_PROBLEMS)
      problems.push({ ...firstCharacter(item), message: noKey(say) });
  }
  return { keys, problems };
}

const noList = (say: Translate) =>
  say`This is not CSL-YAML. Add “references:” with a list of works, each with an “id”.`;
const noKey = (say: Translate) => say`This work has no key. Add one, such as “id: smith2020”.`;

function toProblem(say: Translate, { start, end, reason }: YamlProblem): BibliographyProblem {
  const message =
    reason === undefined
      ? say`This YAML is nested too deeply to be read.`
      : say`This is not valid YAML: ${firstSentence(reason)}.`;
  return { start, end, message };
}

function firstSentence(reason: string): string {
  const [line = ''] = reason.split('\n', 1);
  return line.charAt(0).toLowerCase() + line.slice(1).replace(/[.:]$/, '');
}

/** The keys of a work. A number has two: its value, as in Pandoc, and its source (`007`). */
function keysOf(item: unknown): readonly string[] | undefined {
  const id = isMap(item) ? item.get('id', true) : undefined;
  if (!isScalar(id)) return undefined;
  if (typeof id.value === 'string') return id.value === '' ? undefined : [id.value];
  return typeof id.value === 'number' ? [String(id.value), ...(id.source === undefined ? [] : [id.source])] : undefined;
}

function firstCharacter(node: unknown): { start: number; end: number } {
  const [start, end] = (isNode(node) && (node as Node).range) || [0, 0];
  return { start, end: Math.min(end, start + 1) };
}
