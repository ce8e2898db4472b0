import { formatKey } from '@findings/citations';
import { shortestId } from '@findings/check/editor';
import type { CheckedDocument } from '@findings/check';
import type { Target } from '@findings/core/library';
import type { ActionRequest, ActionOffer } from './action-request.js';
import { editsOf } from './proposal-edits.js';
import { isCitedAt } from './reads-as-citation.js';

/** What reports call their sessions, with a number. */
const NAMED =
  /(?<![\p{L}\p{N}])(?:(?:panel|plenary|breakout|working|parallel) session|panel discussion|session|panel|plenary|round ?table|keynote|track|theme|topic)\s+(\d{1,4}(?:\.\d{1,3}){0,3})(?![\p{L}\p{N}])/giu;

/** A name is no longer than this, and of a selection no more is looked through. */
const LONGEST_NAME = 40;
const LONGEST_SELECTION = 2000;
/** So many names are offered of one selection. */
const MOST_OFFERED = 5;

/** `Session 4` in a proposal's prose, which only readers understand, becomes `Session 4 [@s4]`. */
export function expandSession({ proposal, document, start, end }: ActionRequest): readonly ActionOffer[] {
  if (end - start > LONGEST_SELECTION) return [];
  const from = Math.max(0, start - LONGEST_NAME);
  const around = document.markdown.slice(from, end + LONGEST_NAME);
  const offers: ActionOffer[] = [];
  for (const { 0: written, 1: number, index } of around.matchAll(NAMED)) {
    const [first, at] = [from + index, from + index + written.length];
    if (first > end || at < start || isCitedBehind(document, at) || isQuoted(document, at)) continue;
    for (const target of sessionsOf(document, number!)) {
      const id = shortestId(document, target);
      const insert = { start: at, end: at, text: ` [${formatKey(id)}]` };
      if (offers.length >= MOST_OFFERED || !isCitedAt(document, insert, id)) continue;
      offers.push({
        title: document.say`Cite ${target.title} here (${id})`,
        kind: 'refactor.rewrite',
        edit: () => editsOf(proposal, [insert]),
      });
    }
  }
  return offers;
}

/** Of the default report, or else of each. */
function sessionsOf({ library }: CheckedDocument, number: string): readonly Target[] {
  const keys = library.defaultKey === undefined ? library.reports.map(({ key }) => key) : [library.defaultKey];
  return keys.flatMap((key) => {
    const target = library.get(`${key}:s${number}`);
    return target?.type === 'session' ? [target] : [];
  });
}

function isCitedBehind({ markdown, groups }: CheckedDocument, at: number): boolean {
  return groups.some(
    ({ start, end }) => start <= at + 2 && at < end && /^[ \u00a0]?[@[-]/.test(markdown.slice(at, at + 2)),
  );
}

/** Nothing is put into somebody else's words. */
function isQuoted({ claims }: CheckedDocument, at: number): boolean {
  return claims.quotations.some(({ form, start, end }) => form === 'inline' && start <= at && at <= end);
}
