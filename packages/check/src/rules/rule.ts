import type { CitationGroup, NearMiss, TextBlock } from '@findings/citations';
import type { Bibliography } from '../bibliography/bibliography.js';
import type { ResolvedCitation } from '../claims/resolved-citation.js';
import type { DocumentClaims } from '../claims/claims.js';
import type { Library, NearestId } from '@findings/core/library';
import type { Lock } from '../pins/lock.js';
import type { Severity } from '@findings/core';
import type { SuppressionProblem } from '../suppressions/suppression.js';
import type { UnusedSuppression } from '../suppressions/suppress.js';
import type { Change, Translate } from '@findings/core/text';

/** What every rule sees of a document: read once, whatever the number of rules. */
export interface CheckedDocument {
  readonly markdown: string;
  readonly library: Library;
  /** In which its problems are said: the library's. */
  readonly say: Translate;
  /** In document order. */
  readonly groups: readonly CitationGroup[];
  /** Those that hold an `@` or a quotation mark, and those in block quotations; in document order. */
  readonly blocks: readonly TextBlock[];
  /** The items of the groups; in document order; a key that is part of a near miss (`@s4` of `@s4,h2`) is here too. */
  readonly citations: readonly ResolvedCitation[];
  /** Those about ids of ours, in document order. */
  readonly nearMisses: readonly NearMiss[];
  /** Its sentences and quotations, read when they are first asked for. */
  readonly claims: DocumentClaims;
  /** What several rules ask for is worked out for the first of them. */
  once<Answer>(work: (document: CheckedDocument) => Answer): Answer;
  /** What was pinned; absent where nothing is. */
  readonly lock?: Lock | undefined;
  /** Whether there is a lock that cannot be read: then `lock` is absent, and what it would say is not known. */
  readonly isLockBroken?: boolean | undefined;
  /** Whether pins are taken along with the citations that are rewritten. */
  readonly movesPins?: boolean | undefined;
  /** Other people's works; absent where none are named, and then their keys are nobody's business. */
  readonly bibliography?: Bibliography | undefined;
}

/** Something to write in place of a stretch of the document; offsets in UTF-16 code units, `end` exclusive. */
export interface ProposedEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** As a button would say it: `Write s4.h2`. */
  readonly title: string;
}

/** What a rule finds; code and severity are added by the checker. */
export interface RuleProblem {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  /** The id that the problem is about, as written. */
  readonly id?: string;
  readonly suggestions?: readonly Pick<NearestId, 'id'>[];
  /** Qualified ids of what the sentence cites and is compared with, where `id` does not say so. */
  readonly about?: readonly string[];
  /** The quoted words, in clean prose, where those of the report are the same. */
  readonly quoted?: string;
  /** From the report's words to those of the document. */
  readonly diff?: readonly Change[];
  /** The one right answer, safe to apply unseen; absent where somebody has to choose. */
  readonly fix?: ProposedEdit;
  /** What somebody may choose from, best first. */
  readonly choices?: readonly ProposedEdit[];
}

/**
 * A document with its answer: a line of carets under the text, then what is said there.
 *
 * ```text
 * Nobody said so [@s9].
 *                 ^^^ There is no session 9…
 * ```
 *
 * No carets: nothing is reported. `fixed` is the document after all fixes.
 */
export interface Example {
  /** What was pinned, by local ids, before the report was edited. */
  readonly pinned?: Readonly<Record<string, string>>;
  /** What stands in `refs.bib`, which the document names. */
  readonly bibliography?: string;
  readonly text: string;
  readonly fixed?: string;
}

/** What every rule says of itself: one file, which is also its tests and its page under `docs/rules/`. */
export interface RuleInfo<Code extends string = string> {
  readonly code: Code;
  /** Unless the configuration says otherwise. */
  readonly severity: Severity;
  /** What is wrong, in one sentence for a list of rules. */
  readonly summary: string;
  /** Why it matters and what to do, in Markdown, for the rule's page. */
  readonly description: string;
  readonly examples: readonly Example[];
}

/** A rule about what a document cites. */
export interface Rule<Code extends string = string> extends RuleInfo<Code> {
  check(document: CheckedDocument): Iterable<RuleProblem>;
}

/** What came of the comments that suppress problems of the rules before. */
export interface SuppressionResults {
  /** In the order of the document. */
  readonly mistakes: readonly SuppressionProblem[];
  readonly unused: readonly UnusedSuppression[];
}

/** A rule about the comments that suppress what other rules find; nothing suppresses what it finds itself. */
export interface SuppressionRule<Code extends string = string> extends RuleInfo<Code> {
  checkComments(document: CheckedDocument, comments: SuppressionResults): Iterable<RuleProblem>;
}

export type AnyRule = Rule | SuppressionRule;
