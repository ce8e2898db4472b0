import type { BlockContent, Heading, List, ListItem, RootContent } from 'mdast';
import type { CitableText, Day, Part, Report, Session, Span } from '@findings/core';
import { pageFinder, readPageComments, REVIEW } from '@findings/core/text';
import { commentOf } from './comment.js';
import { leftOutComments, leftOutLines } from './left-out.js';

/** What printing the pieces of a report needs. */
export interface Printer {
  readonly report: Report;
  /** By id: the name of a person, or the id if the name would not be understood in a label or comment. */
  readonly names: ReadonlyMap<string, string>;
  /** True for the id of a finding that is not the next number of its list. */
  readonly hasOwnId: (id: string) => boolean;
  /** Whether the source has a colon between the label of a text and the text. */
  readonly hasColon: (text: CitableText) => boolean;
  /** True for what must not be left to the reader. */
  readonly isExplicit: (key: string) => boolean;
  readonly add: (...blocks: readonly RootContent[]) => void;
  /** Adds what is to be reviewed before or in a text, and what was left out before it. */
  readonly addNotesBefore: (place: Place | undefined) => void;
  /** Adds the heading of a part, or of the findings that begin with this one, with a page mark before it if its page begins here. */
  readonly addHeading: (place: Part | Session | Day | CitableText, heading: Heading) => void;
  /** Adds a finding, with a page mark before it if its page begins here. */
  readonly addOnPage: (finding: CitableText, block: BlockContent | ListItem) => void;
}

/** A text with its spans in the source, or `end` for the end of the report. */
type Place = { readonly spans: readonly Span[] } | 'end';

/** Comments that are printed in addition to the model. */
export interface Annotations {
  /** What is to be reviewed, in the order of its places. */
  readonly notes: readonly ReviewNote[];
  /** The text that the report was read from, for its pages and the words that cannot be cited. */
  readonly source: string;
}

/** A doubt for the reviewer, as in `<!-- review: Is this a name? -->`. */
export interface ReviewNote {
  readonly message: string;
  /** Offset of its place in the source. Without it, the note is about the whole report. */
  readonly at?: number;
}

/** A colon before a text, with the end of bold words. */
const COLON = /:[*_\s]*\\?$/;
const COLON_LENGTH = 8;

/** Notes and left-out lines are in the order of their places. Page marks in the source say on which page a heading is. */
export function createPrinter(
  report: Report,
  explicit: ReadonlySet<string>,
  { notes, source }: Annotations,
): Printer & { readonly blocks: readonly RootContent[] } {
  const blocks: RootContent[] = [];
  const ownIds = ownIdsOf(report);
  const lines = leftOutLines(report, source);
  const pageAt = pageFinder(readPageComments(source));
  let page: string | undefined;
  let noted = 0;
  let left = 0;
  const addNotesBefore = (place: Place | undefined): void => {
    const [start, end] = place === 'end' ? [Infinity, Infinity] : [startOf(place), Math.max(1, endOf(place))];
    for (;;) {
      const first = left;
      const note = notes[noted];
      const at = note?.at ?? 0;
      while (left < lines.length && lines[left]!.at < (note && at < end ? Math.min(start, at) : start)) left++;
      for (const comment of leftOutComments(lines.slice(first, left))) blocks.push(comment);
      if (!note || at >= end) return;
      blocks.push(commentOf(REVIEW + note.message.replace(/\s+/g, ' ')));
      noted++;
    }
  };
  const turnTo = (next: string | undefined): void => {
    if (next === page) return;
    page = next;
    blocks.push({ type: 'html', value: page === undefined ? '<!-- page -->' : `<!-- page ${page} -->` });
  };
  return {
    report,
    names: namesOf(report),
    blocks,
    hasOwnId: (id) => ownIds.has(id),
    hasColon: (text) => COLON.test(source.slice(Math.max(0, startOf(text) - COLON_LENGTH), startOf(text))),
    isExplicit: (key) => explicit.has(key),
    add: (...all) => void blocks.push(...all),
    addNotesBefore,
    addHeading(place, heading) {
      addNotesBefore(place);
      turnTo(('page' in place ? place.page : pageAt(startOf(place))) ?? page);
      blocks.push(heading);
    },
    addOnPage(finding, block) {
      addNotesBefore(finding);
      turnTo(finding.page);
      if (block.type !== 'listItem') {
        blocks.push(block);
        return;
      }
      const last = blocks.at(-1);
      if (last?.type === 'list') last.children.push(block);
      else blocks.push(listOf([block]));
    },
  };
}

/** The offset of a text in the source; 0 if it has none. */
export function startOf(place: { readonly spans: readonly Span[] } | undefined): number {
  return place?.spans[0]?.start.offset ?? 0;
}

function endOf(place: { readonly spans: readonly Span[] } | undefined): number {
  return place?.spans.at(-1)?.end.offset ?? 0;
}

export function listOf(children: ListItem[]): List {
  return { type: 'list', ordered: false, spread: false, children };
}

/** What ends a comment, or separates two names. */
const CONFUSING = /--|[<>,;]|(?:^|\s)and(?:\s|$)/;

function namesOf({ people }: Report): ReadonlyMap<string, string> {
  const owners = new Map<string, number>();
  for (const { name } of people) owners.set(name, (owners.get(name) ?? 0) + 1);
  return new Map(people.map(({ id, name }) => [id, owners.get(name) === 1 && !CONFUSING.test(name) ? name : id]));
}

/** Ids that a reader who counts would not give. */
function ownIdsOf({ sessions, parts, summary, recommendations, actions }: Report): ReadonlySet<string> {
  const lists: (readonly CitableText[])[] = [summary?.passages ?? [], recommendations, actions];
  for (const part of [...sessions, ...parts])
    lists.push(
      part.type === 'session' ? part.guidingQuestions : [],
      part.overview,
      part.highlights,
      part.exchanges,
      part.recommendations,
      part.actions,
      part.tables,
    );
  const own = new Set<string>();
  for (const list of lists) {
    let next = 1;
    const numbers = new Set<number>();
    for (const { id } of list) {
      while (numbers.has(next)) next++;
      const number = Number(/\d+$/.exec(id)?.[0]);
      if (number === next) next++;
      else {
        numbers.add(number);
        own.add(id);
      }
    }
  }
  return own;
}
