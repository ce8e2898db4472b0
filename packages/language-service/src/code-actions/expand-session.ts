import type { CheckedDocument } from '@findings/check';
import { shortestId } from '@findings/check/editor';
import { formatKey } from '@findings/citations';
import type { Target } from '@findings/core/library';
import { proposalEdit } from '../text-edits.js';
import type { ActionRequest, ActionOffer } from './action-request.js';
import { isQuoted } from './add-quotation.js';
import { addsGroup } from '../verify-insertion.js';

/** The words that reports use for sessions, followed by a number. */
const SESSION_NAME =
  /(?<![\p{L}\p{N}])(?:(?:panel|plenary|breakout|working|parallel) session|panel discussion|session|panel|plenary|round ?table|keynote|track|theme|topic)\s+(\d{1,4}(?:\.\d{1,3}){0,3})(?![\p{L}\p{N}])/giu;

/** Longer names and selections are ignored. */
const MAX_NAME_LENGTH = 40;
const MAX_SELECTION_LENGTH = 2000;
const MAX_OFFERED = 5;

/** Adds a citation to the name of a session: `Session 4` becomes `Session 4 [@s4]`. */
export function expandSession(request: ActionRequest): readonly ActionOffer[] {
  const { document, start, end } = request;
  if (end - start > MAX_SELECTION_LENGTH) return [];
  const from = Math.max(0, start - MAX_NAME_LENGTH);
  const context = document.markdown.slice(from, end + MAX_NAME_LENGTH);
  const offers: ActionOffer[] = [];
  for (const { 0: name, 1: number, index } of context.matchAll(SESSION_NAME)) {
    const [nameStart, nameEnd] = [from + index, from + index + name.length];
    if (nameStart > end || nameEnd < start || isCitedAfter(document, nameEnd) || isQuoted(document, nameEnd)) continue;
    for (const target of sessionsOf(document, number!)) {
      const title = document.say`Cite ${target.title} here (${shortestId(document, target)})`;
      for (const offer of citeAt(request, nameEnd, target, title)) offers.push(offer);
    }
  }
  return offers.slice(0, MAX_OFFERED);
}

/** Offers to insert a citation of a target, after a space. Offers nothing where it would not be read as one. */
export function citeAt(
  { proposal, document }: ActionRequest,
  at: number,
  target: Target,
  title: string,
): readonly ActionOffer[] {
  const id = shortestId(document, target);
  const insert = { start: at, end: at, text: ` [${formatKey(id)}]` };
  if (!addsGroup(document, insert, id)) return [];
  return [{ title, kind: 'refactor.rewrite', edit: () => proposalEdit(proposal, [insert]) }];
}

/** The sessions with a number: of the default report, or else of each report. */
function sessionsOf({ library }: CheckedDocument, number: string): readonly Target[] {
  const keys = library.defaultKey === undefined ? library.reports.map(({ key }) => key) : [library.defaultKey];
  return keys.flatMap((key) => {
    const target = library.get(`${key}:s${number}`);
    return target?.type === 'session' ? [target] : [];
  });
}

function isCitedAfter({ markdown, groups }: CheckedDocument, nameEnd: number): boolean {
  return groups.some(
    ({ start, end }) =>
      start <= nameEnd + 2 && nameEnd < end && /^[ \u00a0]?[@[-]/.test(markdown.slice(nameEnd, nameEnd + 2)),
  );
}
