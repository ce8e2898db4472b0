import { printParseErrorCode } from 'jsonc-parser';
import type { Node } from 'jsonc-parser';
import { isExportedNote } from './exported-note.js';
import { MAX_PROBLEMS } from './key-reading.js';
import type { ParsedKeys, BibliographyProblem } from './key-reading.js';
import type { Translate } from '@findings/core/text';
import { firstCharacterOf, membersOf, parseJsonTree, rangeOf } from '@findings/core/text';

/** The keys of a bibliography in CSL-JSON: the `id`s of a list, which may stand at `items` of an object. */
export function readCslJsonKeys(text: string, say: Translate): ParsedKeys {
  // What is right, which is nearly always, is read by the machine's own parser.
  const keys = new Set<string>();
  return readWhole(text, keys) ? { keys, mistakes: [] } : readInPlace(text, say);
}

/** Whether all of it can be read. */
function readWhole(text: string, keys: Set<string>): boolean {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return false;
  }
  const items: unknown = Array.isArray(value) ? value : (value as { items?: unknown } | null)?.items;
  if (!Array.isArray(items)) return false;
  for (const item of items as unknown[]) {
    const { id, note } = (item ?? {}) as { id?: unknown; note?: unknown };
    const key = keyOf(id);
    if (key === undefined) return false;
    if (!isExportedNote(note)) keys.add(key);
  }
  return true;
}

function keyOf(id: unknown): string | undefined {
  if (typeof id === 'string' && id !== '') return id;
  return Number.isSafeInteger(id) ? String(id) : undefined;
}

/** The same with the places of what is wrong. */
function readInPlace(text: string, say: Translate): ParsedKeys {
  const keys = new Set<string>();
  const { root, errors } = parseJsonTree(text);
  const mistakes: BibliographyProblem[] = errors.slice(0, MAX_PROBLEMS).map(({ error, offset, length }) => {
    const why = SYNTAX[printParseErrorCode(error)]?.(say) ?? say`it cannot be read from here on`;
    return { start: offset, end: offset + length, message: say`This is no JSON: ${why}.` };
  });
  const list = root?.type === 'object' ? valueOf(root, 'items') : root;
  const broken = mistakes.length > 0;
  if (list?.type !== 'array') {
    if (!broken) mistakes.push({ ...(root ? firstCharacterOf(root) : { start: 0, end: 0 }), message: noList(say) });
    return { keys, mistakes };
  }
  for (const item of list.children ?? []) {
    const id = valueOf(item, 'id');
    const key = keyOf(id?.value);
    if (isExportedNote(valueOf(item, 'note')?.value)) continue;
    if (key !== undefined) keys.add(key);
    else if (!broken && mistakes.length < MAX_PROBLEMS) {
      mistakes.push(id ? { ...rangeOf(id), message: noKey(say) } : { ...firstCharacterOf(item), message: noId(say) });
    }
  }
  return { keys, mistakes };
}

const noList = (say: Translate) =>
  say`This is no CSL-JSON: a list of works is needed here, such as [{"id": "smith2020"}].`;
const noId = (say: Translate) => say`This work has no “id”, which is its key: write one, such as "id": "smith2020".`;
const noKey = (say: Translate) => say`The “id” of a work is its key, and has to be a text, such as "smith2020".`;

function valueOf(object: Node, name: string): Node | undefined {
  return membersOf(object).find((member) => member.name === name)?.value;
}

const SYNTAX: Readonly<Record<string, (say: Translate) => string>> = {
  ValueExpected: (say) => say`a value is missing here, or a comma too many stands before`,
  PropertyNameExpected: (say) => say`a name between double quotes is missing here, or a comma too many stands before`,
  ColonExpected: (say) => say`a colon is missing here`,
  CommaExpected: (say) => say`a comma is missing before this`,
  CloseBraceExpected: (say) => say`a “}” is missing here`,
  CloseBracketExpected: (say) => say`a “]” is missing here`,
  EndOfFileExpected: (say) => say`nothing may follow the end of the list`,
  InvalidCommentToken: (say) => say`JSON has no comments`,
  UnexpectedEndOfString: (say) => say`the double quote that ends this is missing`,
  InvalidEscapeCharacter: (say) => say`a backslash is written “\\\\”`,
  InvalidCharacter: (say) => say`this character has to be written as an escape`,
};
