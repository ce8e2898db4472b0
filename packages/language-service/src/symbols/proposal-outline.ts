import { excerpt } from '@findings/core/library';
import type { Target } from '@findings/core/library';
import type { Translate } from '@findings/core/text';
import type { DocumentProblem } from '@findings/check';
import { partitionPoint } from '@findings/core/text';
import { assignProblems } from '../citation-problems.js';
import { withSpeakers } from '../card/card-header.js';
import type { OutlineItem } from '../results/view-results.js';
import { locatedCitations } from '../workspace/citation-at.js';
import type { LocatedCitation } from '../workspace/citation-at.js';
import type { Proposal } from '../workspace/proposal.js';
import type { Workspace } from '../workspace/workspace.js';
import { sectionsOf } from './sections.js';
import type { Section } from './sections.js';

/** UTF-16 code units. */
const MAX_LABEL = 100;

/** The headings of a proposal as a tree, each with the citations under it. Empty for any other document. */
export function proposalOutline(workspace: Workspace, uri: string): readonly OutlineItem[] {
  const proposal = workspace.proposal(uri);
  if (!proposal) return [];
  const { document, source, check } = proposal;
  const problems = check.problems.filter(isShown);
  const located = document ? locatedCitations(document) : [];
  const assigned = Map.groupBy(assignProblems(proposal, located), ({ citation }) => citation);
  const citations = located.flatMap((each) => {
    const item = citationItem(workspace.say, proposal, each);
    const own = (assigned.get(each) ?? []).map(({ problem }) => problem).filter(isShown);
    return item ? [{ ...item, problems: own.map(shortProblem) }] : [];
  });
  let next = 0;
  const takeCitations = (end: number): OutlineItem[] => {
    const from = next;
    while (next < citations.length && citations[next]!.span.start.offset < end) next++;
    return citations.slice(from, next);
  };
  const childrenOf = (sections: readonly Section[], end: number): OutlineItem[] => {
    const children = sections.flatMap((section) => [...takeCitations(section.heading.start), headingItem(section)]);
    return [...children, ...takeCitations(end)];
  };
  const headingItem = ({ heading, end, children }: Section): OutlineItem => ({
    kind: 'heading',
    label: heading.text,
    span: source.span(heading.start, end),
    selection: source.span(heading.start, heading.end),
    problems: problemsWithin(problems, heading.start, end).map(shortProblem),
    children: childrenOf(children, end),
  });
  return childrenOf(sectionsOf(proposal), proposal.markdown.length);
}

/** A citation, with the words that it cites. Undefined for a key that nothing defines. */
function citationItem(
  say: Translate,
  { context, source }: Proposal,
  { citation: { item, resolution } }: LocatedCitation,
): Omit<OutlineItem, 'problems'> | undefined {
  const label = (): string | undefined => {
    switch (resolution.type) {
      case 'found':
        return wordsOf(say, resolution.target);
      case 'ambiguous':
        return say`may mean ${resolution.candidates.length} findings`;
      case 'unresolved':
        return say`not found`;
      case 'foreign':
        return context.bibliography?.keys.has(item.id) === true ? say`in the bibliography` : undefined;
    }
  };
  const words = label();
  if (words === undefined) return undefined;
  const span = source.span(item.start, item.end);
  return { kind: 'citation', label: words, key: item.id, span, selection: span, children: [] };
}

/** The problems that start in a range. They are in document order. */
function problemsWithin(problems: readonly DocumentProblem[], start: number, end: number): readonly DocumentProblem[] {
  const first = partitionPoint(problems.length, (at) => problems[at]!.span.start.offset < start);
  const last = partitionPoint(problems.length, (at) => problems[at]!.span.start.offset < end);
  return problems.slice(first, last);
}

function isShown({ severity }: DocumentProblem): boolean {
  return severity !== 'hint';
}

function shortProblem({ severity, message }: DocumentProblem): OutlineItem['problems'][number] {
  return { severity, message };
}

/** `Ada Okoye: Wells cost 400 dollars each…`, or the title of a session. */
function wordsOf(say: Translate, target: Target): string {
  if (!('finding' in target)) return target.title;
  return withSpeakers(say, target, excerpt(target.text, MAX_LABEL));
}
