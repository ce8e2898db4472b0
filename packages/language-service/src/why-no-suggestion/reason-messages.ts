import type { Translate } from '@findings/core/text';
import type { NoSuggestion } from '../results/client-results.js';

const howToCite = (say: Translate) =>
  say`To cite a finding, type [@ and a word you remember, such as the speaker or the topic.`;

export const reasonMessages: Readonly<Record<NoSuggestion['reason'], (say: Translate) => string>> = {
  none: (say) => say`Press Ctrl+Space for suggestions.`,
  'not-a-proposal': (say) =>
    say`Findings only suggests in Markdown files. Open a proposal, or set the language of this file to Markdown.`,
  'no-report': (say) =>
    say`There is no report to cite. Name one under “findings:” in the front matter or under “reports” in findings.config.json. If one is named already, look at the problems of this file.`,
  'front-matter': (say) =>
    say`This is the front matter, which cannot contain citations. Its “findings:” names the report. Cite findings below the “---” that ends it.`,
  'no-at': howToCite,
  uncitable: (say) =>
    say`Pandoc does not read citations here. Write yours outside code, formulas, comments, links, HTML and LaTeX, with a space or a [ before the @, and without a backslash.`,
  'nothing-found': (say) =>
    say`Nothing in the report matches these words or this id. Try fewer words, another word, or a speaker’s name. “[@” alone lists the sessions.`,
  bare: (say) =>
    say`Outside brackets, only the start of an id or of a speaker’s name gets suggestions. ${howToCite(say)}`,
};

/** The message for a reason, with what to do. */
export function reasonMessage(say: Translate, reason: NoSuggestion['reason']): string {
  return reasonMessages[reason](say);
}
