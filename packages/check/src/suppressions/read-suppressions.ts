import { editDistance, forgivenErrors } from '@findings/core/text';
import { findComments } from './find-comments.js';
import type { FindKeys, SuppressionComment } from './find-comments.js';
import { groupComments, removalRange } from './group-comments.js';
import type { CommentGroup } from './group-comments.js';
import { linesOf } from './lines.js';
import { nextBlock } from './next-block.js';
import type { OffsetRange } from './overlaps.js';
import { readDirective, REASON_PLACEHOLDER } from './read-directive.js';
import type { NamedRule } from './read-directive.js';
import { noSuppressions } from './suppression.js';
import type { SuppressionProblem, Suppression, Suppressions } from './suppression.js';

/** The rules about comments are not for comments to suppress. */
const ownGroup = 'ignore';

/**
 * Reads the comments of a document that keep problems from being reported. A comment with a mistake holds for nothing,
 * but for one that names an unknown rule, which holds for the others that it names, and one whose reason is still to be
 * written.
 *
 * @param codes of all rules
 * @param findKeys asked where keys stand in texts that are the document's but for what is written in place of comments
 */
export function readSuppressions(markdown: string, codes: readonly string[], findKeys?: FindKeys): Suppressions {
  if (!markdown.includes('<!--')) return noSuppressions;
  const comments = findComments(markdown, findKeys);
  if (comments.length === 0) return noSuppressions;
  const places = placesOf(markdown, comments);
  const reading = new Reading(markdown, codes);
  const open: (Suppression | undefined)[] = [];
  for (const comment of comments) {
    const { holds, takeOut } = places.get(comment)!;
    const { start, end, word, wordStart, directive, closed } = comment;
    if (!closed) reading.mistake({ kind: 'unclosed', start, end });
    else if (directive === undefined || directive !== word) {
      reading.mistake({ kind: 'unknown-word', start: wordStart, end: wordStart + word.length, word, near: directive });
    } else if (directive === 'findings-ignore') reading.suppression(comment, holds, takeOut);
    else if (directive === 'findings-ignore-start')
      open.push(reading.suppression(comment, { start: end, end }, takeOut));
    else if (open.length === 0) reading.mistake({ kind: 'no-start', start, end, takeOut });
    else {
      reading.end(comment);
      reading.close(open.pop(), { start, end, takeOut });
    }
  }
  for (const left of open) if (left) reading.neverEnded(left);
  return reading.result();
}

function placesOf(
  markdown: string,
  comments: readonly SuppressionComment[],
): ReadonlyMap<SuppressionComment, { holds: OffsetRange; takeOut: OffsetRange }> {
  const lines = linesOf(markdown);
  const groups = groupComments(markdown, comments, lines);
  const alone = new Map(groups.filter((group) => group.alone).map((group) => [group.first, group]));
  const blocks = new Map<CommentGroup, OffsetRange>();
  const places = new Map<SuppressionComment, { holds: OffsetRange; takeOut: OffsetRange }>();
  for (const group of groups.toReversed()) {
    const block = group.alone ? nextBlock(markdown, lines, group, alone, blocks) : undefined;
    if (block) blocks.set(group, block);
    for (const comment of group.comments) {
      const { start, end } = comment;
      const holds = block ?? { start: lines.startOf(lines.at(start)), end: lines.endOf(lines.at(end - 1)) };
      places.set(comment, { holds, takeOut: removalRange(markdown, comment, group, lines) });
    }
  }
  return places;
}

class Reading {
  private readonly mistakes: SuppressionProblem[] = [];
  private readonly suppressions: Suppression[] = [];
  private readonly ended = new Map<Suppression, Pick<Suppression, 'holds' | 'ending'> | undefined>();
  private readonly names: readonly string[];

  constructor(
    private readonly markdown: string,
    codes: readonly string[],
  ) {
    const groups = codes.flatMap((code) => (code.includes('.') ? [code.slice(0, code.indexOf('.'))] : []));
    this.names = [...new Set([...codes, ...groups])].filter((name) => !isOwn(name));
  }

  mistake(mistake: SuppressionProblem): void {
    this.mistakes.push(mistake);
  }

  suppression(comment: SuppressionComment, holds: OffsetRange, takeOut: OffsetRange): Suppression | undefined {
    const { start, end } = comment;
    const { rules, reason } = readDirective(this.markdown, comment);
    const known = rules.filter((rule) => this.isKnown(rule));
    if (rules.length === 0) this.mistake({ kind: 'no-rule', start, end });
    else if (reason === undefined) this.mistake({ kind: 'no-reason', start, end });
    else if (known.length > 0) {
      if (reason.toLowerCase() === REASON_PLACEHOLDER) this.mistake({ kind: 'reason-to-write', start, end });
      const misnamed = known.length < rules.length;
      const suppression = { start, end, rules: known, misnamed, reason, holds, takeOut };
      this.suppressions.push(suppression);
      return suppression;
    }
    return undefined;
  }

  end(comment: SuppressionComment): void {
    const { start, end, wordStart, word } = comment;
    const behind = this.markdown.slice(wordStart + word.length, end - 3).trim();
    if (behind !== '') this.mistake({ kind: 'words-behind-end', start, end });
  }

  close(suppression: Suppression | undefined, ending: Suppression['ending'] & object): void {
    if (!suppression) return;
    this.ended.set(suppression, { holds: { start: suppression.end, end: ending.start }, ending });
  }

  neverEnded(suppression: Suppression): void {
    const { start, end } = suppression;
    this.mistake({ kind: 'no-end', start, end });
    this.ended.set(suppression, undefined);
  }

  result(): Suppressions {
    const suppressions = this.suppressions.flatMap((each) => {
      if (!this.ended.has(each)) return [each];
      const end = this.ended.get(each);
      return end ? [{ ...each, ...end }] : [];
    });
    return { suppressions, mistakes: this.mistakes.sort((a, b) => a.start - b.start || a.end - b.end) };
  }

  private isKnown({ name, start, end }: NamedRule): boolean {
    if (this.names.includes(name)) return true;
    if (isOwn(name)) this.mistake({ kind: 'unignorable', start, end, name });
    else this.mistake({ kind: 'unknown-rule', start, end, name, near: this.near(name) });
    return false;
  }

  /** Those that differ by a typing error or two, or whose second word this is; the nearest ones only. */
  private near(written: string): readonly string[] {
    const name = written.toLowerCase();
    if (name.length > 60) return [];
    const limit = forgivenErrors(name.length);
    const distances = this.names.map((known) => (known.endsWith(`.${name}`) ? 0 : editDistance(known, name, limit)));
    const least = distances.reduce((least, distance) => Math.min(least, distance), limit);
    return this.names.filter((_, index) => distances[index] === least);
  }
}

function isOwn(name: string): boolean {
  return name === ownGroup || name.startsWith(`${ownGroup}.`);
}
