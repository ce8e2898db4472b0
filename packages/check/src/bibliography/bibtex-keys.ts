import { readBody } from './bibtex-body.js';
import { isExportedNote } from './exported-note.js';
import { MAX_PROBLEMS } from './key-reading.js';
import type { ParsedKeys, BibliographyProblem } from './key-reading.js';
import type { Translate } from '@findings/core/text';

/**
 * The keys of a bibliography in BibTeX or BibLaTeX, and the other names that `ids = {…}` gives them. What Pandoc reads
 * is read as Pandoc reads it; so is what only BibTeX and biber take: entries in parentheses, entries without a comma.
 *
 * ```text
 * @comment{…}  @preamble{…}  @string{…}                hold no keys, nor does @xdata
 * @book{smith2020, ids = {smith, s20}, title = {…}}
 *       ─────────         ──────────
 * ```
 *
 * An entry that is never closed would take in all that follows. It is reported, and from there on an entry ends, at the
 * latest, where a line begins the next.
 */
export function readBibtexKeys(text: string, say: Translate): ParsedKeys {
  const keys = new Set<string>();
  const mistakes: BibliographyProblem[] = [];
  const report = (start: number, end: number, message: string): void => {
    if (mistakes.length < MAX_PROBLEMS) mistakes.push({ start, end, message });
  };
  let unbalanced = false;
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
        say`This “@${type}” has no key: write one behind the brace, such as “@${type}{smith2020,”.`,
      );
    } else if (key && !key.comma) {
      report(start, key.end, say`A comma is missing behind the key “${key.key}”.`);
    }
    const from = key?.end ?? end;
    let body = readBody(text, from, open, plain, unbalanced);
    if (!body.closed) {
      const close = open === '(' ? ')' : '}';
      const message = key?.key
        ? say`This “@${type}” “${key.key}” is never closed: a “${close}” is missing, or a “{” or “"” inside has no partner.`
        : say`This “@${type}” is never closed: a “${close}” is missing, or a “{” or “"” inside has no partner.`;
      report(start, from, message);
      if (!unbalanced) body = readBody(text, from, open, plain, (unbalanced = true));
    }
    const isWork = type !== 'xdata' && !isExportedNote(body.note?.replaceAll('\\', ''));
    if (key?.key && isWork) for (const each of [key.key, ...body.ids]) keys.add(each);
    start = nextEntry(text, body.end);
  }
  return { keys, mistakes };
}

/** The next `@` that no `%` puts into a comment; the end of the text where there is none. */
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

/** `@book {`: its type in lower case, and what opens it; an `@` that opens nothing has an empty `open`. */
function readHead(text: string, start: number): { type: string; open: string; end: number } {
  const head = /@\s*(\p{L}[^\s@{}()",=%#]*)\s*([{(]?)/uy;
  head.lastIndex = start;
  const found = head.exec(text);
  if (!found) return { type: '', open: '', end: start + 1 };
  const [all, type = '', open = ''] = found;
  return { type: type.toLowerCase(), open, end: start + all.length };
}

/** The key behind the brace; empty where there is none. `end` is behind the key. */
function readKey(text: string, from: number, open: string): { key: string; end: number; comma: boolean } {
  const start = skipSpace(text, from);
  const word = open === '(' ? /[^\s,{}()"%]*/y : /[^\s,{}"%]*/y;
  word.lastIndex = start;
  const key = word.exec(text)![0];
  const end = start + key.length;
  const next = text.charAt(skipSpace(text, end));
  // `@book{title = {…}}` begins with a field.
  const isField = next === '=' || next === '"' || next === '{';
  if (isField) return { key: '', end: start, comma: false };
  return { key, end, comma: next === ',' || next === '}' || next === ')' || next === '' };
}

/** Over white space and what `%` comments out. */
function skipSpace(text: string, from: number): number {
  const next = /\S/g;
  next.lastIndex = from;
  for (let found = next.exec(text); found; found = next.exec(text)) {
    if (found[0] !== '%') return found.index;
    next.lastIndex = endOfLine(text, found.index);
  }
  return text.length;
}
