import { shiftTexts } from '@findings/citations';
import type { Section, TextBlock } from '@findings/citations';
import { isBlank } from '../claims/adjacent-citations.js';
import { normalizeNoteLabel } from '../claims/cited-objects.js';
import { lineStarts } from '@findings/core/text';
import { isObject, isSpace, isWord } from '@findings/language';
import { countFindingCitations } from '../rules/find-problems.js';
import { resolveTexts } from '../rules/read-document.js';
import type { CheckContext, ResolvedTexts } from '../rules/read-document.js';

/** How the first or last block of a section may affect the section next to it. */
export interface SectionEdge {
  /** Whether it may be a displayed quotation, which relies on citations before and after it. */
  readonly isDisplayed: boolean;
  /** Whether such a quotation may rely on its citations. */
  readonly isPlain: boolean;
}

/** What a check needs to know of a section. Offsets are relative to its text. */
export interface SectionFacts {
  readonly section: Section;
  readonly texts: ResolvedTexts;
  /** Number of its keys that cite findings, or look as if they should. */
  readonly citations: number;
  /** Its first block. Absent if that cannot affect the section before. */
  readonly first: SectionEdge | undefined;
  /** Its last block. Absent if that cannot affect the section after. */
  readonly last: SectionEdge | undefined;
  /** Labels of the footnotes whose text is in it. */
  readonly notes: readonly string[];
  /** Labels of the footnotes that it refers to, and those in `notes`. */
  readonly named: readonly string[];
  /** Whether it contains `<!--`. */
  readonly hasComment: boolean;
  lineStarts(): readonly number[];
  /** Its texts with offsets for a section that starts there. Cached for the last start. */
  textsAt(start: number): ResolvedTexts;
}

/** Facts are computed on first access. */
export function readFacts(section: Section, context: CheckContext): SectionFacts {
  return new LazyFacts(section, context);
}

class LazyFacts implements SectionFacts {
  readonly hasComment: boolean;
  #texts: ResolvedTexts | undefined;
  #citations: number | undefined;
  #knownLinks: SectionLinks | undefined;
  #lines: readonly number[] | undefined;
  #shifted: { readonly start: number; readonly texts: ResolvedTexts } | undefined;

  constructor(
    readonly section: Section,
    private readonly context: CheckContext,
  ) {
    this.hasComment = section.text.includes('<!--');
  }

  get texts(): ResolvedTexts {
    return (this.#texts ??= resolveTexts(this.section.texts, this.context));
  }

  get citations(): number {
    return (this.#citations ??= countFindingCitations(this.texts.citations));
  }

  get first(): SectionEdge | undefined {
    return this.#links.first;
  }

  get last(): SectionEdge | undefined {
    return this.#links.last;
  }

  get notes(): readonly string[] {
    return this.#links.notes;
  }

  get named(): readonly string[] {
    return this.#links.named;
  }

  lineStarts(): readonly number[] {
    return (this.#lines ??= lineStarts(this.section.text));
  }

  textsAt(start: number): ResolvedTexts {
    if (this.#shifted?.start !== start) this.#shifted = { start, texts: shifted(this.section, this.texts, start) };
    return this.#shifted.texts;
  }

  get #links(): SectionLinks {
    return (this.#knownLinks ??= linksOf(this.section.text, this.texts.blocks));
  }
}

/** How a section may affect others. */
type SectionLinks = Pick<SectionFacts, 'first' | 'last' | 'notes' | 'named'>;

function linksOf(text: string, blocks: readonly TextBlock[]): SectionLinks {
  const notes = new Set(blocks.flatMap(({ note }) => (note === undefined ? [] : [normalizeNoteLabel(note)])));
  const named = blocks.flatMap(({ objects }) =>
    objects.flatMap((object) => (object.type === 'note' ? [normalizeNoteLabel(object.label)] : [])),
  );
  return {
    first: edgeOf(blocks[0], text, 0, Math.min(blocks[0]?.start ?? 0, blocks[0]?.quotation ?? Infinity)),
    last: edgeOf(blocks.at(-1), text, endOf(blocks), text.length),
    notes: [...notes],
    named: [...new Set([...notes, ...named])],
  };
}

function shifted(section: Section, texts: ResolvedTexts, by: number): ResolvedTexts {
  if (by === 0) return texts;
  const { groups, blocks } = shiftTexts({ ...section.texts, nearMisses: [] }, by);
  const items = groups.flatMap((group) => group.items);
  return {
    groups,
    blocks,
    citations: texts.citations.map(({ resolution }, index) => ({ item: items[index]!, resolution })),
    nearMisses: texts.nearMisses.map((miss) => ({ ...miss, start: miss.start + by, end: miss.end + by })),
  };
}

/** The end of the blocks. The last block may be a footnote inside another block, which ends later. */
function endOf(blocks: readonly TextBlock[]): number {
  return blocks.reduce((last, { end }) => Math.max(last, end), 0);
}

/** Undefined if more than white space and container markers are between the block and the end of the section. */
function edgeOf(block: TextBlock | undefined, text: string, start: number, end: number): SectionEdge | undefined {
  if (!block) return undefined;
  if (!isBlank(text, start, end)) return undefined;
  const isQuoted = block.quotation !== undefined;
  return {
    isDisplayed: isQuoted || startsWithMark(block.text),
    isPlain: !isQuoted && block.kind === 'paragraph',
  };
}

/** Whether the text starts with a character that is not a word, white space or a citation. */
function startsWithMark(text: string): boolean {
  let at = 0;
  while (at < text.length && (isSpace(text.charCodeAt(at)) || isObject(text.charCodeAt(at)))) at++;
  return at < text.length && !isWord(text.charCodeAt(at));
}
