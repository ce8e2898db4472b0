import { findCitations } from '@findings/citations';
import { editDistance } from '@findings/language';

/** The first words of comments for Findings. */
export const directives = ['findings-ignore', 'findings-ignore-start', 'findings-ignore-end'] as const;
export type Directive = (typeof directives)[number];

/** A comment for Findings. Offsets count UTF-16 code units. */
export interface SuppressionComment {
  /** Offset of `<!--`. */
  readonly start: number;
  /** Offset after `-->`, or after the first word if `-->` is missing. */
  readonly end: number;
  /** The first word as written, and its offset. */
  readonly word: string;
  readonly wordStart: number;
  /** The directive that the word is, or almost is. Absent if the word only starts like one. */
  readonly directive: Directive | undefined;
  readonly closed: boolean;
}

/**
 * Finds the comments for Findings in a Markdown document, in document order. Text in code, in a formula or in another comment does not
 * count.
 */
export function findComments(markdown: string): readonly SuppressionComment[] {
  const candidates = findCandidates(markdown);
  if (candidates.length === 0) return [];
  const first = dropNested(inText(markdown, candidates, new Set()));
  // The words of a comment may hide later comments (one backtick of code), so look again without these words.
  return first.length === candidates.length ? first : dropNested(inText(markdown, candidates, new Set(first)));
}

/** Drops comments inside other comments. */
function dropNested(comments: readonly SuppressionComment[]): readonly SuppressionComment[] {
  let end = 0;
  return comments.filter((comment) => {
    if (comment.start < end) return false;
    end = comment.end;
    return true;
  });
}

function findCandidates(markdown: string): readonly SuppressionComment[] {
  const found: SuppressionComment[] = [];
  let close = 0;
  for (let start = markdown.indexOf('<!--'); start >= 0; start = markdown.indexOf('<!--', start + 4)) {
    const opening = /\s*([\w-]+)/y;
    opening.lastIndex = start + 4;
    const word = opening.exec(markdown)?.[1];
    if (word === undefined || !isForFindings(word)) continue;
    if (close >= 0 && close < opening.lastIndex) close = markdown.indexOf('-->', opening.lastIndex - 2);
    const closed = close >= 0;
    // `findings-ignore-->` closes with the word's own hyphens.
    const written = word.replace(/-+$/, '');
    const wordStart = opening.lastIndex - word.length;
    const end = closed ? close + 3 : wordStart + written.length;
    found.push({ start, end, word: written, wordStart, directive: directiveOf(written), closed });
  }
  return found;
}

function isForFindings(word: string): boolean {
  const written = word.toLowerCase();
  if (!written.startsWith('find')) return false;
  return written.startsWith('findings-ignore') || directiveOf(word) !== undefined;
}

function directiveOf(word: string): Directive | undefined {
  const written = word.toLowerCase();
  return directives.find((one) => one === written) ?? directives.find((one) => editDistance(one, written, 2) <= 2);
}

/**
 * Returns the comments that are in text, not in code or a formula. Replaces the start of each comment by a citation key, and
 * checks whether the citation reader finds the key.
 *
 * @param emptied comments whose words are removed first
 */
function inText(
  markdown: string,
  candidates: readonly SuppressionComment[],
  emptied: ReadonlySet<SuppressionComment>,
): readonly SuppressionComment[] {
  const pieces: string[] = [];
  const probes = new Map<SuppressionComment, number>();
  let length = 0;
  let copied = 0;
  const append = (piece: string): void => {
    pieces.push(piece);
    length += piece.length;
  };
  for (const comment of candidates) {
    const { start, end, wordStart, word, closed } = comment;
    if (start < copied) continue;
    append(markdown.slice(copied, start));
    // After a letter, a key is part of an email address, and after the end of emphasis, it is none.
    if (/[\p{L}\p{N}\p{M}._@*-]$/u.test(markdown.slice(Math.max(0, start - 2), start))) append(' ');
    probes.set(comment, length);
    append('@findings ');
    // Its end stays, because it may close a comment around this one.
    copied = closed && emptied.has(comment) ? end - 3 : wordStart + word.length;
  }
  append(markdown.slice(copied));
  const found = new Set(findCitations(pieces.join('')).flatMap(({ items }) => items.map(({ start }) => start)));
  return candidates.filter((comment) => found.has(probes.get(comment) ?? -1));
}
