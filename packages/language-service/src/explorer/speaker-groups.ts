import type { Person } from '@findings/core';
import { personSlugs } from '@findings/core/library';
import type { Library, Target } from '@findings/core/library';
import { fold } from '@findings/language';
import { oncePer } from '../workspace/once-per.js';

/** The findings of one speaker or organization. */
export interface Group {
  readonly type: 'speaker' | 'organization';
  /** Node id, unique among the groups of its type. Contains no `#`, `/` or `:`. */
  readonly node: string;
  /** Undefined for findings without a speaker or organization. */
  readonly name?: string;
  /** The speaker's organization. */
  readonly detail?: string;
  /** In the report's order. */
  readonly targets: readonly Target[];
}

/** The groups by node id, in alphabetical order, the unnamed group last. */
export function groupsOf(library: Library, key: string, type: Group['type']): ReadonlyMap<string, Group> {
  return (type === 'speaker' ? speakersOf : organizationsOf)(library, key);
}

const speakersOf = oncePer((library: Library, key) => byNode(bySpeaker(findingsOf(library, key))));
const organizationsOf = oncePer((library: Library, key) => byNode(byOrganization(findingsOf(library, key))));

function findingsOf(library: Library, key: string): readonly Target[] {
  return library.targets(key).filter((target) => 'finding' in target);
}

function byNode(groups: readonly Group[]): ReadonlyMap<string, Group> {
  return new Map(groups.map((group) => [group.node, group]));
}

/** The node id of the unnamed group. Slugs are never empty. */
const UNNAMED = '';

function bySpeaker(findings: readonly Target[]): readonly Group[] {
  const groups = groupBy<Person>(findings, ({ speakers }) => speakers);
  return sorted(
    [...groups].map(([person, targets]): SortableGroup => {
      if (!person) return { type: 'speaker', node: UNNAMED, targets };
      const { id, name, affiliations } = person;
      const [surname = ''] = personSlugs(person);
      const detail = affiliations[0] === undefined ? {} : { detail: affiliations[0] };
      return { type: 'speaker', node: encodeNode(id), name, ...detail, targets, sortKey: `${surname} ${fold(name)}` };
    }),
  );
}

function byOrganization(findings: readonly Target[]): readonly Group[] {
  const names = new Map<string, string>();
  const groups = groupBy<string>(findings, ({ speakers }) => {
    const folded = new Set<string>();
    for (const { affiliations } of speakers) {
      for (const each of affiliations) {
        const name = fold(each);
        folded.add(name);
        if (!names.has(name)) names.set(name, each);
      }
    }
    return folded;
  });
  return sorted(
    [...groups].map(([folded, targets]): SortableGroup => {
      if (folded === undefined) return { type: 'organization', node: UNNAMED, targets };
      return { type: 'organization', node: encodeNode(folded), name: names.get(folded)!, targets, sortKey: folded };
    }),
  );
}

function groupBy<Key>(
  findings: readonly Target[],
  keysOf: (target: Target) => Iterable<Key>,
): ReadonlyMap<Key | undefined, readonly Target[]> {
  const keyed = findings.flatMap((target) => {
    const keys: readonly (Key | undefined)[] = [...keysOf(target)];
    return (keys.length > 0 ? keys : [undefined]).map((key) => ({ key, target }));
  });
  const groups = Map.groupBy(keyed, ({ key }) => key);
  return new Map([...groups].map(([key, all]) => [key, all.map(({ target }) => target)]));
}

interface SortableGroup extends Group {
  /** Undefined for the unnamed group. */
  readonly sortKey?: string;
}

function sorted(groups: readonly SortableGroup[]): readonly Group[] {
  return groups
    .toSorted((one, other) => {
      if (one.sortKey === undefined || other.sortKey === undefined) return one.sortKey === undefined ? 1 : -1;
      return one.sortKey < other.sortKey ? -1 : 1;
    })
    .map(({ sortKey: _, ...group }) => group);
}

/** Lone surrogates cannot be encoded. */
function encodeNode(name: string): string {
  return encodeURIComponent(name.replace(/\p{Cs}/gu, ''));
}
