import type { SourceText } from '@findings/core/text';
import type { DocumentProblem, SpanEdit } from './document-problem.js';
import type { RuleMatch } from './find-problems.js';
import type { ProposedEdit } from './rule.js';

/** Converts the offsets of a rule's match to lines and columns. */
export function locateProblem(match: RuleMatch, source: SourceText): DocumentProblem {
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
