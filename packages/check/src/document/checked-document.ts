import type { CitationGroup, NearMiss, TextBlock } from '@findings/citations';
import type { Severity } from '@findings/core';
import type { Library, NearestId } from '@findings/core/library';
import type { Translate } from '@findings/core/text';
import type { Change } from '@findings/language';
import type { Bibliography } from '../bibliography/bibliography.js';
import type { DocumentClaims, ResolvedCitation } from '../claims/claims.js';
import type { Lock } from '../pins/lock.js';

/** A document as rules see it. It is read once for all rules. */
export interface CheckedDocument {
  readonly markdown: string;
  readonly library: Library;
  /** Translates messages: the translate function of the library. */
  readonly say: Translate;
  /** Citation groups in document order. */
  readonly groups: readonly CitationGroup[];
  /** The blocks that contain an `@`, a quotation mark or an id in brackets, or are in block quotations, in document order. */
  readonly blocks: readonly TextBlock[];
  /** The items of the groups, in document order. Includes keys that are part of a near miss (`@s4` of `@s4,h2`). */
  readonly citations: readonly ResolvedCitation[];
  /** Text that looks like a citation of a report but is not one, in document order. */
  readonly nearMisses: readonly NearMiss[];
  /** Its claims and quotations, computed on first access. */
  readonly claims: DocumentClaims;
  /** Calls `compute` once for this document, and returns the cached result after that. */
  cached<Result>(compute: (document: CheckedDocument) => Result): Result;
  /** The pins; absent if there is no lock. */
  readonly lock?: Lock | undefined;
  /** Whether the lock exists but cannot be read. Then `lock` is absent. */
  readonly isLockBroken?: boolean | undefined;
  /** Whether pins are rewritten together with the citations. */
  readonly movesPins?: boolean | undefined;
  /** Whether a language model wrote the document. The rules are then stricter: see `docs/assistants.md`. */
  readonly isGenerated?: boolean | undefined;
  /** The works of the bibliography. If absent, keys of works are not checked. */
  readonly bibliography?: Bibliography | undefined;
}

/** Replaces a range of the document. Offsets count UTF-16 code units; `end` is exclusive. */
export interface ProposedEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The title of a quick fix, such as `Write s4.h2`. */
  readonly title: string;
}

/** A problem as a rule reports it. The checker adds the code and the severity. */
export interface RuleProblem {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  /** Replaces the default severity of the rule. A severity from the configuration applies to all problems of a rule. */
  readonly severity?: Severity;
  /** The id that the problem is about, as written. */
  readonly id?: string;
  readonly suggestions?: readonly Pick<NearestId, 'id'>[];
  /** Qualified ids of the targets that the sentence was compared with, if `id` does not name them. */
  readonly about?: readonly string[];
  /** The quoted words as plain text, if the report contains them verbatim. */
  readonly quoted?: string;
  /**
   * Figures, dates or the speaker of the findings that may be meant instead. They replace text outside citations and quotations, so they are
   * not fixes: only editors offer them.
   */
  readonly reported?: readonly string[];
  /** The differences from the report's words to the document's words. */
  readonly diff?: readonly Change[];
  /** A change that is safe to apply without a decision. */
  readonly fix?: ProposedEdit;
  /** All changes that remove the problem, best first, including the fix. */
  readonly choices?: readonly ProposedEdit[];
}
