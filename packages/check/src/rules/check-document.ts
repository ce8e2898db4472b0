import type { Bibliography } from '../bibliography/bibliography.js';
import type { Library } from '@findings/core/library';
import type { Lock } from '../pins/lock.js';
import { sourceText } from '@findings/core/text';
import { readSuppressions } from '../suppressions/read-suppressions.js';
import { suppress } from '../suppressions/suppress.js';
import type { DocumentProblem } from './document-problem.js';
import { readDocument } from './read-document.js';
import { comparePositions, countFindingCitations, findProblems, withRule, enabledRules } from './find-problems.js';
import type { RuleMatch } from './find-problems.js';
import { locateProblem } from './locate-problem.js';
import type { AnyRule, CheckedDocument, SuppressionResults } from './rule.js';
import { rules } from './rules.js';
import { runSteps, type Steps } from './steps.js';
import type { RuleCode, Severities } from './rules.js';
import { isUnchecked } from './unchecked-ranges.js';

export interface CheckOptions {
  /** The reports that the document cites. */
  readonly library: Library;
  /** Severities from the configuration. Other rules keep their own severity. */
  readonly severities?: Severities | undefined;
  /** The pins of `findings.lock.json`. */
  readonly lock?: Lock | undefined;
  /** Whether the lock exists but cannot be read. Then comments that suppress its problems are not reported as unused. */
  readonly isLockBroken?: boolean | undefined;
  /**
   * Whether all citing documents and the lock are being rewritten together (`movePins`). Then ids that moved in a chain
   * have fixes, too.
   */
  readonly movesPins?: boolean | undefined;
  /** The works of the bibliography. Keys of other works are looked up in it. */
  readonly bibliography?: Bibliography | undefined;
}

/** A problem that a comment of the document suppresses. */
export interface SuppressedProblem extends DocumentProblem {
  /** The reason that the comment gives. */
  readonly reason: string;
}

export interface DocumentCheck {
  /** Number of keys that cite a finding of the library, or look as if they should. Keys of other works do not count. */
  readonly citations: number;
  /** In document order. */
  readonly problems: readonly DocumentProblem[];
  /** The problems that comments suppress, in document order. */
  readonly suppressed: readonly SuppressedProblem[];
}

/**
 * Checks every citation and quotation of a Markdown document against a library. The document is read once for all rules.
 *
 * @throws TooLargeError if the document has more than `MAX_PROPOSAL_SIZE` code units
 */
export function checkDocument(markdown: string, options: CheckOptions): DocumentCheck {
  return checkParsedDocument(readDocument(markdown, options), options.severities);
}

/** Like `checkDocument`, for a document that is already read. */
export function checkParsedDocument(document: CheckedDocument, severities?: Severities): DocumentCheck {
  return runSteps(checkInSteps(document, severities));
}

/** Like `checkParsedDocument`, in steps. */
export function* checkInSteps(document: CheckedDocument, severities: Severities = {}): Steps<DocumentCheck> {
  const { markdown } = document;
  const enabled = enabledRules(severities);
  const found = yield* findProblems(document, enabled);
  const { suppressions, problems } = readSuppressions(markdown, codesOf(rules));
  const { kept, suppressed, unused } = suppress(found, suppressions, {
    markdown,
    enabledCodes: codesOf(enabled.rules),
    mayMiss: (code, range) =>
      (document.isLockBroken === true && lockRules.includes(code)) ||
      (!keyRules.includes(code) && isUnchecked(document, range)),
  });
  const comments: SuppressionResults = { problems, unused };
  const aboutComments = enabled.rules.flatMap((rule) =>
    'check' in rule ? [] : Array.from(rule.checkComments(document, comments), withRule(rule, enabled.severityOf(rule))),
  );
  const reported = aboutComments.length === 0 ? kept : [...kept, ...aboutComments].sort(comparePositions);
  const source = sourceText(markdown);
  const locate = (each: RuleMatch): DocumentProblem => locateProblem(each, source);
  return {
    citations: countFindingCitations(document.citations),
    problems: reported.map(locate),
    suppressed: suppressed.map(([each, { reason }]) => ({ ...locate(each), reason })),
  };
}

/** The rules that only read keys. The other rules need to know what a citation means. */
const keyRules: readonly string[] = [
  'citation.unresolved',
  'citation.unknown',
  'citation.ambiguous',
  'citation.malformed',
  'citation.case',
] satisfies readonly RuleCode[];

/** The rules that need the lock. */
const lockRules: readonly string[] = ['citation.drifted', 'citation.moved'] satisfies readonly RuleCode[];

function codesOf(all: readonly AnyRule[]): readonly string[] {
  return all.map(({ code }) => code);
}
