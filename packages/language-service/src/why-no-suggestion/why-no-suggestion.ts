import { complete } from '../complete/complete.js';
import type { CompletionOptions } from '../complete/completion-options.js';
import { queryKind } from '../complete/findings/query.js';
import { isInFrontMatter } from '../cursor/front-matter.js';
import { keyPositionOf } from '../cursor/key-position.js';
import { typedKey } from '../cursor/typed-key.js';
import type { NoSuggestion } from '../results/client-results.js';
import { failureOf, failureMessage } from '../workspace/context.js';
import type { Proposal } from '../workspace/proposal.js';
import type { Workspace } from '../workspace/workspace.js';
import { reasonMessage } from './reason-messages.js';

/** Why there are no suggestions at an offset. */
export function whyNoSuggestion(
  workspace: Workspace,
  uri: string,
  offset: number,
  options: CompletionOptions = {},
): NoSuggestion {
  const { say } = workspace;
  const reason = reasonAt(workspace, uri, offset, options);
  const proposal = workspace.proposal(uri);
  const failure = proposal && reason === 'no-report' ? failureOf(proposal) : undefined;
  if (!failure) return { reason, message: reasonMessage(say, reason) };
  const message = failureMessage(failure, (file, problem) => say`Fix “${file}” to get suggestions: ${problem}`);
  return { reason, message };
}

function reasonAt(
  workspace: Workspace,
  uri: string,
  offset: number,
  options: CompletionOptions,
): NoSuggestion['reason'] {
  if (complete(workspace, uri, offset, options).length > 0) return 'none';
  const proposal = workspace.proposal(uri);
  if (!proposal) return 'not-a-proposal';
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
