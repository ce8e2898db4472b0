import type { CheckedDocument } from '@findings/check';
import { replaceKey } from '@findings/check/editor';
import type { Target } from '@findings/core/library';
import { proposalEdit } from '../text-edits.js';
import { citationsWithin } from '../workspace/citation-at.js';
import type { ActionRequest, ActionOffer } from './action-request.js';

/** Offers the other names of a cited finding: its number, its speaker if unambiguous, and its alias. */
export function replaceWithOtherId({ proposal, document, start, end }: ActionRequest): readonly ActionOffer[] {
  const [located, other] = citationsWithin(document, start, end);
  if (!located || other) return [];
  const { item, resolution } = located.citation;
  if (resolution.type !== 'found' || resolution.target.type === 'report') return [];
  const prefix = /^[^:]*:/.exec(item.id)?.[0] ?? '';
  const currentId = item.id.slice(prefix.length).toLowerCase();
  return otherNames(document, resolution.target)
    .filter(({ id }) => id.toLowerCase() !== currentId && document.library.get(prefix + id) === resolution.target)
    .map(({ id, title }): ActionOffer => ({
      title: title(prefix + id),
      kind: 'refactor.rewrite',
      edit: () => proposalEdit(proposal, [replaceKey(document, item, prefix + id)]),
    }));
}

interface OtherName {
  /** The id without a report key. */
  readonly id: string;
  /** @param key with the report key if the citation has one */
  readonly title: (key: string) => string;
}

function otherNames({ library, say }: CheckedDocument, target: Target): readonly OtherName[] {
  const { id, alias, report, speakers, within } = target;
  const bySpeaker = 'finding' in target && within ? speakers.map((person) => ({ person, within })) : [];
  const speakerNames = bySpeaker.flatMap(({ person, within }): readonly OtherName[] => {
    // The library writes ids in lower case.
    const prefix = `${report.key.toLowerCase()}:`;
    const resolution = library.resolve(`${prefix}${within.id}.${person.id}`);
    return resolution.type === 'found'
      ? [{ id: resolution.id.slice(prefix.length), title: (key) => say`Cite by speaker: ${key}` }]
      : [];
  });
  return [
    { id, title: (key) => say`Cite by number: ${key}` },
    ...speakerNames,
    ...(alias === undefined ? [] : [{ id: alias, title: (key: string) => say`Cite by name: ${key}` }]),
  ];
}
