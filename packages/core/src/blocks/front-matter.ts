import { parseDocument } from 'yaml';

/** YAML front matter: its fields, and where the text behind it begins. */
export interface FrontMatter {
  readonly fields: Readonly<Record<string, unknown>>;
  /** Offset in the text. */
  readonly end: number;
}

const longest = 64 * 1024;

/** Aliases that would blow up into more than anybody wrote have no value. */
function valueOf(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS();
  } catch {
    return undefined;
  }
}

/** Front matter stands between two `---` lines at the very top; what YAML cannot read has no fields. */
export function readFrontMatter(text: string): FrontMatter {
  const none = { fields: {}, end: 0 };
  const open = /^\uFEFF?---[ \t]*\r?\n/.exec(text.slice(0, 64));
  if (!open) return none;
  const close = /\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text.slice(open[0].length - 1, longest));
  if (!close) return none;
  const start = open[0].length;
  const end = open[0].length - 1 + close.index;
  const document = parseDocument(text.slice(start, Math.max(start, end)), { logLevel: 'silent' });
  const value = document.errors.length > 0 ? undefined : valueOf(document);
  const isMapping = typeof value === 'object' && value !== null && !Array.isArray(value);
  return { fields: isMapping ? (value as Record<string, unknown>) : {}, end: end + close[0].length };
}
