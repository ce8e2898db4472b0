import { joinProse, sliceProse } from '../source/prose.js';
import type { DraftPassage, Parts } from './draft.js';
import { readOpening } from './questions.js';

/**
 * Takes the guiding questions out of the paragraphs under the sessions' titles. Where the sessions of a report open with such a
 * paragraph as a rule, the opening paragraph of a session plays that part even if it asks nothing.
 */
export function readOpenings(sessions: readonly Parts[]): void {
  const withText = sessions.filter((parts) => parts.overview.length > 0);
  const opened = withText.filter((parts) => takeQuestions(parts));
  if (opened.length < 2 || opened.length * 2 < withText.length) return;
  for (const parts of withText) {
    if (opened.includes(parts) || parts.guidingQuestions.length > 0 || parts.overview.length < 2) continue;
    parts.lead = parts.overview.shift()!;
  }
}

/** True where the first paragraph asked something; what it says beside that becomes the lead. */
function takeQuestions(parts: Parts): boolean {
  const asked: DraftPassage[] = [];
  for (let first = parts.overview[0]; first; first = parts.overview[0]) {
    const { prose } = first;
    const opening = readOpening(prose.text);
    const isFirst = asked.length === 0;
    if (!opening || (!isFirst && opening.prose.length > 0)) break;
    parts.overview.shift();
    for (const { start, end } of opening.questions) asked.push({ prose: sliceProse(prose, start, end) });
    if (opening.prose.length > 0) {
      const lead = joinProse(opening.prose.map((range) => sliceProse(prose, range.start, range.end)));
      parts.lead = { prose: lead, ...(first.alias === undefined ? {} : { alias: first.alias }) };
    }
  }
  for (const question of [...asked, ...parts.guidingQuestions.splice(0)]) parts.guidingQuestions.push(question);
  return asked.length > 0;
}
