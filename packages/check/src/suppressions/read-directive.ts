import type { SuppressionComment } from './find-comments.js';

/** A rule or a group of rules that a comment names, with its range in the document in UTF-16 code units. */
export interface NamedRule {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The placeholder for the reason in comments that an editor writes. */
export const REASON_PLACEHOLDER = 'the reason';

/** The text of a comment after its first word: `quote.altered, figure: the reason`. */
export interface DirectiveArguments {
  readonly rules: readonly NamedRule[];
  /** Absent if the comment gives none. */
  readonly reason: string | undefined;
}

/** Reads the rules and the reason of a comment. */
export function readDirective(markdown: string, { wordStart, word, end }: SuppressionComment): DirectiveArguments {
  const from = wordStart + word.length;
  const body = markdown.slice(from, Math.max(from, end - 3));
  const colon = body.indexOf(':');
  const reason =
    colon < 0
      ? ''
      : body
          .slice(colon + 1)
          .replace(/\s+/g, ' ')
          .trim();
  const names = colon < 0 ? body : body.slice(0, colon);
  return { rules: readRules(names, from), reason: reason === '' ? undefined : reason };
}

function readRules(names: string, from: number): readonly NamedRule[] {
  if (names.trim() === '') return [];
  let at = from;
  return names.split(',').map((written) => {
    const name = written.trim();
    const start = at + written.length - written.trimStart().length;
    at += written.length + 1;
    return name === ''
      ? { name, start: at - written.length - 1, end: at - 1 }
      : { name, start, end: start + name.length };
  });
}
