import type { Bibliography } from '../bibliography/bibliography.js';
import type { Library } from '../library/library.js';
import type { Lock } from '../lock/lock.js';
import type { Problem, Severity, Span } from '../model.js';
import { sourceText } from '../source/source.js';
import type { SourceText } from '../source/source.js';
import { readSuppressions } from '../suppressions/read-suppressions.js';
import { suppress } from '../suppressions/suppress.js';
import type { Change } from '../words/word-diff.js';
import { readDocument } from './read-document.js';
import type { AnyRule, CheckedDocument, Found, JudgedComments, Replacement } from './rule.js';
import { rules } from './rules.js';
import type { RuleSeverity, Severities } from './severities.js';

export interface CheckOptions {
  /** What the document's citations are checked against. */
  readonly library: Library;
  /** The configuration's severities. */
  readonly severities?: Severities | undefined;
  /** What was pinned, from `findings.lock.json`. */
  readonly lock?: Lock | undefined;
  /**
   * Whether all documents that cite are being rewritten, and the lock with them (`movePins`): then ids that moved one
   * after another have fixes, too.
   */
  readonly movesPins?: boolean | undefined;
  /** Other people's works; keys that look like nobody's are looked up in it. */
  readonly bibliography?: Bibliography | undefined;
}

/** Something to write in place of a stretch of the document. */
export interface Fix {
  readonly span: Span;
  readonly text: string;
  /** As a button would say it: `Write s4.h2`. */
  readonly title: string;
}

export interface DocumentProblem extends Problem {
  readonly span: Span;
  /** The one right answer, safe to apply unseen; absent where somebody has to choose. */
  readonly fix?: Fix;
  /** What somebody may choose from, best first, the fix included; `suggestions` has the ids of the same. */
  readonly choices: readonly Fix[];
  /** From the report's words (`removed`) to those of the document (`added`). */
  readonly diff?: readonly Change[];
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
 */
export function checkDocument(markdown: string, options: CheckOptions): DocumentCheck {
  return checkRead(readDocument(markdown, options), options.severities);
}

/** The same of a document that was read already. */
export function checkRead(document: CheckedDocument, severities: Severities = {}): DocumentCheck {
  const { markdown } = document;
  const severityOf = ({ code, severity }: AnyRule) => severities[code as keyof Severities] ?? severity;
  const lookedFor = rules.filter((rule: AnyRule) => severityOf(rule) !== 'off');
  const found = lookedFor.flatMap((rule: AnyRule) =>
    'check' in rule ? Array.from(rule.check(document), named(rule, severityOf(rule))) : [],
  );
  found.sort(byPlace);
  const { suppressions, mistakes } = readSuppressions(markdown, codes);
  const { kept, suppressed, unused } = suppress(found, suppressions, codesOf(lookedFor));
  const comments: JudgedComments = { mistakes, unused };
  const aboutComments = lookedFor.flatMap((rule: AnyRule) =>
    'check' in rule ? [] : Array.from(rule.checkComments(document, comments), named(rule, severityOf(rule))),
  );
  const told = aboutComments.length === 0 ? kept : [...kept, ...aboutComments].sort(byPlace);
  let source: SourceText | undefined;
  const locate = (each: Named): DocumentProblem => located(each, (source ??= sourceText(markdown)));
  return {
    citations: document.citations.filter(({ resolution }) => resolution.type !== 'foreign').length,
    problems: told.map(locate),
    suppressed: suppressed.map(([each, { reason }]) => ({ ...locate(each), reason })),
  };
}

type Named = Found & { readonly code: string; readonly severity: Severity };

function codesOf(all: readonly AnyRule[]): readonly string[] {
  return all.map(({ code }) => code);
}

const codes = codesOf(rules);

function named({ code }: AnyRule, severity: RuleSeverity): (found: Found) => Named {
  return (found) => ({ ...found, code, severity: severity as Severity });
}

function byPlace(a: Named, b: Named): number {
  return a.start - b.start || a.end - b.end;
}

function located(found: Named, source: SourceText): DocumentProblem {
  const { code, severity, message, id, suggestions, diff, fix, choices = [] } = found;
  const replace = ({ start, end, text, title }: Replacement): Fix => ({ span: source.span(start, end), text, title });
  return {
    code,
    severity,
    message,
    span: source.span(found.start, found.end),
    ...(id !== undefined && { id }),
    ...(suggestions && { suggestions: suggestions.map((suggestion) => suggestion.id) }),
    ...(fix && { fix: replace(fix) }),
    choices: choices.map(replace),
    ...(diff && { diff }),
  };
}
