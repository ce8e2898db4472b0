import type { Translate } from '@findings/core/text';
import type { NoSuggestion } from '../results/client-results.js';

/** One line for each reason: what is missing. A client adds a button that fixes it. */
export const reasonMessages: Readonly<Record<NoSuggestion['reason'], (say: Translate) => string>> = {
  none: (say) => say`Press Ctrl+Space for suggestions.`,
  'not-a-proposal': (say) => say`Findings only suggests in Markdown files.`,
  report: (say) => say`This is a report. Cite it in a proposal.`,
  'no-report': (say) => say`There is no report to cite yet.`,
  'front-matter': (say) => say`These are the settings of the file. Citations work below the “---” that ends them.`,
  'no-at': (say) => say`To cite a finding, type [@ and a word you remember, such as the speaker or the topic.`,
  uncitable: (say) => say`Citations do not work in code, formulas, comments, links and e-mail addresses.`,
  'nothing-found': (say) => say`Nothing in the report matches these words. Try fewer words, or a speaker’s name.`,
  bare: (say) => say`Without a bracket before the @, only ids and names of speakers are suggested.`,
};

export function reasonMessage(say: Translate, reason: NoSuggestion['reason']): string {
  return reasonMessages[reason](say);
}
