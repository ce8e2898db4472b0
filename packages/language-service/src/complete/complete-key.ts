import type { Completion } from '../results/editor-results.js';
import type { Proposal } from '../workspace/proposal.js';
import type { Candidate } from './findings/candidate.js';
import { candidatesFor } from './findings/candidates.js';
import { nearbyIn } from './findings/document-citations.js';
import { queryKind } from './findings/query-kind.js';
import type { QueryKind } from './findings/query-kind.js';
import { ranked } from './findings/rank.js';
import { itemLabel } from './findings/item-label.js';
import { keyPlace } from './position/key-position.js';
import type { KeyPosition } from './position/key-position.js';
import type { TypedKey } from './place/typed-key.js';
import { worksFor } from './complete-works.js';

/** More than these nobody reads; who types on gets others. */
const MOST = 50;

/**
 * Findings and other people's works for the key at the cursor.
 *
 * @returns undefined where no key would be read
 */
export function completeKey(proposal: Proposal, typed: TypedKey, offset: number): readonly Completion[] | undefined {
  const { library, bibliography } = proposal.context;
  const kind = queryKind(proposal.context, typed);
  if (kind === undefined) return [];
  const place = keyPlace(proposal.text, typed);
  if (!place) return undefined;
  const item = itemsAt(proposal, place, offset);
  const found = library ? findingsFor(proposal, place, kind) : [];
  const works = typed.isWords ? [] : worksFor(bibliography, library, typed.query);
  return [
    ...found.slice(0, MOST).map((candidate, order) => item.finding(candidate, order)),
    ...works.map((key, order) => item.work(key, MOST + order)),
  ];
}

function findingsFor({ text, context }: Proposal, { at, query }: KeyPosition, kind: QueryKind): readonly Candidate[] {
  const library = context.library!;
  const nearby = nearbyIn(text, at, library);
  return ranked(candidatesFor(library, query, kind, nearby.cited), nearby);
}

function itemsAt({ text, source, context }: Proposal, { at, end, write }: KeyPosition, offset: number) {
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
        ...itemLabel(context.library!.say, candidate),
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
