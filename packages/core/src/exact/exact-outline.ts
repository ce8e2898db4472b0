import type { Block } from '../blocks/block.js';
import type { PartNode } from '../outline/parts.js';
import type { Comment } from '../blocks/text-part.js';
import { emptyProse, sliceProse, type Prose } from '../source/prose.js';
import { nestedBlocks } from '../blocks/block-lines.js';
import { startOf } from '../source/prose.js';
import {
  END_OF_PART,
  HEADING_CLASSES,
  readExactAttributes,
  readExactHeading,
  type ExactHeading,
  type ExactList,
  type ExactSection,
} from '../canonical-words.js';

/** The blocks below a heading that divides a part, or below the heading of the part itself. */
export interface ExactBlocks {
  readonly section: ExactSection | 'overview';
  readonly blocks: Block[];
  /** The heading of the section, with its attributes, if it has other words than the usual ones. */
  readonly heading?: Prose | undefined;
}

export interface ExactPart {
  readonly node: PartNode;
  readonly sections: ExactBlocks[];
  readonly chairs: readonly string[];
  /** Names or ids of those who say all of it. */
  readonly speakers: readonly string[];
  /** Of a day; `none` where its label seems to have one. */
  readonly date?: string;
}

/** The headings of canonical Markdown, with what is below them. */
export interface ExactOutline {
  /** The first is the text before any heading. */
  readonly parts: readonly ExactPart[];
  readonly lists: Readonly<Record<ExactList, readonly Block[]>>;
  /** As of a section. */
  readonly summaryHeading: Prose | undefined;
  /** Recommendations and actions of the report as a whole. */
  readonly loose: readonly ExactPart[];
  /** `# Title`. */
  readonly title: string | undefined;
}

/**
 * @param chairs of the text before any heading
 * @param comments of the text, in order
 */
export function readExactOutline(
  blocks: readonly Block[],
  chairs: readonly string[],
  comments: readonly Comment[],
): ExactOutline {
  const root: ExactPart = { ...partOf({ kind: 'root', title: emptyProse, level: 0 }), chairs };
  const parts = [root];
  const byNode = new Map([[root.node, root]]);
  const loose: ExactPart[] = [];
  const lists: Record<ExactList, Block[]> = { summary: [], people: [], acronyms: [] };
  let title: string | undefined;
  let summaryHeading: Prose | undefined;
  let open = root;
  let target = openSection(root, 'overview');
  const ends = comments.filter(({ text }) => text === END_OF_PART);
  let ended = 0;
  for (const block of blocks) {
    for (const at = startOfBlock(block); ended < ends.length && ends[ended]!.start < at; ended++) {
      open = (open.node.parent && byNode.get(open.node.parent)) ?? root;
      target = openSection(open, 'overview');
    }
    const { names, values, end } = readExactAttributes(block.kind === 'heading' ? block.prose.text : '');
    const text = block.prose.text.slice(0, end);
    if (text === '') {
      target.push(block);
      continue;
    }
    const level = Number(values.get('level') ?? block.level);
    const heading = readHeadingKind(text, names);
    const parent = ancestorBelow(open, level, byNode);
    if (level === 1 && title === undefined && heading.kind === 'part') {
      title = text;
      open = root;
      target = openSection(root, 'overview');
    } else if (heading.kind === 'list' && parent === root) {
      open = root;
      target = lists[heading.list];
      if (heading.list === 'summary') summaryHeading ??= ownWords(block, text, heading);
    } else if (heading.kind === 'section') {
      const isLoose = parent === root && !names.has('body') && isLooseSection(heading.section);
      const host = isLoose ? looseOf(loose, root, heading.section, block) : parent;
      open = isLoose ? root : host;
      target = openSection(host, heading.section, ownWords(block, text, heading));
    } else {
      const kind = heading.kind === 'list' ? 'part' : heading.kind;
      const titled = heading.kind === 'session' ? end - heading.title.length : 0;
      const id = values.get('id');
      const part = partOf({
        kind,
        title: sliceProse(block.prose, titled, end),
        heading: block,
        level,
        parent: parent.node,
        ...(heading.kind === 'session' && heading.number !== undefined ? { number: heading.number } : {}),
        ...(id === undefined ? {} : { id }),
      });
      const date = values.get('date');
      open = {
        ...part,
        chairs: values.get('chairs')?.split(',') ?? [],
        speakers: values.get('speakers')?.split(',') ?? [],
        ...(date === undefined ? {} : { date }),
      };
      parts.push(open);
      byNode.set(open.node, open);
      target = openSection(open, 'overview');
    }
  }
  return { parts, lists, summaryHeading, loose, title };
}

/** What a heading is, by its class or by its words. */
export function readHeadingKind(text: string, names: ReadonlySet<string>): ExactHeading {
  const own = readExactHeading(text);
  const known = [...names].map((name) => HEADING_CLASSES[name]).find((each) => each !== undefined);
  if (!known) return own;
  if (known.kind !== 'session') return known;
  return own.kind === 'session' ? own : { kind: 'session', title: text };
}

/** The offset of the first words of a block in the source. */
function startOfBlock(block: Block): number {
  for (const { prose } of nestedBlocks(block)) if (prose.text !== '') return startOf(prose);
  return 0;
}

function partOf(node: Omit<PartNode, 'isHeaded' | 'blocks' | 'children' | 'emptySections'>): ExactPart {
  const empty = { isHeaded: true, blocks: [], children: [], emptySections: [] };
  return { node: { ...empty, ...node }, sections: [], chairs: [], speakers: [] };
}

/** The heading of a section or list, if its words alone do not say which. */
function ownWords({ prose }: Block, text: string, heading: ExactHeading): Prose | undefined {
  return JSON.stringify(readExactHeading(text)) === JSON.stringify(heading) ? undefined : prose;
}

function openSection(part: ExactPart, section: ExactBlocks['section'], heading?: Prose): Block[] {
  const blocks: Block[] = [];
  part.sections.push({ section, blocks, heading });
  return blocks;
}

function ancestorBelow(open: ExactPart, level: number, parts: ReadonlyMap<PartNode, ExactPart>): ExactPart {
  let node = open.node;
  while (node.level >= level && node.parent) node = node.parent;
  return parts.get(node) ?? open;
}

/** Outside of parts, these lists are those of the report. */
export function isLooseSection(section: ExactSection): section is 'recommendations' | 'actions' {
  return section === 'recommendations' || section === 'actions';
}

function looseOf(loose: ExactPart[], root: ExactPart, role: 'recommendations' | 'actions', heading: Block): ExactPart {
  const known = loose.find((part) => part.node.role === role);
  if (known) return known;
  const part = partOf({ kind: 'part', role, title: heading.prose, heading, level: 2, parent: root.node });
  loose.push(part);
  return part;
}
