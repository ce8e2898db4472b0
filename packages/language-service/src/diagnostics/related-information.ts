import { excerpt } from '@findings/core/library';
import { shortestId, nameTarget, identityOf } from '@findings/check/editor';
import type { CheckedDocument, DocumentProblem } from '@findings/check';
import type { Translate } from '@findings/core/text';
import type { Target } from '@findings/core/library';
import type { Diagnostic } from '../results/editor-results.js';
import type { ProblemDetails } from '../workspace/citation-index.js';
import type { Context } from '../workspace/context.js';
import type { Workspace } from '../workspace/workspace.js';
import { locateWords } from './locate-words.js';
import { quotationWording, pinWording, describeDiff, wordsBefore } from './describe-diff.js';
import type { Proposal } from '../workspace/proposal.js';

export type Related = NonNullable<Diagnostic['related']>[number];

/** A finding that a problem is about. */
interface About {
  readonly target: Target;
  readonly message: string;
  /** Words of it that are meant; absent for all of it. */
  readonly words?: string | undefined;
}

/** So many places are shown of one problem. */
const MOST_SHOWN = 5;
/** As much of a finding's words as is repeated. */
const LONGEST = 160;

/** What it takes of a document to name its findings. */
type Naming = Pick<CheckedDocument, 'library' | 'say'>;

/** What the report says to a problem, and where; nothing where that is all said in the message. */
export function relatedInformation(
  workspace: Workspace,
  context: Context,
  problem: ProblemDetails,
): readonly Related[] {
  const { library } = context;
  if (!library) return [];
  return aboutsOf({ library, say: library.say }, problem).flatMap(({ target, message, words }) => {
    const place = locateWords(workspace, context, target, words);
    return place ? [{ place, message }] : [];
  });
}

function aboutsOf(document: Naming, problem: ProblemDetails): readonly About[] {
  const { say } = document;
  const { code, diff, quoted, about = [] } = problem;
  switch (code) {
    case 'quote.altered':
      return found(document, problem.id).map((target) => {
        if (!diff) return says(document, target);
        // The message has named the finding, and repeated its words.
        return { target, message: say`The report’s own words.` + sayDifferences(say, diff), words: wordsBefore(diff) };
      });
    case 'quote.misplaced':
    case 'quote.uncited':
      return suggested(document, problem).map((target) => {
        if (diff) return { target, message: sayQuoted(document, target, diff), words: wordsBefore(diff) };
        return {
          target,
          message: say`${nameTarget(document, target)} has these words: “${quote(target)}”`,
          words: quoted,
        };
      });
    case 'quote.missing':
      return found(document, problem.id).map((target) => says(document, target));
    case 'attribution.mismatch':
    case 'figure.unsupported':
      return about
        .slice(0, MOST_SHOWN)
        .flatMap((id) => found(document, id))
        .map((target) => says(document, target));
    case 'citation.drifted':
      return found(document, problem.id).map((target) =>
        diff
          ? {
              target,
              message: say`${shortestId(document, target)} says now: “${quote(target)}”` + whatChanged(say, diff),
            }
          : says(document, target),
      );
    case 'citation.moved':
      return suggested(document, problem).map((target) => ({
        target,
        message: say`What was pinned stands here: “${quote(target)}”`,
      }));
    case 'citation.ambiguous':
    case 'citation.unresolved':
      return suggested(document, problem).map((target) => says(document, target));
    default:
      return [];
  }
}

type Diff = NonNullable<ProblemDetails['diff']>;

function sayQuoted(document: Naming, target: Target, diff: Diff): string {
  const { say } = document;
  const words = excerpt(wordsBefore(diff).trim(), LONGEST);
  return say`${nameTarget(document, target)} says: “${words}”.` + sayDifferences(say, diff);
}

function sayDifferences(say: Translate, diff: Diff): string {
  const differences = describeDiff(say, diff, quotationWording(say));
  return differences === '' ? '' : say` What differs: ${differences}.`;
}

function whatChanged(say: Translate, diff: Diff): string {
  const changes = describeDiff(say, diff, pinWording(say));
  return changes === '' ? '' : say` Since it was pinned, ${changes}.`;
}

function says(document: Naming, target: Target): About {
  const { say } = document;
  return { target, message: say`${nameTarget(document, target)} says: “${quote(target)}”` };
}

function quote({ text }: Target): string {
  return excerpt(text, LONGEST);
}

function found(document: Naming, id: string | undefined): readonly Target[] {
  const target = id === undefined ? undefined : document.library.get(id);
  return target ? [target] : [];
}

function suggested(document: Naming, { suggestions = [] }: ProblemDetails): readonly Target[] {
  return suggestions.slice(0, MOST_SHOWN).flatMap((id) => found(document, id));
}

interface Kept {
  readonly context: Proposal['context'];
  readonly reports: ReturnType<Workspace['reports']>;
  readonly related: readonly Related[];
}

const kept = new WeakMap<object, Kept>();

/** What the report says to a problem: worked out once, since who types is told of hundreds of them again at each key. */
export function cachedRelated(workspace: Workspace, proposal: Proposal, problem: DocumentProblem): readonly Related[] {
  const origin = identityOf(problem);
  const { context } = proposal;
  const reports = workspace.reports();
  const before = kept.get(origin);
  if (before?.context === context && before.reports === reports) return before.related;
  const related = relatedInformation(workspace, context, problem);
  kept.set(origin, { context, reports, related });
  return related;
}
