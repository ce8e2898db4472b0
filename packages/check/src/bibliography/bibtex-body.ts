/** What stands between the braces of an entry. */
export interface EntryBody {
  /** Other names of the work, from `ids = {…}`. */
  readonly ids: readonly string[];
  /** What stands at `note`, if it is words without braces inside. */
  readonly note?: string;
  /** Behind the closing brace; where the entry is never closed, where reading can go on. */
  readonly end: number;
  readonly closed: boolean;
}

/**
 * Reads an entry to its end. A backslash takes its meaning from the brace or quote behind it, as to Pandoc; a `%` between
 * the fields begins a comment.
 *
 * @param from behind the key
 * @param plain braces and nothing else count, as in `@comment{…}`
 * @param careful ends the entry, at the latest, where a line begins another
 */
export function readBody(text: string, from: number, open: string, plain: boolean, careful: boolean): EntryBody {
  const found: { ids: string[]; note?: string } = { ids: [] };
  const close = open === '(' ? 41 : 125;
  let depth = 0;
  let quoted = false;
  let name: string | undefined = '';
  let nameStart = from;
  let value: { readonly of: string; readonly start: number } | undefined;
  const endValue = (end: number): void => {
    const inside = value && insideOf(text.slice(value.start, end));
    if (value?.of === 'ids') {
      for (const id of namesIn(inside ?? '')) found.ids.push(id);
    } else if (inside !== undefined) found.note = inside;
    value = undefined;
  };
  for (let index = from; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const outside = depth === 0 && !quoted;
    if (code === 92) index++;
    else if (code === 123) depth++;
    else if (outside && code === close) {
      endValue(index);
      return { ...found, end: index + 1, closed: true };
    } else if (code === 125) depth = Math.max(0, depth - 1);
    else if (careful && code === 10 && beginsEntry(text, index + 1)) {
      return { ...found, end: index + 1, closed: false };
    } else if (plain || depth > 0) continue;
    else if (code === 34) quoted = !quoted;
    else if (quoted) continue;
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
  return { ...found, end: text.length, closed: false };
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

/** The line break that ends a comment, or one before it: the loop steps over it. */
function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end - 1;
}
