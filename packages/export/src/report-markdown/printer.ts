import type { BlockContent, List, ListItem, RootContent } from 'mdast';
import type { CitableText, Report } from '@findings/core';

/** What printing the pieces of a report needs. */
export interface Printer {
  readonly report: Report;
  /** By id: the name of a person, or the id if the name would not be understood in a label or comment. */
  readonly names: ReadonlyMap<string, string>;
  /** True for what must not be left to the reader. */
  readonly isExplicit: (key: string) => boolean;
  /** Adds blocks. */
  readonly add: (...blocks: readonly RootContent[]) => void;
  /** Adds a finding, with a page mark before it if its page begins here. */
  readonly addOnPage: (finding: CitableText, block: BlockContent | ListItem) => void;
}

export function createPrinter(
  report: Report,
  explicit: ReadonlySet<string>,
): Printer & { readonly blocks: readonly RootContent[] } {
  const blocks: RootContent[] = [];
  let page: string | undefined;
  return {
    report,
    names: namesOf(report),
    blocks,
    isExplicit: (key) => explicit.has(key),
    add: (...all) => void blocks.push(...all),
    addOnPage(finding, block) {
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
