/** The fields of an entry that matter for keys. */
export interface EntryBody {
  /** Other names of the work, from `ids = {…}`. */
  readonly ids: readonly string[];
  /** The value of `note`, if it has no braces inside. */
  readonly note?: string;
  /** The offset after the closing brace, or the offset at which to continue if the entry is not closed. */
  readonly end: number;
  readonly closed: boolean;
}

/**
 * Reads an entry to its end. As in Pandoc, a backslash escapes the brace or quotation mark after it, and a `%` between fields starts a
 * comment.
 *
 * @param from the offset after the key
 * @param plain whether only braces count, as in `@comment{…}`
 * @param careful whether a line that starts another entry ends this one
 */
export function readBody(text: string, from: number, open: string, plain: boolean, careful: boolean): EntryBody {
  const result: { ids: string[]; note?: string } = { ids: [] };
  const close = open === '(' ? 41 : 125;
  let depth = 0;
  let isQuoted = false;
  let name: string | undefined = '';
  let nameStart = from;
  let value: { readonly of: string; readonly start: number } | undefined;
  const endValue = (end: number): void => {
    const inside = value && insideOf(text.slice(value.start, end));
    if (value?.of === 'ids') {
      for (const id of namesIn(inside ?? '')) result.ids.push(id);
    } else if (inside !== undefined) result.note = inside;
    value = undefined;
  };
  for (let index = from; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const isOutside = depth === 0 && !isQuoted;
    if (code === 92) index++;
    else if (code === 123) depth++;
    else if (isOutside && code === close) {
      endValue(index);
      return { ...result, end: index + 1, closed: true };
    } else if (code === 125) depth = Math.max(0, depth - 1);
    else if (careful && code === 10 && beginsEntry(text, index + 1)) {
      return { ...result, end: index + 1, closed: false };
    } else if (plain || depth > 0) continue;
    else if (code === 34) isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (code === 37) {
      if (name !== undefined) name += text.slice(nameStart, index);
      index = endOfLine(text, index);
      nameStart = index + 1;
    } else if (code === 44) {
      endValue(index);
      name = '';
      nameStart = index + 1;
    } else if (code === 61 && name !== undefined) {
      const of = (name + text.slice(nameStart, index)).trim().toLowerCase();
      if (of === 'ids' || of === 'note') value = { of, start: index + 1 };
      name = undefined;
    }
  }
  return { ...result, end: text.length, closed: false };
}

function beginsEntry(text: string, at: number): boolean {
  const entry = /[ \t]*@\p{L}+[ \t]*[{(]/uy;
  entry.lastIndex = at;
  return entry.test(text);
}

/** `{smith, s20}` → `smith, s20`. */
function insideOf(value: string): string | undefined {
  return /[{"]([^{}"]*)["}]/.exec(value)?.[1];
}

/** `smith, s20` → `smith`, `s20`. */
function namesIn(list: string): string[] {
  return list
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

/** The offset before the line break that ends a comment. The loop then advances to the line break. */
function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end - 1;
}
