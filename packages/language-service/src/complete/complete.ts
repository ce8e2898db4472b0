import type { Completion, Completions } from '../results/editor-results.js';
import type { Workspace } from '../workspace/workspace.js';
import { completeConfiguration } from './configuration/complete-configuration.js';
import { completeKey } from './complete-key.js';
import { completeLocator } from './complete-locator.js';
import type { CompletionOptions } from './completion-options.js';
import { completeFrontMatter } from './front-matter/complete-front-matter.js';
import { isInFrontMatter } from './front-matter/front-matter-at.js';
import { typedKey } from './place/typed-key.js';

const configurationName = /(?:^|\/)findings\.config\.json$/;

/**
 * What may be written at a place. A client that filters by itself would leave out what the server found by reordered or
 * misspelt words: each item echoes what was typed, and the next letter is asked about anew.
 */
export function complete(
  workspace: Workspace,
  uri: string,
  offset: number,
  options: CompletionOptions = {},
): Completions {
  return { items: itemsAt(workspace, uri, offset, options), isIncomplete: true };
}

function itemsAt(workspace: Workspace, uri: string, offset: number, options: CompletionOptions): readonly Completion[] {
  const proposal = workspace.proposal(uri);
  if (!proposal) {
    const text = configurationName.test(uri) ? workspace.text(uri) : undefined;
    return text === undefined ? [] : completeConfiguration(workspace, uri, text, within(text, offset), options);
  }
  const { text } = proposal;
  const at = within(text, offset);
  const settings = isInFrontMatter(text, at) ? completeFrontMatter(workspace, proposal, at, options) : [];
  // What only looks like front matter is text, and the citation engine knows which it is.
  if (settings.length > 0) return settings;
  const typed = typedKey(text, at);
  const keys = typed && completeKey(proposal, typed, at);
  if (keys && (keys.length > 0 || !typed.isWords)) return keys;
  return completeLocator(workspace, proposal, at) ?? [];
}

/** Clients ask about texts that have changed since. */
function within(text: string, offset: number): number {
  return Math.max(0, Math.min(text.length, Math.floor(offset) || 0));
}
