import { printParseErrorCode } from 'jsonc-parser';
import type { Node } from 'jsonc-parser';
import { isExportedNote, MAX_PROBLEMS } from './parsed-keys.js';
import type { ParsedKeys, BibliographyProblem } from './parsed-keys.js';
import type { Translate } from '@findings/core/text';
import { firstCharacterOf, membersOf, parseJsonTree, rangeOf } from '@findings/core/text';

/** Reads the keys of a CSL-JSON bibliography: the `id`s of a list, which may be in `items` of an object. */
export function readCslJsonKeys(text: string, say: Translate): ParsedKeys {
  // Valid files are read by the fast built-in parser.
  const keys = new Set<string>();
  return readValid(text, keys) ? { keys, problems: [] } : readWithPositions(text, say);
}

/** Reads a bibliography without problems into `keys`. False if it has any. */
function readValid(text: string, keys: Set<string>): boolean {
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

/** Reads a bibliography with the positions of its problems. */
function readWithPositions(text: string, say: Translate): ParsedKeys {
  const keys = new Set<string>();
  const { root, errors } = parseJsonTree(text);
  const problems: BibliographyProblem[] = errors.slice(0, MAX_PROBLEMS).map(({ error, offset, length }) => {
    const why = SYNTAX[printParseErrorCode(error)]?.(say) ?? say`it cannot be read from here on`;
    return { start: offset, end: offset + length, message: say`This is not valid JSON: ${why}.` };
  });
  const list = root?.type === 'object' ? valueOf(root, 'items') : root;
  const isBroken = problems.length > 0;
  if (list?.type !== 'array') {
    if (!isBroken) problems.push({ ...(root ? firstCharacterOf(root) : { start: 0, end: 0 }), message: noList(say) });
    return { keys, problems };
  }
  for (const item of list.children ?? []) {
    const id = valueOf(item, 'id');
    const key = keyOf(id?.value);
    if (isExportedNote(valueOf(item, 'note')?.value)) continue;
    if (key !== undefined) keys.add(key);
    else if (!isBroken && problems.length < MAX_PROBLEMS) {
      problems.push(id ? { ...rangeOf(id), message: noKey(say) } : { ...firstCharacterOf(item), message: noId(say) });
    }
  }
  return { keys, problems };
}

const noList = (say: Translate) => say`This is not CSL-JSON. Write a list of works, such as [{"id": "smith2020"}].`;
const noId = (say: Translate) => say`This work has no key. Add one, such as "id": "smith2020".`;
const noKey = (say: Translate) =>
  say`The “id” of a work is its key. It must be text in double quotes, such as "smith2020".`;

function valueOf(object: Node, name: string): Node | undefined {
  return membersOf(object).find((member) => member.name === name)?.value;
}

const SYNTAX: Readonly<Record<string, (say: Translate) => string>> = {
  ValueExpected: (say) => say`a value is missing here, or there is an extra comma before it`,
  PropertyNameExpected: (say) => say`a name in double quotes is missing here, or there is an extra comma before it`,
  ColonExpected: (say) => say`a colon is missing here`,
  CommaExpected: (say) => say`a comma is missing before this`,
  CloseBraceExpected: (say) => say`a “}” is missing here`,
  CloseBracketExpected: (say) => say`a “]” is missing here`,
  EndOfFileExpected: (say) => say`nothing may follow the end of the list`,
  InvalidCommentToken: (say) => say`JSON has no comments`,
  UnexpectedEndOfString: (say) => say`the closing double quote is missing`,
  InvalidEscapeCharacter: (say) => say`write a backslash as “\\\\”`,
  InvalidCharacter: (say) => say`this character must be written as an escape`,
};
