import type { ExchangeTarget, HighlightTarget, PassageRole, PassageTarget } from '@findings/core/library';
import type { Translate } from '@findings/core/text';

/** What a finding is to its report. */
export type FindingKind = PassageRole | 'highlight' | 'exchange';

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

const plurals: Readonly<Record<FindingKind, (say: Translate) => string>> = {
  summary: (say) => say`Paragraphs of the summary`,
  lead: (say) => say`Opening paragraphs`,
  'guiding-question': (say) => say`Guiding questions`,
  overview: (say) => say`Overview paragraphs`,
  highlight: (say) => say`Highlights`,
  exchange: (say) => say`Questions`,
  recommendation: (say) => say`Recommendations`,
  action: (say) => say`Actions`,
};

/** As a heading says it: `Highlights`. */
export function kindTitle(say: Translate, kind: FindingKind): string {
  return plurals[kind](say);
}

export function kindOf(target: PassageTarget | HighlightTarget | ExchangeTarget): FindingKind {
  return target.type === 'passage' ? target.part : target.type;
}
