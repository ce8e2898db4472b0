import { anyCue, cues, plainLabel, wholePhrase, type Vocabulary, type Words } from '@findings/language';
import { nestedBlocks } from '../blocks/block-lines.js';
import type { Block } from '../blocks/block.js';
import type { FurnitureKind } from '../model.js';
import { readRole, type PartRole } from '../outline/label.js';
import type { PartNode } from '../outline/parts.js';
import { furnitureOfLines } from './furniture-lines.js';
import { isWhollyLink } from '../outline/section-start.js';
import { isStatement } from '../people/read-roster.js';

const kinds: Partial<Record<PartRole, FurnitureKind>> = {
  people: 'participants',
  agenda: 'agenda',
  contents: 'contents',
  references: 'references',
  boilerplate: 'boilerplate',
};
/** A paragraph with more words is prose. */
const LONG = 25;
/** With so many paragraphs of prose, “Agenda” and “Outline” are headings of what was said. */
const FEWEST = 2;

/** The parts that cannot be cited, and why. */
export function furnitureParts(nodes: readonly PartNode[], words: Words): ReadonlyMap<PartNode, FurnitureKind> {
  const prose = new Map<PartNode, number>();
  for (const node of nodes) {
    const count = countProse(node);
    for (let part: PartNode | undefined = node; part; part = part.parent)
      prose.set(part, (prose.get(part) ?? 0) + count);
  }
  const found = new Map<PartNode, FurnitureKind>();
  for (const node of nodes) {
    const kind = kindOfPart(node, prose, words);
    if (kind) found.set(node, kind);
  }
  return found;
}

function kindOfPart(node: PartNode, prose: ReadonlyMap<PartNode, number>, words: Words): FurnitureKind | undefined {
  for (let part: PartNode | undefined = node; part; part = part.parent) {
    const kind = part.role && kinds[part.role];
    if (!kind) continue;
    if (part.role === 'agenda' && part !== node) return undefined;
    if ((part.role === 'agenda' || part.role === 'contents') && prose.get(part)! >= FEWEST) return undefined;
    if (part.role === 'people' && (hasMinutes(node) || hasStatements(node, part, words))) return undefined;
    return kind;
  }
  return undefined;
}

function countProse({ blocks }: PartNode): number {
  let count = 0;
  for (const { block } of blocks)
    for (const { prose } of nestedBlocks(block)) if (prose.text.split(' ', LONG + 1).length > LONG) count++;
  return count;
}

/** `Ana Diaz is director of the fund …` */
const BIOGRAPHY =
  /^\p{Lu}[\p{L}.’'-]*(?: (?:\p{Ll}{1,3} )?\p{Lu}(?:\p{Ll}{0,2}\.|[\p{L}’'-]*)){1,4}(?:,| \(| \p{Ll}+ )/u;

/** A paragraph of several sentences with fewer words may be a list. */
const FEWEST_WORDS = 15;

/** Whether a part has a paragraph of several sentences that are about no person. Most words of a list of names have capitals. */
function hasMinutes({ blocks }: PartNode): boolean {
  return blocks.some(({ block: { kind, prose } }) => {
    if (kind !== 'paragraph' || !/[.!?]\s+\p{Lu}/u.test(prose.text) || BIOGRAPHY.test(prose.text)) return false;
    const words = prose.text.split(' ');
    const small = words.filter((word) => /^\p{Ll}/u.test(word));
    return words.length > LONG || (words.length > FEWEST_WORDS && small.length * 2 > words.length);
  });
}

/** Whether minutes continue below the heading of a list of people, as in `Ana was elected chair`. */
function hasStatements({ blocks }: PartNode, { title }: PartNode, words: Words): boolean {
  return words.rosterLabels.has(plainLabel(title.text)) && blocks.some(({ block }) => isStatement(block, words));
}

/** A paragraph with more words is prose. */
const MOST_WORDS = 25;
/** A paragraph with more words that names a license is prose. */
const MOST_WORDS_OF_LICENSE = 8;
/** `© 2016 Ana Diaz`, `Copyright 2016 Water Board`, `A well. Photo © Ana Diaz` */
const COPYRIGHT = new RegExp(String.raw`^©|©[^.!?]*$|^${anyCue('copyright')}\s+(?:©|\(c\)|\d{4}\b)`, 'iu');
/** `Creative Commons BY 3.0`. */
const LICENSE = wholePhrase(cues('licences'));

/** The kind of a block that cannot be cited, wherever it is: a notice, a link to slides, an entry of a table of contents. */
export function furnitureKindOf(block: Block, vocabulary: Vocabulary): FurnitureKind | undefined {
  if (isNotice(block)) return 'boilerplate';
  if (block.kind === 'paragraph' && isWhollyLink(block))
    return readRole(block.prose.text, vocabulary) === 'references' ? 'references' : undefined;
  return isContentsEntry(block) ? 'contents' : furnitureOfLines(block, vocabulary);
}

/** `- [Wells](#wells)`: an item of nothing but links into the report. */
function isContentsEntry(block: Block): boolean {
  const isEntry = (each: Block): boolean =>
    each.kind === 'item' && isWhollyLink(each) && each.marks.every(({ url }) => url?.startsWith('#'));
  return [...nestedBlocks(block)].every(isEntry);
}

/** Whether a paragraph only states the copyright or a license. Some reports repeat it below each heading. */
function isNotice({ kind, prose: { text } }: Block): boolean {
  if (kind !== 'paragraph') return false;
  const words = text.split(/\s+/, MOST_WORDS + 1).length;
  if (words > MOST_WORDS) return false;
  return COPYRIGHT.test(text) || (words <= MOST_WORDS_OF_LICENSE && LICENSE.test(text) && !/[.!?]$/.test(text));
}
