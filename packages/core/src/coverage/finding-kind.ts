import type { ExchangeTarget, HighlightTarget, PassagePart, PassageTarget } from '../library/target.js';

/** What a finding is to its report. */
export type FindingKind = PassagePart | 'highlight' | 'exchange';

/** In the order of a report. */
export const findingKinds = [
  'summary',
  'lead',
  'guiding-question',
  'overview',
  'highlight',
  'exchange',
  'recommendation',
  'action',
] as const satisfies readonly FindingKind[];

const plurals: Readonly<Record<FindingKind, string>> = {
  summary: 'Paragraphs of the summary',
  lead: 'Opening paragraphs',
  'guiding-question': 'Guiding questions',
  overview: 'Overview paragraphs',
  highlight: 'Highlights',
  exchange: 'Questions and answers',
  recommendation: 'Recommendations',
  action: 'Actions',
};

/** As a heading says it: `Highlights`. */
export function kindTitle(kind: FindingKind): string {
  return plurals[kind];
}

export function kindOf(target: PassageTarget | HighlightTarget | ExchangeTarget): FindingKind {
  return target.type === 'passage' ? target.part : target.type;
}
