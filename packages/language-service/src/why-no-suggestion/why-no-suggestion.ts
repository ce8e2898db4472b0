import type { NoSuggestion } from '../results/client-results.js';
import { complete } from '../complete/complete.js';
import type { CompletionOptions } from '../complete/completion-options.js';
import { queryKind } from '../complete/findings/query.js';
import { isInFrontMatter } from '../cursor/front-matter.js';
import { keyPositionOf } from '../cursor/key-position.js';
import { typedKey } from '../cursor/typed-key.js';
import { failureOf, failureMessage } from '../workspace/context.js';
import type { Proposal } from '../workspace/proposal.js';
import type { Workspace } from '../workspace/workspace.js';
import { whyNotCited } from './uncitable-reason.js';
import { reasonMessage } from './reason-messages.js';

/** Why nothing is suggested at a place, for a writer who waits for it. */
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
  const message = failureMessage(
    failure,
    (file, why) => say`Nothing is suggested until “${file}” is put right: ${why}`,
  );
  return { reason, message };
}

function reasonAt(
  workspace: Workspace,
  uri: string,
  offset: number,
  options: CompletionOptions,
): NoSuggestion['reason'] {
  if (complete(workspace, uri, offset, options).items.length > 0) return 'none';
  const proposal = workspace.proposal(uri);
  if (!proposal) return 'not-a-proposal';
  const at = Math.max(0, Math.min(proposal.markdown.length, offset));
  if (isInFrontMatter(proposal.markdown, at)) return 'front-matter';
  return (proposal.context.library?.reports.length ?? 0) === 0 ? 'no-report' : placeReason(proposal, at);
}

function placeReason({ markdown, context }: Proposal, offset: number): NoSuggestion['reason'] {
  const typed = typedKey(markdown, offset);
  if (!typed) return 'no-at';
  // Nothing has been searched for behind a key where only a locator stands, or nothing yet.
  if (keyPositionOf(markdown, typed)) return queryKind(context, typed) === undefined ? 'no-at' : 'nothing-found';
  // Words behind a key outside brackets are the sentence that goes on.
  if (typed.isWords && !typed.isBraced && keyPositionOf(markdown, { ...typed, isWords: false })) return 'no-at';
  return whyNotCited(markdown, typed.at);
}
