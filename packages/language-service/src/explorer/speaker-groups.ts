import type { Person } from '@findings/core';
import { personSlugs } from '@findings/core/library';
import type { Library, Target } from '@findings/core/library';
import { fold } from '@findings/language';
import { oncePer } from '../workspace/once-per.js';

/** The findings of one speaker or organization. */
export interface Group extends GroupName {
  readonly type: 'speaker' | 'organization';
  /** In the report's order. */
  readonly targets: readonly Target[];
}

interface GroupName {
  /** Node id, unique among the groups of its type. Contains no `#`, `/` or `:`. */
  readonly node: string;
  /** Undefined for findings without a speaker or organization. */
  readonly name?: string;
  /** The speaker's organization. */
  readonly detail?: string;
}

interface SortableName extends GroupName {
  readonly sortKey: string;
}

/** The groups by node id, in alphabetical order, the unnamed group last. */
export function groupsOf(library: Library, key: string, type: Group['type']): ReadonlyMap<string, Group> {
  return (type === 'speaker' ? groupsBySpeaker : groupsByOrganization)(library, key);
}

const groupsBySpeaker = oncePer((library: Library, key) =>
  readGroups(library, key, 'speaker', ({ speakers }) => speakers.map((person) => speakerName(person))),
);
const groupsByOrganization = oncePer((library: Library, key) =>
  readGroups(library, key, 'organization', ({ speakers }) =>
    speakers.flatMap(({ affiliations }) => affiliations.map(organizationName)),
  ),
);

const speakerName = oncePer((person: Person): SortableName => {
  const { id, name, affiliations } = person;
  const [surname = ''] = personSlugs(person);
  const [detail] = affiliations;
  return { node: encodeNode(id), name, ...(detail !== undefined && { detail }), sortKey: `${surname} ${fold(name)}` };
});

function organizationName(name: string): SortableName {
  return { node: encodeNode(fold(name)), name, sortKey: fold(name) };
}

/** The node id is not that of a named group, since slugs are never empty. */
const UNNAMED: SortableName = { node: '', sortKey: '\uffff' };

function readGroups(
  library: Library,
  key: string,
  type: Group['type'],
  namesOf: (target: Target) => readonly SortableName[],
): ReadonlyMap<string, Group> {
  const groups = new Map<string, { readonly name: SortableName; readonly targets: Set<Target> }>();
  for (const target of library.targets(key)) {
    if (!('finding' in target)) continue;
    const names = namesOf(target);
    for (const name of names.length > 0 ? names : [UNNAMED]) {
      const group = groups.get(name.node) ?? { name, targets: new Set() };
      groups.set(name.node, group);
      group.targets.add(target);
    }
  }
  const sorted = [...groups.values()].sort((one, other) => (one.name.sortKey < other.name.sortKey ? -1 : 1));
  return new Map(
    sorted.map(({ name: { sortKey: _, ...name }, targets }) => [name.node, { type, ...name, targets: [...targets] }]),
  );
}

/** Lone surrogates cannot be encoded. */
function encodeNode(name: string): string {
  return encodeURIComponent(name.replace(/\p{Cs}/gu, ''));
}
