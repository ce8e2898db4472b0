import { replaceKey } from '@findings/check/editor';
import type { CheckedDocument } from '@findings/check';
import type { Target } from '@findings/core/library';
import { citationsWithin } from '../workspace/citation-at.js';
import type { ActionRequest, ActionOffer } from './action-request.js';
import { editsOf } from './proposal-edits.js';

/** One finding can be cited by its number, by its speaker where that names no other, and by the name that its author gave it. */
export function replaceWithOtherId({ proposal, document, start, end }: ActionRequest): readonly ActionOffer[] {
  const [there, other] = citationsWithin(document, start, end);
  if (!there || other) return [];
  const { item, resolution } = there.citation;
  if (resolution.type !== 'found' || resolution.target.type === 'report') return [];
  const prefix = /^[^:]*:/.exec(item.id)?.[0] ?? '';
  const written = item.id.slice(prefix.length).toLowerCase();
  return namesOf(document, resolution.target)
    .filter(({ id }) => id.toLowerCase() !== written && document.library.get(prefix + id) === resolution.target)
    .map(({ id, title }): ActionOffer => ({
      title: title(prefix + id),
      kind: 'refactor.rewrite',
      edit: () => editsOf(proposal, [replaceKey(document, item, prefix + id)]),
    }));
}

interface Name {
  /** Without the report's key. */
  readonly id: string;
  /** @param key with the report's key, where the citation has it */
  readonly title: (key: string) => string;
}

function namesOf({ library, say }: CheckedDocument, target: Target): readonly Name[] {
  const { id, alias, report, speakers, session } = target;
  const bySpeaker = target.type === 'highlight' && session ? speakers.map((person) => ({ person, session })) : [];
  const spoken = bySpeaker.flatMap(({ person, session }): readonly Name[] => {
    // As the library spells it.
    const prefix = `${report.key.toLowerCase()}:`;
    const resolution = library.resolve(`${prefix}${session.id}.${person.id}`);
    return resolution.type === 'found'
      ? [{ id: resolution.id.slice(prefix.length), title: (key) => say`Cite by its speaker: ${key}` }]
      : [];
  });
  return [
    { id, title: (key) => say`Cite by its number: ${key}` },
    ...spoken,
    ...(alias === undefined ? [] : [{ id: alias, title: (key: string) => say`Cite by its own name: ${key}` }]),
  ];
}
