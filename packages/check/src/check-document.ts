import type { Bibliography } from './bibliography/bibliography.js';
import type { Library } from '@findings/core/library';
import type { Lock } from './pins/lock.js';
import { sourceText } from '@findings/core/text';
import type { SourceText } from '@findings/core/text';
import { readSuppressions } from './suppressions/read-suppressions.js';
import { suppress } from './suppressions/suppress.js';
import type { DocumentProblem, SpanEdit } from './document/document-problem.js';
import { readDocument } from './document/read-document.js';
import { comparePositions, countFindingCitations, findProblems, withRule, enabledRules } from './find-problems.js';
import type { RuleMatch } from './find-problems.js';
import type { CheckedDocument, ProposedEdit } from './document/checked-document.js';
import type { AnyRule, SuppressionResults } from './rules/rule.js';
import { rules } from './rules/rules.js';
import { runSteps, type Steps } from './document/steps.js';
import type { RuleCode, Severities } from './rules/rules.js';
import type { OffsetRange } from '@findings/language';
import type { ResolvedCitation } from './claims/claims.js';
import { toDocumentRange } from './claims/document-offsets.js';
import { createOverlapSearch } from './suppressions/overlaps.js';

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

/** Converts the offsets of a rule's match to lines and columns. */
function locateProblem(match: RuleMatch, source: SourceText): DocumentProblem {
  const { code, severity, message, id, suggestions, about, quoted, reported, diff, fix, choices = [] } = match;
  const locateEdit = ({ start, end, text, title }: ProposedEdit): SpanEdit => ({
    span: source.span(start, end),
    text,
    title,
  });
  return {
    code,
    severity,
    message,
    span: source.span(match.start, match.end),
    ...(id !== undefined && { id }),
    ...(suggestions && { suggestions: suggestions.map((suggestion) => suggestion.id) }),
    ...(fix && { fix: locateEdit(fix) }),
    choices: choices.map(locateEdit),
    ...(diff && { diff }),
    ...(about && { about }),
    ...(quoted !== undefined && { quoted }),
    ...(reported && reported.length > 0 && { reported }),
  };
}

/**
 * Whether rules cannot compare a range with a report, because a citation there, or one that a sentence or quotation there relies on,
 * matches nothing or matches several findings.
 */
function isUnchecked(document: CheckedDocument, range: OffsetRange): boolean {
  return [unclearCitations, unclearTexts].some((search) => document.cached(search)(range) !== undefined);
}

function unclearCitations(document: CheckedDocument): (range: OffsetRange) => OffsetRange | undefined {
  const unclear = document.citations.filter((citation) => isUnclear(document, citation)).map(({ item }) => item);
  return createOverlapSearch([...unclear, ...document.nearMisses].sort(byStart));
}

/** The sentences and quotations that rely on unclear citations. */
function unclearTexts(document: CheckedDocument): (range: OffsetRange) => OffsetRange | undefined {
  const relies = ({ citations }: { readonly citations: readonly ResolvedCitation[] }): boolean =>
    citations.some((citation) => isUnclear(document, citation));
  if (!relies(document)) return () => undefined;
  const { citing, quotations } = document.claims;
  const sentences = citing.filter(relies).map((claim) => toDocumentRange(claim.block, claim));
  return createOverlapSearch([...sentences, ...quotations.filter(relies)].sort(byStart));
}

/** A key of an unknown work may be that of a report which is not there. */
function isUnclear({ bibliography }: CheckedDocument, { item, resolution: { type } }: ResolvedCitation): boolean {
  return type === 'foreign' ? bibliography?.keys.has(item.id) !== true : type !== 'found';
}

function byStart(one: OffsetRange, other: OffsetRange): number {
  return one.start - other.start;
}
