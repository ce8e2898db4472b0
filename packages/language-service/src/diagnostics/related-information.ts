import type { CheckedDocument } from '@findings/check';
import { nameTarget, shortestId } from '@findings/check/editor';
import { excerpt } from '@findings/core/library';
import type { Target } from '@findings/core/library';
import type { Translate } from '@findings/core/text';
import type { Diagnostic, Location } from '../results/editor-results.js';
import type { ProblemDetails } from '../workspace/citation-index.js';
import type { Context } from '../workspace/context.js';
import type { Workspace } from '../workspace/workspace.js';
import type { Change } from '@findings/language';
import type { Span } from '@findings/core';
import { targetLocation } from '../workspace/target-location.js';
import type { ReportText } from '../workspace/report-text.js';

export type Related = NonNullable<Diagnostic['related']>[number];

/** A finding that explains a problem. */
interface Explanation {
  readonly target: Target;
  readonly message: string;
  /** The words of the finding to show. All by default. */
  readonly words?: string | undefined;
}

const MAX_RELATED = 5;
const MAX_EXCERPT_LENGTH = 160;

/** The part of a document that is needed to name findings. */
type NamingContext = Pick<CheckedDocument, 'library' | 'say'>;

/** The findings of a report that explain a problem, with their locations. Empty if the message says it all. */
export function relatedInformation(
  workspace: Workspace,
  context: Context,
  problem: ProblemDetails,
): readonly Related[] {
  const { library } = context;
  if (!library) return [];
  return explain({ library, say: library.say }, problem).flatMap(({ target, message, words }) => {
    const location = locateWords(workspace, context, target, words);
    return location ? [{ place: location, message }] : [];
  });
}

function explain(document: NamingContext, problem: ProblemDetails): readonly Explanation[] {
  const { say } = document;
  const { code, diff, quoted, about = [] } = problem;
  switch (code) {
    case 'quote.altered':
      return findTarget(document, problem.id).map((target) => {
        if (!diff) return quoteTarget(document, target);
        // The problem's message already names the finding, its words and the most serious difference.
        return {
          target,
          message: reportWords(say, target) + (countChanges(diff) > 1 ? differences(say, diff) : ''),
          words: wordsBefore(diff),
        };
      });
    case 'quote.misplaced':
    case 'quote.uncited':
      return suggestedTargets(document, problem).map((target) => {
        if (diff) return { target, message: quoteWithDifferences(document, target, diff), words: wordsBefore(diff) };
        // The writer's quotation has these words.
        return { target, message: say`The quoted words are in ${shortestId(document, target)}.`, words: quoted };
      });
    case 'quote.missing':
      return findTarget(document, problem.id).map((target) => quoteTarget(document, target));
    case 'attribution.mismatch':
    case 'attribution.misspelt':
    case 'attribution.section':
    case 'attribution.unknown':
    case 'citation.broad':
    case 'figure.unsupported':
      return about
        .slice(0, MAX_RELATED)
        .flatMap((id) => findTarget(document, id))
        .map((target) => quoteTarget(document, target));
    case 'citation.drifted':
      return findTarget(document, problem.id).map((target) =>
        diff
          ? {
              target,
              message:
                say`${shortestId(document, target)} now says: “${excerptOf(target)}”` + changesSincePin(say, diff),
            }
          : quoteTarget(document, target),
      );
    case 'citation.moved':
      return suggestedTargets(document, problem).map((target) => ({
        target,
        message: say`The text that you checked is here now: “${excerptOf(target)}”`,
      }));
    case 'quote.spliced':
    case 'citation.ambiguous':
    case 'citation.unresolved':
      return suggestedTargets(document, problem).map((target) => quoteTarget(document, target));
    default:
      return [];
  }
}

function reportWords(say: Translate, { report }: Target): string {
  return report.digest ? say`These are the digest’s words.` : say`These are the report’s words.`;
}

type Diff = NonNullable<ProblemDetails['diff']>;

function quoteWithDifferences(document: NamingContext, target: Target, diff: Diff): string {
  const { say } = document;
  const words = excerpt(wordsBefore(diff).trim(), MAX_EXCERPT_LENGTH);
  return say`${nameTarget(document, target)} says: “${words}”.` + differences(say, diff);
}

function differences(say: Translate, diff: Diff): string {
  const changes = describeDiff(say, diff, quotationWording(say));
  return changes === '' ? '' : say` Differences: ${changes}.`;
}

function changesSincePin(say: Translate, diff: Diff): string {
  const changes = describeDiff(say, diff, pinWording(say));
  return changes === '' ? '' : say` Since you checked it, ${changes}.`;
}

function quoteTarget(document: NamingContext, target: Target): Explanation {
  const { say } = document;
  // The name of a session, a day or a report is its text.
  if (!('finding' in target)) return { target, message: nameTarget(document, target) };
  return { target, message: say`${nameTarget(document, target)} says: “${excerptOf(target)}”` };
}

function excerptOf({ text }: Target): string {
  return excerpt(text, MAX_EXCERPT_LENGTH);
}

function findTarget(document: NamingContext, id: string | undefined): readonly Target[] {
  const target = id === undefined ? undefined : document.library.get(id);
  return target ? [target] : [];
}

function suggestedTargets(document: NamingContext, { suggestions = [] }: ProblemDetails): readonly Target[] {
  return suggestions.slice(0, MAX_RELATED).flatMap((id) => findTarget(document, id));
}

/** The messages for the changes of a diff. */
interface Wording {
  readonly replaced: (oldWords: string, newWords: string) => string;
  readonly removed: (oldWords: string) => string;
  readonly added: (newWords: string) => string;
}

/** For changes from the report's words to the quoted ones. */
const quotationWording = (say: Translate): Wording => ({
  replaced: (oldWords, newWords) => say`“${oldWords}” was changed to “${newWords}”`,
  removed: (oldWords) => say`“${oldWords}” was left out`,
  added: (newWords) => say`“${newWords}” was added`,
});

/** For changes from the pinned words to the current ones. */
const pinWording = (say: Translate): Wording => ({
  replaced: (oldWords, newWords) => say`“${oldWords}” was replaced by “${newWords}”`,
  removed: (oldWords) => say`“${oldWords}” was removed`,
  added: (newWords) => say`“${newWords}” was added`,
});

const MAX_CHANGES = 6;

/** Describes a word diff in a sentence: `“end” is now “middle” and “not” was added`. */
function describeDiff(say: Translate, diff: readonly Change[], { replaced, removed, added }: Wording): string {
  const changes: string[] = [];
  for (const [index, { kind, text }] of diff.entries()) {
    if (kind === 'same') continue;
    const before = diff[index - 1];
    const next = diff[index + 1];
    if (kind === 'removed' && next?.kind === 'added') changes.push(replaced(shorten(text), shorten(next.text)));
    else if (kind === 'removed') changes.push(removed(shorten(text)));
    else if (before?.kind !== 'removed') changes.push(added(shorten(text)));
  }
  const hiddenCount = changes.length - MAX_CHANGES;
  return say.and(hiddenCount > 0 ? [...changes.slice(0, MAX_CHANGES), say`${hiddenCount} more`] : changes);
}

/** The number of changes in a diff. Words that replace others are one change. */
function countChanges(diff: readonly Change[]): number {
  return diff.filter(
    ({ kind }, index) => kind === 'removed' || (kind === 'added' && diff[index - 1]?.kind !== 'removed'),
  ).length;
}

/** The old text of a diff. */
function wordsBefore(diff: readonly Change[]): string {
  return diff.map(({ kind, text }) => (kind === 'added' ? '' : text)).join('');
}

function shorten(text: string): string {
  return excerpt(text.trim());
}

/**
 * The range of some words of a finding in its report, page breaks included. If they are not found, the finding's first
 * span.
 *
 * @returns undefined if the report's file is unknown
 */
function locateWords(workspace: Workspace, { sources }: Context, target: Target, words = ''): Location | undefined {
  const uri = sources.get(target.report.key);
  if (uri === undefined) return undefined;
  const report = workspace.report(uri);
  const span = report && spanOfWords(report, target, words);
  return span ? { uri, span } : targetLocation({ uri }, target);
}

/** Characters of which a quotation may have others than the report. */
const QUOTATION_MARK = /['"‘’‚‛“”„‟«»]/g;
const DASH = /[-\u2010-\u2015\u2212]/g;
const MARKUP = /[\\^$.*+?()[\]{}|/]/g;
/** White space, or the comment of a page. */
const BETWEEN_WORDS = /(?:\s|<!--[^>]*-->)+/;

function spanOfWords({ source }: ReportText, { spans }: Target, words: string): Span | undefined {
  const [start, end] = [spans[0]?.start.offset, spans.at(-1)?.end.offset];
  const wanted = words.trim().replace(/[.,;:!?]$/, '');
  if (start === undefined || end === undefined || wanted === '') return undefined;
  const pattern = wanted
    .replace(MARKUP, '\\$&')
    .replace(QUOTATION_MARK, QUOTATION_MARK.source)
    .replace(DASH, DASH.source)
    .replace(/\s+/g, BETWEEN_WORDS.source);
  const found = new RegExp(pattern, 'iu').exec(source.slice(start, end));
  return found ? source.span(start + found.index, start + found.index + found[0].length) : undefined;
}
