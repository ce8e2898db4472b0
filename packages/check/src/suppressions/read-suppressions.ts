import { editDistance, forgivenErrors, type OffsetRange } from '@findings/language';
import { findComments } from './find-comments.js';
import type { SuppressionComment } from './find-comments.js';
import { groupComments, removalRange } from './group-comments.js';
import type { CommentGroup } from './group-comments.js';
import { linesOf } from './lines.js';
import { nextBlock } from './next-block.js';
import { readDirective, REASON_PLACEHOLDER } from './parse-directive.js';
import type { NamedRule } from './parse-directive.js';
import { noSuppressions } from './suppression.js';
import type { SuppressionProblem, Suppression, Suppressions } from './suppression.js';

/** The group of rules that check comments. Comments cannot suppress them. */
const COMMENT_RULES = 'ignore';

/**
 * Reads the comments of a document that suppress problems. A comment with a mistake has no effect, with two exceptions: if it
 * names an unknown rule, it suppresses the other rules that it names, and if its reason is still the placeholder, it
 * suppresses all of them.
 *
 * @param codes codes of all rules
 */
export function readSuppressions(markdown: string, codes: readonly string[]): Suppressions {
  if (!markdown.includes('<!--')) return noSuppressions;
  const comments = findComments(markdown);
  if (comments.length === 0) return noSuppressions;
  const ranges = rangesOf(markdown, comments);
  const reader = new DirectiveReader(markdown, codes);
  const open: (Suppression | undefined)[] = [];
  for (const comment of comments) {
    const { scope, removal } = ranges.get(comment)!;
    const { start, end, word, wordStart, directive, closed } = comment;
    if (!closed) reader.report({ kind: 'unclosed', start, end });
    else if (directive === undefined || directive !== word) {
      reader.report({ kind: 'unknown-word', start: wordStart, end: wordStart + word.length, word, near: directive });
    } else if (directive === 'findings-ignore') reader.suppression(comment, scope, removal);
    else if (directive === 'findings-ignore-start')
      open.push(reader.suppression(comment, { start: end, end }, removal));
    else if (open.length === 0) reader.report({ kind: 'no-start', start, end, removal });
    else {
      reader.checkEnd(comment);
      reader.close(open.pop(), { start, end, removal });
    }
  }
  for (const suppression of open) if (suppression) reader.reportUnended(suppression);
  return reader.result();
}

/** For each comment, the range in which it suppresses problems, and the range to delete in order to remove it. */
function rangesOf(
  markdown: string,
  comments: readonly SuppressionComment[],
): ReadonlyMap<SuppressionComment, { scope: OffsetRange; removal: OffsetRange }> {
  const lines = linesOf(markdown);
  const groups = groupComments(markdown, comments, lines);
  const alone = new Map(groups.filter((group) => group.alone).map((group) => [group.first, group]));
  const blocks = new Map<CommentGroup, OffsetRange>();
  const ranges = new Map<SuppressionComment, { scope: OffsetRange; removal: OffsetRange }>();
  for (const group of groups.toReversed()) {
    const block = group.alone ? nextBlock(markdown, lines, group, alone, blocks) : undefined;
    if (block) blocks.set(group, block);
    for (const comment of group.comments) {
      const { start, end } = comment;
      const scope = block ?? { start: lines.startOf(lines.at(start)), end: lines.endOf(lines.at(end - 1)) };
      ranges.set(comment, { scope, removal: removalRange(markdown, comment, group, lines) });
    }
  }
  return ranges;
}

class DirectiveReader {
  private readonly problems: SuppressionProblem[] = [];
  private readonly suppressions: Suppression[] = [];
  private readonly ended = new Map<Suppression, Pick<Suppression, 'scope' | 'ending'> | undefined>();
  private readonly names: readonly string[];

  constructor(
    private readonly markdown: string,
    codes: readonly string[],
  ) {
    const groups = codes.flatMap((code) => (code.includes('.') ? [code.slice(0, code.indexOf('.'))] : []));
    this.names = [...new Set([...codes, ...groups])].filter((name) => !isCommentRule(name));
  }

  report(problem: SuppressionProblem): void {
    this.problems.push(problem);
  }

  suppression(comment: SuppressionComment, scope: OffsetRange, removal: OffsetRange): Suppression | undefined {
    const { start, end } = comment;
    const { rules, reason } = readDirective(this.markdown, comment);
    const known = rules.filter((rule) => this.isKnown(rule));
    if (rules.length === 0) this.report({ kind: 'no-rule', start, end });
    else if (reason === undefined) this.report({ kind: 'no-reason', start, end });
    else if (known.length > 0) {
      if (reason.toLowerCase() === REASON_PLACEHOLDER) this.report({ kind: 'reason-to-write', start, end });
      const hasUnknownRules = known.length < rules.length;
      const suppression = { start, end, rules: known, hasUnknownRules, reason, scope, removal };
      this.suppressions.push(suppression);
      return suppression;
    }
    return undefined;
  }

  checkEnd(comment: SuppressionComment): void {
    const { start, end, wordStart, word } = comment;
    const rest = this.markdown.slice(wordStart + word.length, end - 3).trim();
    if (rest !== '') this.report({ kind: 'words-after-end', start, end });
  }

  close(suppression: Suppression | undefined, ending: Suppression['ending'] & object): void {
    if (!suppression) return;
    this.ended.set(suppression, { scope: { start: suppression.end, end: ending.start }, ending });
  }

  reportUnended(suppression: Suppression): void {
    const { start, end } = suppression;
    this.report({ kind: 'no-end', start, end });
    this.ended.set(suppression, undefined);
  }

  result(): Suppressions {
    const suppressions = this.suppressions.flatMap((each) => {
      if (!this.ended.has(each)) return [each];
      const end = this.ended.get(each);
      return end ? [{ ...each, ...end }] : [];
    });
    return { suppressions, problems: this.problems.sort((a, b) => a.start - b.start || a.end - b.end) };
  }

  private isKnown({ name, start, end, words, hasBrokenWords }: NamedRule): boolean {
    const isKnown = this.names.includes(name);
    const hasBareWords = !isKnown && this.names.includes(firstWord(name)) && !this.names.includes(lastWord(name));
    if (hasBareWords || (isKnown && hasBrokenWords))
      this.report({ kind: 'broken-words', start, end, name: firstWord(name) });
    else if (isKnown) return true;
    else {
      const range = { start, end: words === undefined || name === '' ? end : start + name.length };
      if (isCommentRule(name)) this.report({ kind: 'unignorable', ...range, name });
      else this.report({ kind: 'unknown-rule', ...range, name, near: this.near(name) });
    }
    return false;
  }

  /** The nearest rules that differ by one or two typing errors, or that have this name after their dot. */
  private near(written: string): readonly string[] {
    const name = written.toLowerCase();
    if (name.length > 60) return [];
    const limit = forgivenErrors(name.length);
    const distances = this.names.map((known) => (known.endsWith(`.${name}`) ? 0 : editDistance(known, name, limit)));
    const least = distances.reduce((least, distance) => Math.min(least, distance), limit);
    return this.names.filter((_, index) => distances[index] === least);
  }
}

function firstWord(name: string): string {
  return name.split(/\s/, 1)[0]!;
}

function lastWord(name: string): string {
  return name.split(/\s/).at(-1)!;
}

function isCommentRule(name: string): boolean {
  return name === COMMENT_RULES || name.startsWith(`${COMMENT_RULES}.`);
}
