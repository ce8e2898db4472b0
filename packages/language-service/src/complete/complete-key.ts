import type { Completion } from '../answers/answers.js';
import type { Proposal } from '../workspace/proposal.js';
import type { Candidate } from './findings/candidate.js';
import { candidatesFor } from './findings/candidates.js';
import { nearbyIn } from './findings/nearby.js';
import { ranked } from './findings/rank.js';
import { shown } from './findings/shown.js';
import { keyPlace } from './place/key-place.js';
import type { KeyPlace } from './place/key-place.js';
import type { TypedKey } from './place/typed-key.js';
import { worksFor } from './works.js';

/** More than these nobody reads; who types on gets others. */
const MOST = 50;

/**
 * Findings and other people's works for the key at the cursor.
 *
 * @returns undefined where no key would be read
 */
export function completeKey(proposal: Proposal, typed: TypedKey, offset: number): readonly Completion[] | undefined {
  const { library, bibliography } = proposal.context;
  if (typed.isWords && !isPlausible(proposal, typed.query)) return [];
  const place = keyPlace(proposal.markdown, typed);
  if (!place) return undefined;
  const item = itemsAt(proposal, place, offset);
  const found = library ? findingsFor(proposal, place) : [];
  const works = typed.isWords ? [] : worksFor(bibliography, library, typed.query);
  return [
    ...found.slice(0, MOST).map((candidate, order) => item.finding(candidate, order)),
    ...works.map((key, order) => item.work(key, MOST + order)),
  ];
}

function findingsFor({ markdown, context }: Proposal, { at, query }: KeyPlace): readonly Candidate[] {
  const library = context.library!;
  const nearby = nearbyIn(markdown, at, library);
  return ranked(candidatesFor(library, query, nearby.cited), nearby);
}

/** `[@s4 says so`: words behind a key that somebody has, or a number of it, are what the citation says besides. */
function isPlausible({ context: { library, bibliography } }: Proposal, query: string): boolean {
  const words = query.trim().split(' ');
  const [first = ''] = words;
  if (!library || /\d/.test(first) || bibliography?.keys.has(first) || library.resolve(first).type !== 'foreign')
    return false;
  const asked = words.filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  const [best] = library.search(query, { limit: 1 });
  return best !== undefined && best.terms.length >= Math.min(asked, 24);
}

function itemsAt({ markdown, source: text, context }: Proposal, { at, end, write }: KeyPlace, offset: number) {
  const span = text.span(at, end);
  const filterText = markdown.slice(at, offset);
  const edited = (id: string, order: number) => ({
    label: id,
    filterText,
    sortText: String(order).padStart(4, '0'),
    edit: { span, text: write(id) },
  });
  return {
    finding: (candidate: Candidate, order: number): Completion => {
      const { id, target, by } = candidate;
      const source = context.sources.get(target.report.key);
      return {
        ...edited(id, order),
        ...shown(candidate),
        ...(order === 0 && by === 'exact' && { preselect: true }),
        ...(source !== undefined && { about: { source, id: target.type === 'report' ? '' : target.id } }),
      };
    },
    work: (key: string, order: number): Completion => ({
      ...edited(key, order),
      kind: 'work',
      description: context.bibliography?.files.join(', ') ?? '',
    }),
  };
}
