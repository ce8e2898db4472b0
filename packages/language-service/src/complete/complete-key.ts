import type { SearchHit } from '@findings/core/check';
import type { Completion } from '../answers/answers.js';
import type { Proposal } from '../workspace/proposal.js';
import type { Candidate } from './findings/candidate.js';
import { candidatesFor } from './findings/candidates.js';
import { nearbyIn } from './findings/nearby.js';
import { ranked } from './findings/rank.js';
import { searchFor } from './findings/search-for.js';
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
  const hits = typed.isWords ? plausibleHits(proposal, typed.query) : undefined;
  if (typed.isWords && !hits) return [];
  const place = keyPlace(proposal.text, typed);
  if (!place) return undefined;
  const item = itemsAt(proposal, place, offset);
  const found = library ? findingsFor(proposal, place, hits) : [];
  const works = typed.isWords ? [] : worksFor(bibliography, library, typed.query);
  return [
    ...found.slice(0, MOST).map((candidate, order) => item.finding(candidate, order)),
    ...works.map((key, order) => item.work(key, MOST + order)),
  ];
}

function findingsFor(
  { text, context }: Proposal,
  { at, query }: KeyPlace,
  hits: readonly SearchHit[] | undefined,
): readonly Candidate[] {
  const library = context.library!;
  const nearby = nearbyIn(text, at, library);
  return ranked(candidatesFor(library, query, nearby.cited, hits), nearby);
}

/**
 * What words find, if they are a search. In `[@s4 says so` they are none: behind a key that somebody has, or that has a
 * number, they are what the citation says besides.
 */
function plausibleHits(
  { context: { library, bibliography } }: Proposal,
  query: string,
): readonly SearchHit[] | undefined {
  const words = query.trim().split(' ');
  const [first = ''] = words;
  if (!library || /\d/.test(first) || bibliography?.keys.has(first) || library.resolve(first).type !== 'foreign')
    return undefined;
  const asked = words.filter((word) => /[\p{L}\p{N}]{2}/u.test(word)).length;
  const hits = searchFor(library, query);
  return hits[0] && hits[0].terms.length >= asked ? hits : undefined;
}

function itemsAt({ text, source, context }: Proposal, { at, end, write }: KeyPlace, offset: number) {
  const span = source.span(at, end);
  const filterText = text.slice(at, offset);
  const edited = (id: string, order: number) => ({
    label: id,
    filterText,
    sortText: String(order).padStart(4, '0'),
    edit: { span, text: write(id) },
  });
  return {
    finding: (candidate: Candidate, order: number): Completion => {
      const { id, target, by } = candidate;
      const report = context.sources.get(target.report.key);
      return {
        ...edited(id, order),
        ...shown(context.library!.say, candidate),
        ...(order === 0 && by === 'exact' && { preselect: true }),
        ...(report !== undefined && { about: { source: report, id: target.type === 'report' ? '' : target.id } }),
      };
    },
    work: (key: string, order: number): Completion => ({
      ...edited(key, order),
      kind: 'work',
      description: context.bibliography?.files.join(', ') ?? '',
    }),
  };
}
