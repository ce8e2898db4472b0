import type { Severity } from '@findings/core';
import type { CheckedDocument, RuleProblem } from '../document/checked-document.js';
import type { SuppressionProblem } from '../suppressions/suppression.js';
import type { UnusedSuppression } from '../suppressions/suppress.js';

/**
 * A document with its expected problems: carets under the text, followed by the message.
 *
 * ```text
 * Nobody said so [@s9].
 *                 ^^^ There is no session 9…
 * ```
 *
 * Without carets nothing is reported. `fixed` is the document after all fixes.
 */
export interface Example {
  /** The pinned texts by local id, from before the report was edited. */
  readonly pinned?: Readonly<Record<string, string>>;
  /** The content of `refs.bib`, which the document names as its bibliography. */
  readonly bibliography?: string;
  readonly text: string;
  readonly fixed?: string;
}

/** Reads examples of text. `%%%` is on a line between two of them, and `=>` before the document after all fixes. */
export function readExamples(examples: string): readonly Example[] {
  return examples.split(/^%%%$/m).map((example) => {
    const [text = '', fixed] = example.split(/^=>$/m);
    return { text, ...(fixed !== undefined && { fixed }) };
  });
}

/** The description of a rule. Its examples are tests, and appear on its page. */
export interface RuleInfo<Code extends string = string> {
  readonly code: Code;
  /** The severity that applies unless the configuration changes it. */
  readonly severity: Severity | 'off';
  /** The problem in a few words, for menus: `altered quotation`. */
  readonly name: string;
  /** The problem in one sentence, for a list of rules. */
  readonly summary: string;
  /** Why the problem matters and what to do, in Markdown, for the page of the rule. */
  readonly description: string;
  readonly examples: readonly Example[];
}

/** A rule that checks the text of a document. */
export interface Rule<Code extends string = string> extends RuleInfo<Code> {
  /** The problems. A long check may pause or end at each item, so undefined stands for a sentence or a figure without a problem. */
  check(document: CheckedDocument): Iterable<RuleProblem | undefined>;
}

/** The results of the comments that suppress problems. */
export interface SuppressionResults {
  /** Comments that cannot be understood, in document order. */
  readonly problems: readonly SuppressionProblem[];
  /** Comments without problems to suppress. */
  readonly unused: readonly UnusedSuppression[];
}

/** A rule that checks the comments that suppress problems. Its own problems cannot be suppressed. */
export interface SuppressionRule<Code extends string = string> extends RuleInfo<Code> {
  checkComments(document: CheckedDocument, comments: SuppressionResults): Iterable<RuleProblem>;
}

export type AnyRule = Rule | SuppressionRule;
