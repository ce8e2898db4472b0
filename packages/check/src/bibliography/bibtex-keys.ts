import { isExportedNote, type ParsedKeys } from './parsed-keys.js';

/** The start of an entry: `@book{smith2020,`. Entries may also be in parentheses. `@book{title = {…}}` has no key. */
const ENTRY = /@\s*(\p{L}+)\s*[{(]\s*([^\s,{}()"%=#]+)(?=[\s,})]|$)(?!\s*=)/gu;
const COMMENT_LINE = /^[ \t]*%.*$/gm;

/**
 * Reads the keys of a BibTeX or BibLaTeX bibliography, including the aliases in `ids = {…}`. Only the starts of entries are read: a broken
 * entry does not hide the next one, and BibTeX or Pandoc reports it.
 */
export function readBibtexKeys(text: string): ParsedKeys {
  const keys = new Set<string>();
  const source = text.replace(COMMENT_LINE, '');
  const entries = [...source.matchAll(ENTRY)];
  for (const [index, { 0: start, 1: type = '', 2: key = '', index: at }] of entries.entries()) {
    const fields = source.slice(at + start.length, entries[index + 1]?.index);
    const isExported = isExportedNote(noteOf(fields)?.replaceAll('\\', ''));
    if (isExported || !isWork(type.toLowerCase())) continue;
    for (const each of [key, ...(aliasesOf(fields)?.split(',') ?? [])]) keys.add(each.trim());
  }
  keys.delete('');
  return { keys, problems: [] };
}

function isWork(type: string): boolean {
  return type !== 'comment' && type !== 'preamble' && type !== 'string' && type !== 'xdata';
}

/** Returns a function that reads the value of a field, if it has no braces inside. */
function fieldReader(name: string): (fields: string) => string | undefined {
  const field = new RegExp(String.raw`(?<![\w-])${name}\s*=\s*[{"]([^{}"]*)[}"]`, 'i');
  return (fields) => field.exec(fields)?.[1];
}

const noteOf = fieldReader('note');
const aliasesOf = fieldReader('ids');
