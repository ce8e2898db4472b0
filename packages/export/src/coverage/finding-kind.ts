import type { FindingTarget, PassageRole } from '@findings/core/library';
import type { Translate } from '@findings/core/text';

/** The kind of a finding: the role of a passage, a highlight or an exchange. */
export type FindingKind = PassageRole | 'highlight' | 'exchange';

/** All kinds, in the order of a report. */
export const findingKinds = [
  'summary',
  'guiding-question',
  'overview',
  'highlight',
  'exchange',
  'recommendation',
  'action',
  'table',
] as const satisfies readonly FindingKind[];

const plurals: Readonly<Record<FindingKind, (say: Translate) => string>> = {
  summary: (say) => say`Paragraphs of the summary`,
  'guiding-question': (say) => say`Guiding questions`,
  overview: (say) => say`Paragraphs`,
  highlight: (say) => say`Contributions and points`,
  exchange: (say) => say`Questions`,
  recommendation: (say) => say`Recommendations`,
  action: (say) => say`Actions`,
  table: (say) => say`Table rows`,
};

/** The title of a kind as a heading: `Contributions and points`. */
export function kindTitle(say: Translate, kind: FindingKind): string {
  return plurals[kind](say);
}

export function kindOf(target: FindingTarget): FindingKind {
  return target.type === 'passage' ? target.role : target.type;
}
