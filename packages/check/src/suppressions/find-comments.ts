import { findCitations } from '@findings/citations';
import { editDistance } from '@findings/core/text';

/** What a comment of ours may start with. */
export const directives = ['findings-ignore', 'findings-ignore-start', 'findings-ignore-end'] as const;
export type Directive = (typeof directives)[number];

/** A comment that is meant for findings; offsets in UTF-16 code units. */
export interface SuppressionComment {
  /** Of `<!--`. */
  readonly start: number;
  /** Behind `-->`; where that is missing, behind the first word. */
  readonly end: number;
  /** The first word as written, and where it stands. */
  readonly word: string;
  readonly wordStart: number;
  /** What the word says or nearly says; absent where it is none of ours but starts like one. */
  readonly directive: Directive | undefined;
  readonly closed: boolean;
}

/**
 * The comments of a Markdown document that are meant for findings, in its order. What only looks like one, in code, in a
 * formula or in another comment, is none.
 */
export function findComments(markdown: string, findKeys: FindKeys = keysIn): readonly SuppressionComment[] {
  const candidates = findCandidates(markdown);
  if (candidates.length === 0) return [];
  const first = apart(inText(markdown, candidates, new Set(), findKeys));
  // What a comment says may hide those behind it (one backtick of code): they are asked for again without it.
  return first.length === candidates.length ? first : apart(inText(markdown, candidates, new Set(first), findKeys));
}

/** Where the keys of a document stand. */
export type FindKeys = (markdown: string) => Iterable<number>;

const keysIn: FindKeys = (markdown) => findCitations(markdown).flatMap(({ items }) => items.map(({ start }) => start));

/** Without those that stand inside of another. */
function apart(comments: readonly SuppressionComment[]): readonly SuppressionComment[] {
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
    if (word === undefined || !isOurs(word)) continue;
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

function isOurs(word: string): boolean {
  const written = word.toLowerCase();
  if (!written.startsWith('find')) return false;
  return written.startsWith('findings-ignore') || directiveOf(word) !== undefined;
}

function directiveOf(word: string): Directive | undefined {
  const written = word.toLowerCase();
  return directives.find((one) => one === written) ?? directives.find((one) => editDistance(one, written, 2) <= 2);
}

/**
 * Asks the engine that reads citations where it reads text: a citation is put in the place of each comment's start, and
 * where it is not found is no text.
 *
 * @param silent those whose words are left out
 */
function inText(
  markdown: string,
  candidates: readonly SuppressionComment[],
  silent: ReadonlySet<SuppressionComment>,
  findKeys: FindKeys,
): readonly SuppressionComment[] {
  const pieces: string[] = [];
  const probes = new Map<SuppressionComment, number>();
  let length = 0;
  let done = 0;
  const put = (piece: string): void => {
    pieces.push(piece);
    length += piece.length;
  };
  for (const comment of candidates) {
    const { start, end, wordStart, word, closed } = comment;
    if (start < done) continue;
    put(markdown.slice(done, start));
    // Behind a letter a key is an e-mail address.
    if (/[\p{L}\p{N}\p{M}._@-]$/u.test(markdown.slice(Math.max(0, start - 2), start))) put(' ');
    probes.set(comment, length);
    put('@findings ');
    // Its end stays: it may close another comment, in which this one stands.
    done = closed && silent.has(comment) ? end - 3 : wordStart + word.length;
  }
  put(markdown.slice(done));
  const found = new Set(findKeys(pieces.join('')));
  return candidates.filter((comment) => found.has(probes.get(comment) ?? -1));
}
