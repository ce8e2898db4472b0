import type { CheckedDocument } from '@findings/check';
import { nameTarget, shortestId } from '@findings/check/editor';
import { excerpt } from '@findings/core/library';
import type { Target } from '@findings/core/library';
import type { Translate } from '@findings/core/text';
import type { Diagnostic } from '../results/editor-results.js';
import type { ProblemDetails } from '../workspace/citation-index.js';
import type { Context } from '../workspace/context.js';
import type { Workspace } from '../workspace/workspace.js';
import { countChanges, describeDiff, pinWording, quotationWording, wordsBefore } from './describe-diff.js';
import { locateWords } from './locate-words.js';

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
