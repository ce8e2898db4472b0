import { readBody } from './bibtex-body.js';
import { isExportedNote, MAX_PROBLEMS } from './parsed-keys.js';
import type { ParsedKeys, BibliographyProblem } from './parsed-keys.js';
import type { Translate } from '@findings/core/text';

/**
 * Reads the keys of a BibTeX or BibLaTeX bibliography, including the aliases in `ids = {…}`. Reads entries as Pandoc does, and also
 * what only BibTeX and biber accept: entries in parentheses and entries without a comma.
 *
 * ```text
 * @comment{…}  @preamble{…}  @string{…}                have no keys, and neither has @xdata
 * @book{smith2020, ids = {smith, s20}, title = {…}}
 *       ─────────         ──────────
 * ```
 *
 * An entry that is not closed would include everything after it. It is reported, and from there on a line that starts another
 * entry ends an entry.
 */
export function readBibtexKeys(text: string, say: Translate): ParsedKeys {
  const keys = new Set<string>();
  const problems: BibliographyProblem[] = [];
  const report = (start: number, end: number, message: string): void => {
    if (problems.length < MAX_PROBLEMS) problems.push({ start, end, message });
  };
  let isUnbalanced = false;
  for (let start = nextEntry(text, 0); start < text.length;) {
    const { type, open, end } = readHead(text, start);
    if (open === '') {
      start = nextEntry(text, end);
      continue;
    }
    const plain = type === 'comment' || type === 'preamble';
    const key = plain || type === 'string' ? undefined : readKey(text, end, open);
    if (key?.key === '') {
      report(
        start,
        key.end,
        say`This “@${type}” has no key. Write one after the brace, such as “@${type}{smith2020,”.`,
      );
    } else if (key && !key.comma) {
      report(start, key.end, say`A comma is missing after the key “${key.key}”.`);
    }
    const from = key?.end ?? end;
    let body = readBody(text, from, open, plain, isUnbalanced);
    if (!body.closed) {
      const close = open === '(' ? ')' : '}';
      const message = key?.key
        ? say`This “@${type}” “${key.key}” is not closed. Its “${close}” is missing, or a “{” or “"” inside is not closed.`
        : say`This “@${type}” is not closed. Its “${close}” is missing, or a “{” or “"” inside is not closed.`;
      report(start, from, message);
      if (!isUnbalanced) body = readBody(text, from, open, plain, (isUnbalanced = true));
    }
    const isWork = type !== 'xdata' && !isExportedNote(body.note?.replaceAll('\\', ''));
    if (key?.key && isWork) for (const each of [key.key, ...body.ids]) keys.add(each);
    start = nextEntry(text, body.end);
  }
  return { keys, problems };
}

/** The offset of the next `@` outside comments, or the end of the text. */
function nextEntry(text: string, from: number): number {
  const mark = /[@%]/g;
  mark.lastIndex = from;
  for (let found = mark.exec(text); found; found = mark.exec(text)) {
    if (found[0] === '@') return found.index;
    mark.lastIndex = endOfLine(text, found.index);
  }
  return text.length;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** The start of an entry, such as `@book {`: its type in lower case, and its opening brace. `open` is empty if there is none. */
function readHead(text: string, start: number): { type: string; open: string; end: number } {
  const head = /@\s*(\p{L}[^\s@{}()",=%#]*)\s*([{(]?)/uy;
  head.lastIndex = start;
  const found = head.exec(text);
  if (!found) return { type: '', open: '', end: start + 1 };
  const [all, type = '', open = ''] = found;
  return { type: type.toLowerCase(), open, end: start + all.length };
}

/** The key after the brace; empty if there is none. `end` is the offset after the key. */
function readKey(text: string, from: number, open: string): { key: string; end: number; comma: boolean } {
  const start = skipSpace(text, from);
  const word = open === '(' ? /[^\s,{}()"%]*/y : /[^\s,{}"%]*/y;
  word.lastIndex = start;
  const key = word.exec(text)![0];
  const end = start + key.length;
  const next = text.charAt(skipSpace(text, end));
  // `@book{title = {…}}` starts with a field.
  const isField = next === '=' || next === '"' || next === '{';
  if (isField) return { key: '', end: start, comma: false };
  return { key, end, comma: next === ',' || next === '}' || next === ')' || next === '' };
}

/** The offset after white space and comments. */
function skipSpace(text: string, from: number): number {
  const next = /\S/g;
  next.lastIndex = from;
  for (let found = next.exec(text); found; found = next.exec(text)) {
    if (found[0] !== '%') return found.index;
    next.lastIndex = endOfLine(text, found.index);
  }
  return text.length;
}
