import { shiftTexts } from '@findings/citations';
import type { Section, TextBlock } from '@findings/citations';
import { normalizeNoteLabel } from '../claims/cited-objects.js';
import { isObject, isSpace, isWord, lineStarts } from '@findings/core/text';
import { countFindingCitations } from '../rules/find-problems.js';
import { resolveTexts } from '../rules/read-document.js';
import type { CheckContext, ResolvedTexts } from '../rules/read-document.js';

/** What the block at one end of a section may have to do with its neighbour. */
export interface SectionEdge {
  /** It may be a quotation as a whole, which leans on what stands right before and behind it. */
  readonly isDisplayed: boolean;
  /** It may be what such a quotation leans on. */
  readonly isPlain: boolean;
}

/** What a section is to the check of its document; offsets are in its own text. */
export interface SectionFacts {
  readonly section: Section;
  readonly texts: ResolvedTexts;
  /** How many of its keys are about something of ours. */
  readonly citations: number;
  /** Absent where there is no block that could have to do with what stands before the section, or behind it. */
  readonly first: SectionEdge | undefined;
  readonly last: SectionEdge | undefined;
  /** Footnotes that have their text in it, and those that it refers to or has the text of. */
  readonly notes: readonly string[];
  readonly named: readonly string[];
  /** Whether a comment may begin in it. */
  readonly hasComment: boolean;
  lineStarts(): readonly number[];
  /** Its texts where so many code units stand before them; the same object for the same place. */
  textsAt(start: number): ResolvedTexts;
}

/** What is found out about it is found out when somebody asks: to know where its lines are takes no report. */
export function readFacts(section: Section, against: CheckContext): SectionFacts {
  return new ReadFacts(section, against);
}

class ReadFacts implements SectionFacts {
  readonly hasComment: boolean;
  #texts: ResolvedTexts | undefined;
  #citations: number | undefined;
  #knownAround: Around | undefined;
  #lines: readonly number[] | undefined;
  #placed: { readonly start: number; readonly texts: ResolvedTexts } | undefined;

  constructor(
    readonly section: Section,
    private readonly against: CheckContext,
  ) {
    this.hasComment = section.text.includes('<!--');
  }

  get texts(): ResolvedTexts {
    return (this.#texts ??= resolveTexts(this.section.texts, this.against));
  }

  get citations(): number {
    return (this.#citations ??= countFindingCitations(this.texts.citations));
  }

  get first(): SectionEdge | undefined {
    return this.#around.first;
  }

  get last(): SectionEdge | undefined {
    return this.#around.last;
  }

  get notes(): readonly string[] {
    return this.#around.notes;
  }

  get named(): readonly string[] {
    return this.#around.named;
  }

  lineStarts(): readonly number[] {
    return (this.#lines ??= lineStarts(this.section.text));
  }

  textsAt(start: number): ResolvedTexts {
    if (this.#placed?.start !== start) this.#placed = { start, texts: shifted(this.section, this.texts, start) };
    return this.#placed.texts;
  }

  get #around(): Around {
    return (this.#knownAround ??= aroundOf(this.section.text, this.texts.blocks));
  }
}

/** What a section may have to do with others. */
type Around = Pick<SectionFacts, 'first' | 'last' | 'notes' | 'named'>;

function aroundOf(text: string, blocks: readonly TextBlock[]): Around {
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

/** Where the last of the blocks ends; a note within a text ends before that. */
function endOf(blocks: readonly TextBlock[]): number {
  return blocks.reduce((last, { end }) => Math.max(last, end), 0);
}

/** Undefined where more than white space and signs of containers stands between the block and the section's end. */
function edgeOf(block: TextBlock | undefined, text: string, start: number, end: number): SectionEdge | undefined {
  if (!block) return undefined;
  for (let at = start; at < end; at++) if (!' \t\r\n>#'.includes(text.charAt(at))) return undefined;
  const isQuoted = block.quotation !== undefined;
  return {
    isDisplayed: isQuoted || startsWithMark(block.text),
    isPlain: !isQuoted && block.kind === 'paragraph',
  };
}

/** Whether anything but white space and what is cited stands before the first word. */
function startsWithMark(text: string): boolean {
  let at = 0;
  while (at < text.length && (isSpace(text.charCodeAt(at)) || isObject(text.charCodeAt(at)))) at++;
  return at < text.length && !isWord(text.charCodeAt(at));
}
