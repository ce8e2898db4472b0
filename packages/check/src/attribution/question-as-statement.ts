import type { Target } from '@findings/core/library';
import { excerpt, findingOf } from '@findings/core/library';
import { cues, readSentences, wholePhrase } from '@findings/language';
import type { Claim } from '../claims/claims.js';
import { toDocumentRange } from '../claims/document-offsets.js';
import { trimRange } from '../claims/quoted-text.js';
import { qualifiedIds } from '../document/cited-targets.js';
import type { CheckedDocument, RuleProblem } from '../document/checked-document.js';
import { stemsOf } from '../names/credited-units.js';

const ASKED_OR_POSSIBLE = wholePhrase(cues('askedOrPossible'));
const YES = new RegExp(`^\\P{L}*${wholePhrase(cues('yes')).source}`, 'iu');

/** A sentence needs this many words, and at least this share of them is in the question. */
const MIN_WORDS = 3;
const MIN_SHARE = 0.5;
/** Longer findings are not compared, in UTF-16 code units. */
const MAX_LENGTH = 20_000;
const MAX_SHOWN = 160;

/**
 * Reports a sentence that states as a fact what the cited finding only asks. Nothing is reported if an answer affirms a question, or has
 * words of the sentence that the question does not have.
 */
export function* questionAsStatement(
  { say }: CheckedDocument,
  claim: Claim,
  targets: readonly Target[],
): Iterable<RuleProblem> {
  const [target, other] = targets;
  if (!target || other || !findingOf(target) || !target.text.includes('?') || target.text.length > MAX_LENGTH) return;
  const text = claim.block.text.slice(claim.start, claim.end);
  const stems = [...new Set(stemsOf(text))];
  if (stems.length < MIN_WORDS || text.includes('?') || ASKED_OR_POSSIBLE.test(text)) return;
  const sentences = readSentences(target.text).map(({ start, end }) => target.text.slice(start, end).trim());
  const [questions, answers] = [sentences.filter(isQuestion), sentences.filter((sentence) => !isQuestion(sentence))];
  if (answers.some((answer) => YES.test(answer))) return;
  const answered = new Set(answers.flatMap((answer) => stemsOf(answer)));
  for (const question of questions) {
    const asked = new Set(stemsOf(question));
    const known = stems.filter((stem) => asked.has(stem));
    const isNearest = known.length > stems.filter((stem) => answered.has(stem)).length;
    const hasAnswer = stems.some((stem) => !asked.has(stem) && answered.has(stem));
    if (known.length < stems.length * MIN_SHARE || !isNearest || hasAnswer) continue;
    yield {
      ...toDocumentRange(claim.block, trimRange(claim.block, claim)),
      message: say`${target.id} only asks this: “${excerpt(question, MAX_SHOWN)}”. Say that it is a question, or cite an answer.`,
      about: qualifiedIds(targets),
    };
    return;
  }
}

function isQuestion(sentence: string): boolean {
  return /\?[^\p{L})]*$/u.test(sentence);
}
