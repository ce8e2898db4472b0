import { readTexts } from '@findings/citations';
import type { NearMiss } from '@findings/citations';
import type { Bibliography } from '../bibliography/bibliography.js';
import type { CheckedCitation } from '../claims/checked-citation.js';
import type { Claims } from '../claims/claims.js';
import { readClaims } from '../claims/read-claims.js';
import type { Library } from '../library/library.js';
import type { Resolution } from '../library/resolution.js';
import type { Lock } from '../lock/lock.js';
import type { Problem, Severity, Span } from '../model.js';
import { sourceText } from '../source/source.js';
import type { SourceText } from '../source/source.js';
import type { Change } from '../words/word-diff.js';
import type { CheckedDocument, Found, Replacement, Rule } from './rule.js';
import { rules } from './rules.js';
import type { Severities } from './severities.js';

export interface CheckOptions {
  /** What the document's citations are checked against. */
  readonly library: Library;
  /** The configuration's severities. */
  readonly severities?: Severities | undefined;
  /** What was pinned, from `findings.lock.json`. */
  readonly lock?: Lock | undefined;
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

export interface DocumentCheck {
  /** How many keys of the document cite something of the library, or try to; other people's keys do not count. */
  readonly citations: number;
  /** In document order. */
  readonly problems: readonly DocumentProblem[];
}

/**
 * Every citation of a Markdown document against a library. Its texts are read once and its citations resolved once,
 * however many rules there are.
 */
export function checkDocument(markdown: string, options: CheckOptions): DocumentCheck {
  const { severities = {} } = options;
  const document = readDocument(markdown, options);
  let source: SourceText | undefined;
  const found = rules.flatMap((rule: Rule) => {
    const severity = severities[rule.code as keyof Severities] ?? rule.severity;
    return severity === 'off'
      ? []
      : Array.from(rule.check(document), (each) => ({ ...each, code: rule.code, severity }));
  });
  found.sort((a, b) => a.start - b.start || a.end - b.end);
  return {
    citations: document.citations.filter(({ resolution }) => resolution.type !== 'foreign').length,
    problems: found.map((each) => locate(each, (source ??= sourceText(markdown)))),
  };
}

function readDocument(markdown: string, { library, lock, bibliography }: CheckOptions): CheckedDocument {
  const { groups, nearMisses, blocks } = readTexts(markdown);
  const known = new Map<string, Resolution>();
  const resolve = (id: string): Resolution => {
    const resolution = known.get(id) ?? library.resolve(id);
    known.set(id, resolution);
    return resolution;
  };
  const citations = groups.flatMap(({ items }) =>
    items.map((item): CheckedCitation => ({ item, resolution: resolve(item.id) })),
  );
  let claims: Claims | undefined;
  return {
    markdown,
    library,
    lock,
    bibliography,
    citations,
    nearMisses: nearMisses.filter((miss) => isOurs(miss, resolve)),
    get claims() {
      return (claims ??= readClaims(markdown, blocks, citations));
    },
  };
}

/** A comma behind an id is an ordinary thing, unless it parts an id that exists. */
function isOurs({ kind, ids }: NearMiss, resolve: (id: string) => Resolution): boolean {
  if (kind === 'comma-in-key') return ids.some((id) => resolve(id).type === 'found');
  return ids.some((id) => resolve(id).type !== 'foreign');
}

function locate(found: Found & { code: string; severity: Severity }, source: SourceText): DocumentProblem {
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
