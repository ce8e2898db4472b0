import { complete } from '../complete/complete.js';
import type { CompletionOptions } from '../complete/completion-options.js';
import { queryKind } from '../complete/findings/query.js';
import { frontMatterRange, isInFrontMatter } from '../cursor/front-matter.js';
import { keyPositionOf } from '../cursor/key-position.js';
import { lineEnd } from '../cursor/lines.js';
import { isInOpenCode } from '../cursor/open-code.js';
import { PLACEHOLDER } from '../cursor/read-as-citation.js';
import { typedKey } from '../cursor/typed-key.js';
import type { NoSuggestion } from '../results/client-results.js';
import { addsCitations } from '../verify-insertion.js';
import { failureOf, failureMessage } from '../workspace/context.js';
import type { Proposal } from '../workspace/proposal.js';
import type { Workspace } from '../workspace/workspace.js';
import { reasonMessage } from './reason-messages.js';

export function whyNoSuggestion(
  workspace: Workspace,
  uri: string,
  offset: number,
  options: CompletionOptions = {},
): NoSuggestion {
  const { say } = workspace;
  const reason = reasonAt(workspace, uri, offset, options);
  const message = reasonMessage(say, reason);
  const proposal = workspace.proposal(uri);
  if (!proposal) return { reason, message };
  const failure = reason === 'no-report' ? failureOf(proposal) : undefined;
  if (failure) {
    return {
      reason,
      message: failureMessage(failure, (file, problem) => say`Fix “${file}” to get suggestions: ${problem}`),
      ...(failure.place && { place: failure.place }),
    };
  }
  const next = reason === 'front-matter' || reason === 'uncitable' ? nextCitable(proposal.markdown, offset) : undefined;
  if (next === undefined) return { reason, message };
  return { reason, message, place: { uri, span: proposal.source.span(next, next) } };
}

/** At most this many lines are tried. */
const MAX_LINES = 20;

/** The end of the first line after an offset at which a citation can be added. Undefined if it can be added at the offset itself. */
function nextCitable(markdown: string, offset: number): number | undefined {
  const settings = isInFrontMatter(markdown, offset) ? frontMatterRange(markdown) : undefined;
  let at = lineEnd(markdown, settings ? lineEnd(markdown, settings.end) + 1 : offset);
  for (let tries = 0; tries < MAX_LINES && at <= markdown.length; tries++) {
    if (isCitable(markdown, at)) return at === offset ? undefined : at;
    at = lineEnd(markdown, at + 1);
  }
  return undefined;
}

function isCitable(markdown: string, at: number): boolean {
  if (isInOpenCode(markdown, at)) return false;
  return addsCitations(markdown, { start: at, end: at, text: ` [@${PLACEHOLDER}]` }, { ids: [PLACEHOLDER] });
}

function reasonAt(
  workspace: Workspace,
  uri: string,
  offset: number,
  options: CompletionOptions,
): NoSuggestion['reason'] {
  if (complete(workspace, uri, offset, options).length > 0) return 'none';
  const proposal = workspace.proposal(uri);
  if (!proposal) return workspace.report(uri) ? 'report' : 'not-a-proposal';
  const at = Math.max(0, Math.min(proposal.markdown.length, offset));
  if (isInFrontMatter(proposal.markdown, at)) return 'front-matter';
  return (proposal.context.library?.reports.length ?? 0) === 0 ? 'no-report' : reasonAtKey(proposal, at);
}

function reasonAtKey({ markdown, context }: Proposal, offset: number): NoSuggestion['reason'] {
  const typed = typedKey(markdown, offset);
  if (!typed) return 'no-at';
  // After a key, nothing is suggested until there is a search word.
  const position = keyPositionOf(markdown, typed);
  if (position && queryKind(context, typed) === undefined) return 'no-at';
  if (position) return position.isEnclosed ? 'nothing-found' : 'bare';
  // Words after a key outside brackets continue the sentence.
  if (typed.isWords && !typed.isBraced && keyPositionOf(markdown, { ...typed, isWords: false })) return 'no-at';
  return 'uncitable';
}
