import type { Bibliography, CheckedDocument } from '@findings/check';
import type { Library } from '@findings/core/library';
import { foldedWords } from '@findings/language';
import { keyPositionOf } from '../cursor/key-position.js';
import type { KeyPosition } from '../cursor/key-position.js';
import type { TypedKey } from '../cursor/typed-key.js';
import type { Completion } from '../results/editor-results.js';
import { oncePer } from '../workspace/once-per.js';
import type { Proposal } from '../workspace/proposal.js';
import { localIdOf } from '../workspace/target-ids.js';
import type { Candidate } from './findings/candidate.js';
import { findBeginnings, findCandidates } from './findings/candidates.js';
import { row } from './findings/item-label.js';
import { queryKind } from './findings/query.js';
import type { QueryKind } from './findings/query.js';
import { nearbyCitations, rank } from './findings/rank.js';

const MAX_FINDINGS = 50;
const MAX_WORKS = 20;

/**
 * Completes the key at the cursor with findings, and with works of the bibliography. In brackets, words are searched for. After a bare
 * `@`, only what is requested and starts with the typed text is suggested, because Enter would replace a name or an address.
 *
 * @param isRequested whether the writer asked for suggestions
 * @returns undefined if no key would be read there
 */
export function completeKey(
  proposal: Proposal,
  typed: TypedKey,
  offset: number,
  isRequested: boolean,
): readonly Completion[] | undefined {
  const { library, bibliography } = proposal.context;
  const kind = queryKind(proposal.context, typed);
  if (kind === undefined) return [];
  const position = keyPositionOf(proposal.markdown, typed);
  if (!position) return undefined;
  if (!position.isEnclosed && (!isRequested || !startsKey(proposal.markdown, typed))) return [];
  const items = itemsAt(proposal, position, offset);
  const candidates = proposal.document ? rankedFindings(proposal.document, position, kind) : [];
  const works = typed.isWords ? [] : matchWorks(bibliography, library, typed.query, position.isEnclosed);
  return [
    ...candidates.slice(0, MAX_FINDINGS).map((candidate, order) => items.finding(candidate, order)),
    ...works.map(items.work),
  ];
}

/** Whether a bare key has text before the cursor, and is not the name of a package, such as `@types/node`. */
function startsKey(markdown: string, { at, end, query }: TypedKey): boolean {
  return query !== '' && !markdown.slice(at, end).includes('/');
}

function rankedFindings(
  document: CheckedDocument,
  { at, query, isEnclosed }: KeyPosition,
  kind: QueryKind,
): readonly Candidate[] {
  const { library } = document;
  const nearby = nearbyCitations(document, at);
  const found = isEnclosed ? findCandidates(library, query, kind, nearby.cited) : findBeginnings(library, query);
  return rank(found, nearby);
}

/** Makes completion items that replace the key at a position. */
function itemsAt(
  { markdown, source, context }: Proposal,
  { at, end, query, isEnclosed, write }: KeyPosition,
  offset: number,
) {
  const words = foldedWords(query);
  const span = source.span(at, end);
  const filterText = markdown.slice(at, offset);
  const base = (id: string) => ({ filterText, edit: { span, text: write(id) } });
  return {
    finding: (candidate: Candidate, order: number): Completion => {
      const { id, target, match } = candidate;
      const report = context.sources.get(target.report.key);
      return {
        ...base(id),
        ...row(context.library!.say, candidate, words),
        ...(order === 0 && match === 'exact' && isEnclosed && { preselect: true }),
        ...(report !== undefined && { about: { source: report, id: localIdOf(target) } }),
      };
    },
    work: (key: string): Completion => ({
      ...base(key),
      label: key,
      kind: 'work',
      description: context.bibliography?.files.join(', ') ?? '',
    }),
  };
}

/**
 * The keys of works that start with a query, then those that contain it if `isSearch`. Keys that name a finding are left out.
 */
function matchWorks(
  bibliography: Bibliography | undefined,
  library: Library | undefined,
  query: string,
  isSearch: boolean,
): readonly string[] {
  if (!bibliography) return [];
  const typed = query.trim().toLowerCase();
  const starting: string[] = [];
  const containing: string[] = [];
  for (const [lowerCase, key] of lowerCaseKeys(bibliography)) {
    if (starting.length >= MAX_WORKS) break;
    const index = lowerCase.indexOf(typed);
    if (index < 0 || library?.get(key)) continue;
    if (index === 0) starting.push(key);
    else if (isSearch && containing.length < MAX_WORKS) containing.push(key);
  }
  return [...starting, ...containing].slice(0, MAX_WORKS);
}

const lowerCaseKeys = oncePer(({ keys }: Bibliography) => [...keys].map((key) => [key.toLowerCase(), key] as const));
