import type { Bibliography } from '../bibliography/bibliography.js';
import type { Library } from '@findings/core/library';
import type { Lock } from '../pins/lock.js';
import { sourceText } from '@findings/core/text';
import type { SourceText } from '@findings/core/text';
import { readSuppressions } from '../suppressions/read-suppressions.js';
import type { Suppressions } from '../suppressions/suppression.js';
import { suppress } from '../suppressions/suppress.js';
import type { DocumentProblem } from './document-problem.js';
import { readDocument } from './read-document.js';
import { comparePositions, countFindingCitations, findProblems, withRule, enabledRules } from './find-problems.js';
import type { RuleMatch, EnabledRules } from './find-problems.js';
import { locateProblem } from './locate-problem.js';
import type { AnyRule, CheckedDocument, SuppressionResults } from './rule.js';
import { rules } from './rules.js';
import type { RuleCode } from './rules.js';
import type { Severities } from './severities.js';

export interface CheckOptions {
  /** What the document's citations are checked against. */
  readonly library: Library;
  /** The configuration's severities. */
  readonly severities?: Severities | undefined;
  /** What was pinned, from `findings.lock.json`. */
  readonly lock?: Lock | undefined;
  /** Whether there is a lock that cannot be read: no comment is said to be unused that it might have made use of. */
  readonly isLockBroken?: boolean | undefined;
  /**
   * Whether all documents that cite are being rewritten, and the lock with them (`movePins`): then ids that moved one
   * after another have fixes, too.
   */
  readonly movesPins?: boolean | undefined;
  /** Other people's works; keys that look like nobody's are looked up in it. */
  readonly bibliography?: Bibliography | undefined;
}

/** A problem that a comment of the document keeps back. */
export interface SuppressedProblem extends DocumentProblem {
  /** Why, as the comment has it. */
  readonly reason: string;
}

export interface DocumentCheck {
  /** How many keys of the document cite something of the library, or try to; other people's keys do not count. */
  readonly citations: number;
  /** In document order. */
  readonly problems: readonly DocumentProblem[];
  /** What would be among them but for a comment, in document order. */
  readonly suppressed: readonly SuppressedProblem[];
}

/**
 * Every citation of a Markdown document against a library. Its texts are read once and its citations resolved once,
 * however many rules there are.
 *
 * @throws TooLargeError if the document has more than `LARGEST_PROPOSAL` code units
 */
export function checkDocument(markdown: string, options: CheckOptions): DocumentCheck {
  return checkParsedDocument(readDocument(markdown, options), options.severities);
}

/** The same of a document that was read already. */
export function checkParsedDocument(document: CheckedDocument, severities: Severities = {}): DocumentCheck {
  const { markdown } = document;
  const wanted = enabledRules(severities);
  return finishCheck(document, wanted, {
    found: findProblems(document, wanted),
    citations: countFindingCitations(document.citations),
    source: () => sourceText(markdown),
    suppressions: readSuppressions(markdown, ruleCodes),
  });
}

/** What rules have found in a document, all of it, and what else its check needs. */
export interface RuleResults {
  /** In document order. */
  readonly found: readonly RuleMatch[];
  readonly citations: number;
  readonly source: () => SourceText;
  readonly suppressions: Suppressions;
}

/** Takes out what comments suppress, says what is wrong with these, and finds lines and columns. */
export function finishCheck(
  document: CheckedDocument,
  { rules, severityOf }: EnabledRules,
  { found, citations, source, suppressions: { suppressions, mistakes } }: RuleResults,
): DocumentCheck {
  const { kept, suppressed, unused } = suppress(
    found,
    suppressions,
    codesOf(rules),
    document.isLockBroken === true ? ofPins : [],
  );
  const comments: SuppressionResults = { mistakes, unused };
  const aboutComments = rules.flatMap((rule) =>
    'check' in rule ? [] : Array.from(rule.checkComments(document, comments), withRule(rule, severityOf(rule))),
  );
  const told = aboutComments.length === 0 ? kept : [...kept, ...aboutComments].sort(comparePositions);
  let known: SourceText | undefined;
  const locate = (each: RuleMatch): DocumentProblem => locateProblem(each, (known ??= source()));
  return {
    citations,
    problems: told.map(locate),
    suppressed: suppressed.map(([each, { reason }]) => ({ ...locate(each), reason })),
  };
}

/** The rules that compare with what was pinned. */
const ofPins: readonly RuleCode[] = ['citation.drifted', 'citation.moved'];

function codesOf(all: readonly AnyRule[]): readonly string[] {
  return all.map(({ code }) => code);
}

export const ruleCodes = codesOf(rules);
