/** A citation that a reference manager inserted. */
export interface FieldCitation {
  /** The keys that the field carries for the work, the most reliable first. */
  readonly keys: readonly string[];
  /** The page, if the field names one. */
  readonly page?: string;
  readonly isAuthorSuppressed: boolean;
}

/**
 * - `citation`: its result is replaced by a citation in Markdown
 * - `generated`: a table of contents or bibliography, which the writer did not type
 * - `text`: its result is text
 */
export type Field =
  { readonly type: 'citation'; readonly citations: readonly FieldCitation[] } | { readonly type: 'generated' | 'text' };

/** Reads the instruction of a field, such as `ADDIN ZOTERO_ITEM CSL_CITATION {…}` or `CITATION s4.h2 \p 9`. */
export function readField(instruction: string): Field {
  const csl = instruction.indexOf('CSL_CITATION');
  if (csl >= 0) {
    const citations = readCsl(instruction.slice(csl + 'CSL_CITATION'.length));
    return citations.length > 0 ? { type: 'citation', citations } : { type: 'text' };
  }
  const word = /^\s*CITATION\s/i.exec(instruction);
  if (word) return { type: 'citation', citations: readWordCitation(instruction.slice(word[0].length)) };
  return { type: GENERATED.test(instruction) ? 'generated' : 'text' };
}

const GENERATED = /^\s*(?:TOC|INDEX|TOA|BIBLIOGRAPHY|ADDIN\s+(?:ZOTERO_BIBL|EN\.REFLIST|Mendeley\s+Bibliography))\b/i;

type Fields = Readonly<Record<string, unknown>>;

function readCsl(json: string): FieldCitation[] {
  let items: unknown;
  try {
    items = fieldsOf(JSON.parse(json))['citationItems'];
  } catch {
    // If the code is damaged, the result of the field is text.
    return [];
  }
  return (Array.isArray(items) ? items : []).map((each) => {
    const item = fieldsOf(each);
    const page = item['label'] === undefined || item['label'] === 'page' ? textOf(item['locator']) : '';
    return {
      keys: keysOf(item),
      ...(/^[\w–-]+$/.test(page) && { page }),
      isAuthorSuppressed: item['suppress-author'] === true,
    };
  });
}

/**
 * Reference managers replace the `id` of an imported work by their own, but keep its other fields. `findings export` writes the
 * qualified id into `note`.
 */
function keysOf(item: Fields): readonly string[] {
  const work = fieldsOf(item['itemData']);
  const url = textOf(work['URL']);
  const note = textOf(work['note']).trim();
  const all = [
    textOf(work['citation-key']),
    ...(/^\S+$/.test(note) ? [note] : note.split(/[\s;,]+/).filter(isId)),
    ...url
      .split(/[/#?=]/)
      .slice(-1)
      .filter(isId),
    textOf(work['id']),
    textOf(item['id']),
  ];
  return [...new Set(all.filter((key) => key !== ''))];
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

/** Whether a word can only be an id of a finding: `tip2012:s4.h2`, `summary.p2`. */
function isId(word: string): boolean {
  return /^(?:[\w-]+:)?[\w-]+\.[a-z]\d+$/i.test(word);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

/** `s4.h2 \l 1033 \p 9 \m s4.h3`: the tag of a source, its page, and more sources after `\m`. */
function readWordCitation(rest: string): FieldCitation[] {
  const tokens = rest.match(/"[^"]*"|\S+/g) ?? [];
  const values = tokens.map((token) => token.replace(/^"|"$/g, ''));
  const citations: { keys: string[]; page?: string; isAuthorSuppressed: boolean }[] = [];
  for (let index = 0; index < values.length; index++) {
    const value = values[index]!;
    if (citations.length === 0 || value === '\\m') {
      const key = value === '\\m' ? values[++index] : value;
      if (key !== undefined) citations.push({ keys: [key], isAuthorSuppressed: false });
    } else if (value === '\\p' && /^[\w–-]+$/.test(values[index + 1] ?? '')) citations.at(-1)!.page = values[++index]!;
    else if (value === '\\n') citations.at(-1)!.isAuthorSuppressed = true;
  }
  return citations;
}
