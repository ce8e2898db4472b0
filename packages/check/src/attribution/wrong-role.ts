import { anyCue, cues, wholePhrase } from '@findings/language';
import type { Exchange } from '@findings/core';
import { findingOf, type Target } from '@findings/core/library';
import type { Claim } from '../claims/claims.js';
import { toDocumentRange } from '../claims/document-offsets.js';
import { coverage, creditedUnits, stemsOf } from '../names/credited-units.js';
import { qualifiedIds } from '../document/cited-targets.js';
import type { CheckedDocument, RuleProblem } from '../document/checked-document.js';

const ONE = anyCue('singularGroupMember');
const ADVERB = String.raw`(?:(?:\p{L}+ly|${anyCue('also')}) )?`;
/** `a participant answered`. Not `most participants answered`, which is a count. */
const AUDIENCE_ANSWERS = new RegExp(
  String.raw`(?<!\p{L})(${ONE} ${anyCue('audienceMembers')}) ${ADVERB}${anyCue('answeringVerbs')}(?!\p{L})`,
  'iu',
);
/** `a panelist asked whether`. Not `a panelist asked for`, which is a demand. */
const PANEL_ASKS = new RegExp(
  String.raw`(?<!\p{L})(${ONE} ${anyCue('panelMembers')}) ${ADVERB}${anyCue('askingVerbs')} ${anyCue('indirectQuestions')}(?!\p{L})`,
  'iu',
);
/** Words of a report for people who are not on the panel. */
const AUDIENCE = wholePhrase(cues('audienceMembers'));
const AUDIENCE_ASKS = new RegExp(String.raw`^${ONE} ${anyCue('audienceMembers')} ${anyCue('askingVerbs')}`, 'iu');

/**
 * Reports a sentence that credits a participant with the answer of a panelist, or a panelist with the question of a participant. Only if the
 * report leaves no doubt: all who answer speak on the panel, or the question says that a participant asks it.
 */
export function* wrongRoles(
  document: CheckedDocument,
  { block, start, end }: Claim,
  [target, other]: readonly Target[],
): Iterable<RuleProblem> {
  const finding = target && findingOf(target);
  if (!target || other || finding?.type !== 'exchange') return;
  const { say } = document;
  const text = block.text.slice(start, end);
  const answers = AUDIENCE_ANSWERS.exec(text);
  const asks = PANEL_ASKS.exec(text);
  const found = answers ?? asks;
  if (!found) return;
  const [, who = ''] = found;
  const range = toDocumentRange(block, { start: start + found.index, end: start + found.index + who.length });
  const about = qualifiedIds([target]);
  if (answers && isAnsweredByPanel(target, finding) && repeatsAnswer(document, target, text)) {
    const names = say.and(target.speakers.filter(({ id }) => answerers(finding).has(id)).map(({ name }) => name));
    yield { ...range, message: say`In ${target.id}, this is said by ${names}, not by a participant.`, about };
  }
  if (!answers && isAskedByAudience(finding))
    yield { ...range, message: say`In ${target.id}, a participant asks this, not a panelist.`, about };
}

function answerers({ answers }: Exchange): ReadonlySet<string> {
  return new Set(answers.flatMap(({ speakers }) => speakers));
}

/** Whether all who answer also give a talk in the session. */
function isAnsweredByPanel({ within }: Target, exchange: Exchange): boolean {
  const { question, comment, answers } = exchange;
  if (!within || !question || comment || answers.length === 0) return false;
  const panel = new Set(within.highlights.flatMap(({ speakers, credit }) => (credit === 'carried' ? [] : speakers)));
  return answers.every(
    ({ speakers, text }) => speakers.length > 0 && speakers.every((id) => panel.has(id)) && !AUDIENCE.test(text),
  );
}

/** The sentence has at least this share of the words of an answer, and more than those of the question. */
const CLEAR_SHARE = 0.3;

function repeatsAnswer({ library }: CheckedDocument, target: Target, text: string): boolean {
  const stems = stemsOf(text);
  const share = (isQuestion: boolean): number =>
    creditedUnits(target, library)
      .filter((unit) => (unit.isQuestion ?? false) === isQuestion)
      .reduce((most, unit) => Math.max(most, coverage(stems, unit)), 0);
  return share(false) >= CLEAR_SHARE && share(false) > share(true);
}

/** Whether the report says that a participant asks, and names no one. */
function isAskedByAudience({ question, comment }: Exchange): boolean {
  if (!question || comment || question.speakers.length > 0) return false;
  return AUDIENCE_ASKS.test(question.text);
}
