import { isMap, isScalar, isSeq } from 'yaml';
import type { Document } from 'yaml';
import { readYaml } from '../source/read-yaml.js';
import { frontMatterBlock } from './front-matter-block.js';

/** YAML front matter: its fields, and where the text after it begins. */
export interface FrontMatter {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly end: number;
  /** The part that cannot be read. Then there are no fields. */
  readonly mistake?: { readonly start: number; readonly end: number } | undefined;
}

/** Front matter is between two `---` lines at the very top. */
export function readFrontMatter(text: string): FrontMatter {
  const block = frontMatterBlock(text);
  if (!block) return { fields: {}, end: 0 };
  const { start, yamlEnd, end } = block;
  const yaml = text.slice(start, yamlEnd);
  const { document, problems: mistakes } = readYaml(yaml);
  const [mistake] = mistakes;
  if (!mistake) return { fields: document ? fieldsOf(document) : {}, end };
  // A mistake at the end of the text is reported at the last character.
  const from = Math.max(0, Math.min(mistake.start, yaml.trimEnd().length - 1));
  return { fields: {}, end, mistake: { start: start + from, end: start + Math.max(from + 1, mistake.end) } };
}

/** Scalars and lists of scalars. Aliases are ignored, since expanding them can take exponential time and memory. */
function fieldsOf({ contents }: Document.Parsed): FrontMatter['fields'] {
  if (!isMap(contents)) return {};
  return Object.fromEntries(
    contents.items.flatMap(({ key, value }) => (isScalar(key) ? [[String(key.value), valueOf(value)]] : [])),
  );
}

function valueOf(node: unknown): unknown {
  if (isSeq(node)) return node.items.map((item) => (isScalar(item) ? item.value : undefined));
  return isScalar(node) ? node.value : undefined;
}
