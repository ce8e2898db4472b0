import { fold } from '@findings/core/text';
import { personSlugs } from '@findings/core/library';
import type { Library, Target } from '@findings/core/library';
import type { Person } from '@findings/core';

/** Findings of a report that have a speaker, or an organisation, in common. */
export interface Group {
  readonly type: 'speaker' | 'organization';
  /** Unique among the report's groups of its type; it has neither `#`, `/` nor `:`. */
  readonly node: string;
  /** Absent for the findings of which the report names none. */
  readonly name?: string;
  /** What else is to say of a speaker. */
  readonly detail?: string;
  /** In the order of the report. */
  readonly targets: readonly Target[];
}

const known = new WeakMap<Library, Map<string, ReadonlyMap<string, Group>>>();

/** By their nodes, in the order of the alphabet; what has no name comes last. */
export function groupsOf(library: Library, key: string, type: Group['type']): ReadonlyMap<string, Group> {
  let groups = known.get(library);
  if (!groups) known.set(library, (groups = new Map<string, ReadonlyMap<string, Group>>()));
  const name = `${type} ${key}`;
  let made = groups.get(name);
  if (!made) {
    const findings = library.targets(key).filter((target) => 'finding' in target);
    const all = type === 'speaker' ? bySpeaker(findings) : byOrganization(findings);
    groups.set(name, (made = new Map(all.map((group) => [group.node, group]))));
  }
  return made;
}

/** No slug is empty. */
const NOBODY = '';

function bySpeaker(findings: readonly Target[]): readonly Group[] {
  const groups = gather<Person>(findings, ({ speakers }) => speakers);
  return sorted(
    [...groups].map(([person, targets]): Sortable => {
      if (!person) return { type: 'speaker', node: NOBODY, targets };
      const { id, name, affiliations } = person;
      const [surname = ''] = personSlugs(person);
      const detail = affiliations[0] === undefined ? {} : { detail: affiliations[0] };
      return { type: 'speaker', node: encoded(id), name, ...detail, targets, order: `${surname} ${fold(name)}` };
    }),
  );
}

function byOrganization(findings: readonly Target[]): readonly Group[] {
  const names = new Map<string, string>();
  const groups = gather<string>(findings, ({ speakers }) => {
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
    [...groups].map(([folded, targets]): Sortable => {
      if (folded === undefined) return { type: 'organization', node: NOBODY, targets };
      return { type: 'organization', node: encoded(folded), name: names.get(folded)!, targets, order: folded };
    }),
  );
}

function gather<Key>(
  findings: readonly Target[],
  keysOf: (target: Target) => Iterable<Key>,
): ReadonlyMap<Key | undefined, readonly Target[]> {
  const groups = new Map<Key | undefined, Target[]>();
  const put = (key: Key | undefined, target: Target): void => {
    const list = groups.get(key);
    if (list) list.push(target);
    else groups.set(key, [target]);
  };
  for (const target of findings) {
    let isNamed = false;
    for (const key of keysOf(target)) {
      put(key, target);
      isNamed = true;
    }
    if (!isNamed) put(undefined, target);
  }
  return groups;
}

interface Sortable extends Group {
  /** Absent for what has no name. */
  readonly order?: string;
}

function sorted(groups: readonly Sortable[]): readonly Group[] {
  return groups
    .toSorted((one, other) => {
      if (one.order === undefined || other.order === undefined) return one.order === undefined ? 1 : -1;
      return one.order < other.order ? -1 : 1;
    })
    .map(({ order: _, ...group }) => group);
}

/** Half a character of two is no text that can be written so. */
function encoded(name: string): string {
  return encodeURIComponent(name.replace(/\p{Cs}/gu, ''));
}
