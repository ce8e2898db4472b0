import { isInFrontMatter } from '../cursor/front-matter.js';
import { typedKey } from '../cursor/typed-key.js';
import type { Completion } from '../results/editor-results.js';
import type { Workspace } from '../workspace/workspace.js';
import { completeConfiguration } from './complete-configuration.js';
import { completeFrontMatter } from './complete-front-matter.js';
import { completeKey } from './complete-key.js';
import { locatorPositionAt } from '../cursor/locator-position.js';
import { locatorTerms } from '../locators.js';
import type { Proposal } from '../workspace/proposal.js';
import type { CompletionOptions } from './completion-options.js';

const configurationName = /(?:^|\/)findings\.config\.json$/;

/**
 * The completions at an offset, the best first. The list is always incomplete: the server finds reordered and misspelt words, which
 * the client's own filter would drop. So each item repeats what was typed, and the client asks again after each
 * letter.
 *
 * @param isRequested false if the editor asks because of a typed character
 */
export function complete(
  workspace: Workspace,
  uri: string,
  offset: number,
  options: CompletionOptions = {},
  isRequested = true,
): readonly Completion[] {
  const proposal = workspace.proposal(uri);
  if (!proposal) {
    const text = configurationName.test(uri) ? workspace.text(uri) : undefined;
    return text === undefined ? [] : completeConfiguration(workspace, uri, text, clamp(text, offset), options);
  }
  const { markdown } = proposal;
  const at = clamp(markdown, offset);
  const settings = isInFrontMatter(markdown, at) ? completeFrontMatter(workspace, proposal, at, options) : [];
  // Text that only looks like front matter can contain citations.
  if (settings.length > 0) return settings;
  const typed = typedKey(markdown, at);
  const keys = typed && completeKey(proposal, typed, at, isRequested);
  if (keys && (keys.length > 0 || !typed.isWords)) return keys;
  return completeLocator(workspace, proposal, at) ?? [];
}

/** Limits an offset to the text, which may have changed since the client asked. */
function clamp(text: string, offset: number): number {
  return Math.max(0, Math.min(text.length, Math.floor(offset) || 0));
}

const startOfSuffix = /^(,?)([ \t]*)([\p{L}.§¶]*)$/u;
const restOfWord = /^[\p{L}.]*/u;
const MAX_WORD_LENGTH = 60;

/** Completes the label of a locator, after the comma of `[@s4, ` and in the bracket of `@s4 [`. */
function completeLocator(
  { say }: Workspace,
  { markdown, source }: Proposal,
  offset: number,
): readonly Completion[] | undefined {
  const position = locatorPositionAt(markdown, offset);
  if (!position) return undefined;
  const [, comma, space, typed] = startOfSuffix.exec(position.typed) ?? [];
  if (typed === undefined || (comma === '' && !position.isInText)) return [];
  const start = offset - typed.length;
  const end = offset + (restOfWord.exec(markdown.slice(offset, offset + MAX_WORD_LENGTH))?.[0].length ?? 0);
  const spaceBefore = comma !== '' && space === '' ? ' ' : '';
  const spaceAfter = markdown.charAt(end) === ' ' ? '' : ' ';
  const span = source.span(start, end);
  const labels = [
    ...locatorTerms.map(({ singular, name }) => ({ label: singular, name: name(say) })),
    ...locatorTerms.map(({ plural, name }) => ({ label: plural, name: say`${name(say)} (plural)` })),
  ];
  return labels
    .filter(({ label }) => label.startsWith(typed.toLowerCase()))
    .map(({ label, name }) => ({
      label,
      detail: ` ${name}`,
      kind: 'locator',
      filterText: typed,
      edit: { span, text: spaceBefore + label + spaceAfter },
    }));
}
