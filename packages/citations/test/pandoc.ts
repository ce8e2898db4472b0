import { convert } from 'pandoc-wasm';

/** A node of Pandoc's syntax tree. */
interface Node {
  readonly t: string;
  readonly c?: unknown;
}

interface PandocCitation {
  readonly citationId: string;
  readonly citationMode: { readonly t: string };
  readonly citationPrefix: readonly Node[];
  readonly citationSuffix: readonly Node[];
}

/** What Pandoc and we say of one key. `group` counts from 0 in document order. */
export interface Cited {
  readonly group: number;
  readonly id: string;
  readonly mode: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Of the `@`, where it is known. */
  readonly at?: number | undefined;
}

const modes: Readonly<Record<string, string>> = {
  NormalCitation: 'normal',
  SuppressAuthor: 'suppress-author',
  AuthorInText: 'author-in-text',
};

/** What Pandoc cites in the body of a document, in the order of its syntax tree. Throws Pandoc's message. */
export async function askPandoc(markdown: string): Promise<readonly Cited[]> {
  const { stdout, stderr } = await convert({ from: 'markdown', to: 'json' }, markdown, {});
  if (!stdout) throw new Error(stderr);
  const found: Cited[] = [];
  let group = 0;
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value !== 'object' || value === null) return;
    else if ((value as Node).t === 'Cite') {
      const [items] = (value as { c: readonly [readonly PandocCitation[], unknown] }).c;
      const own = group++;
      for (const item of items) {
        found.push({
          group: own,
          id: item.citationId,
          mode: modes[item.citationMode.t] ?? item.citationMode.t,
          prefix: visibleText(item.citationPrefix).trim(),
          suffix: visibleText(item.citationSuffix).trimEnd(),
        });
      }
      for (const item of items) visit([item.citationPrefix, item.citationSuffix]);
    } else visit(Object.values(value));
  };
  visit((JSON.parse(stdout) as { readonly blocks: unknown }).blocks);
  return found;
}

/**
 * The same with places. Pandoc gives none, so every `@` that may start a key is given a number, Pandoc is asked again,
 * and the numbers are read back off the ids. Where numbering changes what is cited, nothing has a place.
 */
export async function askPandocForPlaces(markdown: string): Promise<readonly Cited[]> {
  const plain = await askPandoc(markdown);
  if (plain.length === 0) return plain;
  const places: number[] = [];
  const numbered = markdown.replace(/@(?:\{(?=\S)|(?=[\p{L}\p{N}_]))/gu, (sign, place: number) => {
    places.push(place);
    return `${sign}Nr${places.length - 1}rN`;
  });
  const marked = (await askPandoc(numbered)).map((cited) => {
    const numbered = /^Nr(\d+)rN(.*)$/su.exec(cited.id);
    return numbered ? { ...cited, id: numbered[2]!, at: places[Number(numbered[1])] } : cited;
  });
  const same =
    marked.length === plain.length &&
    plain.every(({ id, mode, group }, index) => {
      const other = marked[index];
      return other?.id === id && other.mode === mode && other.group === group;
    });
  return same ? plain.map((cited, index) => ({ ...cited, at: marked[index]?.at })) : plain;
}

/** What a reader sees of inlines: quotation marks put in, raw text and notes left out, white space folded. */
function visibleText(nodes: readonly Node[]): string {
  return nodes.map(nodeText).join('').replaceAll(/\s+/gu, ' ');
}

function nodeText(node: Node): string {
  switch (node.t) {
    case 'Str':
      return node.c as string;
    case 'Space':
    case 'SoftBreak':
    case 'LineBreak':
      return ' ';
    case 'Code':
    case 'Math':
      return (node.c as readonly [unknown, string])[1];
    case 'RawInline':
    case 'Note':
      return '';
    case 'Quoted': {
      const [kind, inside] = node.c as readonly [Node, readonly Node[]];
      return kind.t === 'SingleQuote' ? `‘${visibleText(inside)}’` : `“${visibleText(inside)}”`;
    }
    case 'Cite':
    case 'Link':
    case 'Image':
    case 'Span':
      return visibleText((node.c as readonly [unknown, readonly Node[]])[1]);
    default:
      return Array.isArray(node.c) ? visibleText(node.c as readonly Node[]) : '';
  }
}
