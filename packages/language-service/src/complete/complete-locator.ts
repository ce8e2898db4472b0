import { locatorPositionAt } from '../cursor/locator-position.js';
import { locatorTerms } from '../locators.js';
import type { Completion } from '../results/editor-results.js';
import type { Proposal } from '../workspace/proposal.js';
import type { Workspace } from '../workspace/workspace.js';

const startOfSuffix = /^(,?)([ \t]*)([\p{L}.§¶]*)$/u;
const restOfWord = /^[\p{L}.]*/u;
const MAX_WORD_LENGTH = 60;

/** Completes the label of a locator, after the comma of `[@s4, ` and in the bracket of `@s4 [`. */
export function completeLocator(
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
