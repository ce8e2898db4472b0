import type { Completion } from '../results/editor-results.js';
import { locatorPlace } from '../signature/locator-position.js';
import { locatorTerms } from '../signature/locator-terms.js';
import type { Proposal } from '../workspace/proposal.js';
import type { Workspace } from '../workspace/workspace.js';

const begun = /^(,?)([ \t]*)([\p{L}.§¶]*)$/u;
const restOfWord = /^[\p{L}.]*/u;
/** No word of a locator is longer. */
const LONGEST = 60;

/** What a locator may count, behind the comma of `[@s4, ` and in the bracket of `@s4 [`. */
export function completeLocator(
  { say }: Workspace,
  { text, source }: Proposal,
  offset: number,
): readonly Completion[] | undefined {
  const place = locatorPlace(text, offset);
  if (!place) return undefined;
  const [, comma, space, typed] = begun.exec(place.typed) ?? [];
  if (typed === undefined || (comma === '' && !place.isInText)) return [];
  const start = offset - typed.length;
  const end = offset + (restOfWord.exec(text.slice(offset, offset + LONGEST))?.[0].length ?? 0);
  const before = comma !== '' && space === '' ? ' ' : '';
  const behind = text.charAt(end) === ' ' ? '' : ' ';
  const span = source.span(start, end);
  const words = locatorTerms.flatMap(({ one, several, meaning }) => [
    { word: one, meaning: meaning(say), order: 0 },
    { word: several, meaning: say`${meaning(say)}, several of them`, order: 1 },
  ]);
  return words
    .filter(({ word }) => word.startsWith(typed.toLowerCase()))
    .sort((a, b) => a.order - b.order)
    .map(({ word, meaning }, order) => ({
      label: word,
      detail: ` ${meaning}`,
      kind: 'locator',
      filterText: typed,
      sortText: String(order).padStart(4, '0'),
      edit: { span, text: before + word + behind },
    }));
}
