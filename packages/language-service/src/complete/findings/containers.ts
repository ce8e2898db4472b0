import { partName } from '@findings/core/library';
import type { FindingTarget, Library, Target } from '@findings/core/library';
import { foldedWords } from '@findings/language';
import type { Translate } from '@findings/core/text';
import { oncePer } from '../../workspace/once-per.js';
import { take, targetsOf } from './library-targets.js';

/** A target that holds findings. */
export type Container = Exclude<Target, FindingTarget>;

interface TitledContainer {
  readonly container: Container;
  /** Its title, folded. It ends in a space, so that a search for whole words can end in one. */
  readonly title: string;
  /** The length of the name at the start of its title: `session 4` in `session 4 donor perspectives`. */
  readonly nameLength: number;
}

/** A name that fits containers of more reports than this is not helpful. */
const MAX_CONTAINERS = 50;

const titledContainers = oncePer((library: Library, report): readonly TitledContainer[] =>
  targetsOf(library, report === '' ? undefined : report)
    .filter(isContainer)
    .map((container) => ({
      container,
      title: `${foldedWords(container.title).join(' ')} `,
      nameLength: foldedWords(nameOf(library.say, container)).join(' ').length,
    })),
);

function startingWith(library: Library, report: string | undefined, prefix: string, limit: number): TitledContainer[] {
  return take(titledContainers(library, report), limit, ({ title }) => title.startsWith(prefix));
}

/** The containers whose titles start with some words. The last word can be incomplete. */
export function matchTitles(
  library: Library,
  words: string,
  report: string | undefined,
  limit: number,
): readonly Container[] {
  const prefix = foldedWords(words).join(' ');
  if (prefix === '') return [];
  return startingWith(library, report, prefix, limit).map(({ container }) => container);
}

/** The containers that words of a query name, which can be of several reports, and the other words. */
export interface NamedContainers {
  readonly containers: readonly Container[];
  readonly rest: readonly string[];
}

/**
 * Finds the containers that consecutive words of a query name: by their labels (`session 4`, `day 2`), an id, an alias or a
 * report key. A single word is not an id here, because a query of one word is a key.
 *
 * @param words as typed, split at spaces
 */
export function findNamedContainers(
  library: Library,
  words: readonly string[],
  report: string | undefined,
): NamedContainers | undefined {
  for (let from = 0; from < words.length; from++) {
    for (let to = words.length; to > from; to--) {
      const containers = containersNamed(library, words.slice(from, to), report, words.length > 1);
      const [first] = containers;
      if (!first) continue;
      const rest = [...words.slice(0, from), ...words.slice(to)];
      // In `tip2012 session 4`, the report only says whose session is meant.
      const isScope = first.type === 'report' && report === undefined;
      const inner = isScope ? findNamedContainers(library, rest, first.report.key) : undefined;
      return inner ?? { containers, rest };
    }
  }
  return undefined;
}

function containersNamed(
  library: Library,
  words: readonly string[],
  report: string | undefined,
  canBeId: boolean,
): readonly Container[] {
  const [word = '', ...others] = words;
  if (canBeId && others.length === 0) {
    const target = library.get(report === undefined ? word : `${report}:${word}`);
    if (target && isContainer(target)) return [target];
  }
  const name = foldedWords(words.join(' ')).join(' ');
  if (name === '') return [];
  return startingWith(library, report, `${name} `, MAX_CONTAINERS).flatMap(({ container, nameLength }) =>
    name.length >= nameLength ? [container] : [],
  );
}

/** The name of a container without its topic: `Session 4`, or `Day 1` of `Day 1: 3 May 2021`. */
function nameOf(say: Translate, container: Container): string {
  switch (container.type) {
    case 'session':
      return partName(say, container.within);
    case 'day':
      return container.title.split(':', 1)[0]!;
    case 'report':
    case 'summary':
    case 'part':
      return container.title;
  }
}

export function isContainer(target: Target): target is Container {
  return !('finding' in target);
}
