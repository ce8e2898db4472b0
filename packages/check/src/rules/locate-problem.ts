import type { SourceText } from '@findings/core/text';
import type { DocumentProblem, SpanEdit } from './document-problem.js';
import type { RuleMatch } from './find-problems.js';
import { withIdentity } from './problem-identity.js';
import type { ProposedEdit } from './rule.js';

const PLACED = Symbol('placed');

interface Placed {
  [PLACED]?: DocumentProblem;
}

/**
 * What was found, with its lines and columns. A rechecker finds the same object again while what stands before it is as long: where
 * it has as many lines, too, the problem is the same object as well. Thousands that are new at each key, and live until the
 * next, would be garbage of the kind that is collected last.
 */
export function locateProblem(found: RuleMatch & Placed, source: SourceText): DocumentProblem {
  const before = found[PLACED];
  if (before) {
    const { line, column } = source.pointAt(found.start);
    if (before.span.start.line === line && before.span.start.column === column) return before;
  }
  const problem = withIdentity(located(found, source), found);
  // Not among its properties, which are compared and written down.
  if (before) found[PLACED] = problem;
  else Object.defineProperty(found, PLACED, { value: problem, writable: true });
  return problem;
}

function located(found: RuleMatch, source: SourceText): DocumentProblem {
  const { code, severity, message, id, suggestions, about, quoted, diff, fix, choices = [] } = found;
  const replace = ({ start, end, text, title }: ProposedEdit): SpanEdit => ({
    span: source.span(start, end),
    text,
    title,
  });
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
    ...(about && { about }),
    ...(quoted !== undefined && { quoted }),
  };
}
