import { parse, TomlError } from 'smol-toml';
import { isMap, isScalar, isSeq } from 'yaml';
import type { Document } from 'yaml';
import { readYaml } from '../source/read-yaml.js';
import { frontMatterBlock } from '../source/front-matter-block.js';

/** Front matter in YAML or TOML: its fields, and where the text after it begins. */
export interface FrontMatter {
  readonly fields: Readonly<Record<string, unknown>>;
  /** Where the names of the fields are, in YAML. */
  readonly names?: readonly FieldName[];
  readonly end: number;
  /** The part that cannot be read. */
  readonly mistake?: { readonly start: number; readonly end: number } | undefined;
}

export interface FieldName {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

export function readFrontMatter(text: string): FrontMatter {
  const block = frontMatterBlock(text);
  if (!block) return { fields: {}, end: 0 };
  const { format, start, textEnd, end } = block;
  const yaml = text.slice(start, textEnd);
  if (format === 'toml') return readToml(yaml, start, end);
  const { document, problems: mistakes } = readYaml(yaml);
  const [mistake] = mistakes;
  if (!mistake) return { fields: document ? fieldsOf(document) : {}, names: namesOf(document, start), end };
  // A mistake at the end of the text is reported at the last character.
  const from = Math.max(0, Math.min(mistake.start, yaml.trimEnd().length - 1));
  return {
    fields: plainFields(yaml),
    end,
    mistake: { start: start + from, end: start + Math.max(from + 1, mistake.end) },
  };
}

function readToml(toml: string, start: number, end: number): FrontMatter {
  try {
    const fields = Object.entries(parse(toml)).map(
      ([key, value]) => [key, value instanceof Date ? value.toISOString() : value] as const,
    );
    return { fields: Object.fromEntries(fields), end };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const lineStart =
      toml
        .split('\n')
        .slice(0, error.line - 1)
        .join('\n').length + (error.line > 1 ? 1 : 0);
    const from = Math.max(0, Math.min(lineStart + error.column - 1, toml.trimEnd().length - 1));
    return { fields: {}, end, mistake: { start: start + from, end: start + from + 1 } };
  }
}

/** The lines `key: value` at the margin, for front matter that is not YAML. */
function plainFields(yaml: string): FrontMatter['fields'] {
  const fields: Record<string, string> = {};
  for (const [, key, value] of yaml.matchAll(/^([\w-]{1,40}):[ \t]+(\S.*)$/gm))
    if (key !== undefined && value !== undefined && !/^[|>&*!{[]/.test(value))
      fields[key] ??= value.trim().replace(/^(["'])(.*)\1$/, '$2');
  return fields;
}

/** Scalars and lists of scalars. Aliases are ignored, since expanding them can take exponential time and memory. */
function fieldsOf({ contents }: Document.Parsed): FrontMatter['fields'] {
  if (!isMap(contents)) return {};
  return Object.fromEntries(
    contents.items.flatMap(({ key, value }) => (isScalar(key) ? [[String(key.value), valueOf(value)]] : [])),
  );
}

function namesOf(document: Document.Parsed | undefined, offset: number): FieldName[] {
  if (!isMap(document?.contents)) return [];
  return document.contents.items.flatMap(({ key }) => {
    if (!isScalar(key) || !key.range) return [];
    return [{ name: String(key.value), start: offset + key.range[0], end: offset + key.range[1] }];
  });
}

function valueOf(node: unknown): unknown {
  if (isSeq(node)) return node.items.map((item) => (isScalar(item) ? item.value : undefined));
  return isScalar(node) ? node.value : undefined;
}
