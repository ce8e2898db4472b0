import type { Translate } from '@findings/core/text';
import type { NoSuggestion } from '../results/client-results.js';

const howToCite = (say: Translate) =>
  say`To cite a finding, type [@ and a word of what you remember of it: who said it, or what it is about.`;

export const reasonMessages: Readonly<Record<NoSuggestion['reason'], (say: Translate) => string>> = {
  none: (say) =>
    say`There are suggestions here. Ask your editor for them (in many editors with Ctrl+Space), or go on typing.`,
  'not-a-proposal': (say) =>
    say`Findings are suggested in proposals, and this file is none that is open as Markdown. Open the proposal, or set the language of this file to Markdown.`,
  'no-report': (say) =>
    say`There is no report to suggest findings from. Name one at “findings:” in the proposal’s front matter or at “reports” in findings.config.json; if one is named there already, see what is reported about it among the problems of this file.`,
  'front-matter': (say) =>
    say`This is the proposal’s front matter, where nothing is cited. Its “findings:” names the report; below the line “---” that ends it, findings can be cited.`,
  'no-at': howToCite,
  code: (say) =>
    say`This is code, and Pandoc cites nothing in code. Outside the backticks or the indented lines, type [@ and a word of what you remember of it: who said it, or what it is about.`,
  math: (say) =>
    say`This is a formula, and Pandoc cites nothing in formulas. Go behind the $ that ends it; if no formula is meant, write the dollar sign as \\$.`,
  comment: (say) =>
    say`This is a comment (<!-- … -->), which no reader sees, and nothing is cited in it. Go behind the -->.`,
  html: (say) =>
    say`This is raw HTML or LaTeX, which Pandoc passes on as it is, and nothing is cited in it. Go behind the tag or the environment.`,
  email: (say) =>
    say`A letter, a digit or a full stop stands right before the @, so that this is read as an e-mail address. Put a space or a [ before the @.`,
  escaped: (say) =>
    say`A backslash stands before the @ and makes it an ordinary character. Take the backslash away to cite something.`,
  other: (say) => say`Pandoc would read no citation here. ${howToCite(say)}`,
  'nothing-found': (say) =>
    say`Nothing in the report has these words or this id. Try fewer words, another word, or the name of who said it; “@” alone lists the sessions.`,
};

/** The message for a reason, with what to do. */
export function reasonMessage(say: Translate, reason: NoSuggestion['reason']): string {
  return reasonMessages[reason](say);
}
