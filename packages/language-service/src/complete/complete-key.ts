import type { Bibliography } from '@findings/check';
import type { Library } from '@findings/core/library';
import { foldedWords } from '@findings/language';
import { keyPositionOf } from '../cursor/key-position.js';
import type { KeyPosition } from '../cursor/key-position.js';
import type { TypedKey } from '../cursor/typed-key.js';
import type { Completion } from '../results/editor-results.js';
import { oncePer } from '../workspace/once-per.js';
import type { Proposal } from '../workspace/proposal.js';
import { localIdOf } from '../workspace/target-ids.js';
import { findBeginnings, findCandidates } from './findings/candidates.js';
import { fittingFindings, sentenceBefore } from './findings/fitting-findings.js';
import { createRows } from './findings/item-label.js';
import { queryKind } from './findings/query.js';
import type { QueryKind } from './findings/query.js';
import { nearbyCitations, rank } from './findings/rank.js';

const MAX_FINDINGS = 50;
const MAX_WORKS = 20;
/** At most this many findings are suggested for the sentence before anything is typed. */
const MAX_FITTING = 5;

/**
 * Completes the key at the cursor with findings, and with works of the bibliography. In brackets, words are searched for. The typed words
 * decide which findings are suggested, and the words of the sentence before the key decide their order. After a bare `@`, only what is
 * requested and starts with the typed text is suggested, because Enter would replace a name or an address.
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
  const replace = replacementAt(proposal, position, offset);
  const works = typed.isWords ? [] : matchWorks(bibliography, library, typed.query, position.isEnclosed);
  return [
    ...completeFindings(proposal, position, kind, replace),
    ...works.map((key): Completion => ({
      ...replace(key),
      label: key,
      kind: 'work',
      description: bibliography?.files.join(', ') ?? '',
    })),
  ];
}

type Replace = (id: string) => Pick<Completion, 'filterText' | 'edit'>;

function replacementAt({ markdown, source }: Proposal, { at, end, write }: KeyPosition, offset: number): Replace {
  const span = source.span(at, end);
  const filterText = markdown.slice(at, offset);
  return (id) => ({ filterText, edit: { span, text: write(id) } });
}

/** Whether a bare key has text before the cursor, and is not the name of a package, such as `@types/node`. */
function startsKey(markdown: string, { at, end, query }: TypedKey): boolean {
  return query !== '' && !markdown.slice(at, end).includes('/');
}

function completeFindings(
  proposal: Proposal,
  position: KeyPosition,
  kind: QueryKind,
  replace: Replace,
): readonly Completion[] {
  const { document, context } = proposal;
  if (!document) return [];
  const { library } = document;
  const { at, query, isEnclosed } = position;
  const fitting = fittingFindings(library, sentenceBefore(proposal, at));
  const nearby = nearbyCitations(document, at);
  const likely = [...fitting.good.slice(0, MAX_FITTING), ...nearby.cited];
  const found = isEnclosed ? findCandidates(library, query, kind, likely) : findBeginnings(library, query);
  const candidates = rank(found, nearby, fitting).slice(0, MAX_FINDINGS);
  const row = createRows(library.say, foldedWords(query), fitting);
  return candidates.map((candidate, order): Completion => {
    const { id, target, match } = candidate;
    const report = context.sources.get(target.report.key);
    return {
      ...replace(id),
      ...row(candidate),
      ...(order === 0 && match === 'exact' && isEnclosed && { preselect: true }),
      ...(report !== undefined && { about: { source: report, id: localIdOf(target) } }),
    };
  });
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
