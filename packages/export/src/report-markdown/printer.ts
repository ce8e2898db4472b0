import type { BlockContent, Html, List, ListItem, RootContent } from 'mdast';
import type { CitableText, Report } from '@findings/core';
import { REVIEW } from '@findings/core/text';

/** What printing the pieces of a report needs. */
export interface Printer {
  readonly report: Report;
  /** By id: the name of a person, or the id if the name would not be understood in a label or comment. */
  readonly names: ReadonlyMap<string, string>;
  /** True for the id of a finding that is not the next number of its list. */
  readonly hasOwnId: (id: string) => boolean;
  /** True for what must not be left to the reader. */
  readonly isExplicit: (key: string) => boolean;
  /** Adds blocks. */
  readonly add: (...blocks: readonly RootContent[]) => void;
  /** Adds what is to be reviewed before the text that ends at an offset. */
  readonly addNotesBefore: (end: number | undefined) => void;
  /** Adds a finding, with a page mark before it if its page begins here. */
  readonly addOnPage: (finding: CitableText, block: BlockContent | ListItem) => void;
}

/** A doubt for the reviewer, as in `<!-- review: Is this a name? -->`. */
export interface ReviewNote {
  readonly message: string;
  /** Offset of its place in the source. Without it, the note is about the whole report. */
  readonly at?: number;
}

/** @param notes in the order of their places */
export function createPrinter(
  report: Report,
  explicit: ReadonlySet<string>,
  notes: readonly ReviewNote[],
): Printer & { readonly blocks: readonly RootContent[] } {
  const blocks: RootContent[] = [];
  const ownIds = ownIdsOf(report);
  let page: string | undefined;
  let noted = 0;
  const addNotesBefore = (end = 0): void => {
    for (; noted < notes.length && (notes[noted]!.at ?? 0) < Math.max(1, end); noted++)
      blocks.push(commentOf(REVIEW + notes[noted]!.message.replace(/\s+/g, ' ')));
  };
  return {
    report,
    names: namesOf(report),
    blocks,
    hasOwnId: (id) => ownIds.has(id),
    isExplicit: (key) => explicit.has(key),
    add: (...all) => void blocks.push(...all),
    addNotesBefore,
    addOnPage(finding, block) {
      addNotesBefore(finding.spans.at(-1)?.end.offset);
      if (finding.page !== page) {
        page = finding.page;
        blocks.push({ type: 'html', value: page === undefined ? '<!-- page -->' : `<!-- page ${page} -->` });
      }
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

/** Words that would end the comment are cut in two. */
export function commentOf(text: string): Html {
  return { type: 'html', value: `<!-- ${text.replaceAll('-->', '-- >')} -->` };
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
