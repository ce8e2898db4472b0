import { anyCue } from '@findings/language';
import type { Library, Target } from '@findings/core/library';
import type { Claim } from '../claims/claims.js';
import { toDocumentRange } from '../claims/document-offsets.js';
import { coverage, creditedUnits, stemsOf, type CreditedUnit } from '../names/credited-units.js';
import type { FoundName } from '../names/find-names.js';
import { areJoined } from '../names/subjects.js';
import { qualifiedIds } from '../document/cited-targets.js';
import type { CheckedDocument, RuleProblem } from '../document/checked-document.js';

/** A clause clearly repeats a unit if at least this share of its words is in the unit. */
const CLEAR_SHARE = 0.5;
const CLEAR_SHARE_OF_ANSWER = 0.3;
/** A sentence with more names is probably a list. */
const MAX_NAMES = 12;
/** Each name is compared with all units. The reports that we know have at most 70. */
const MOST_UNITS = 256;
/** Clauses with fewer words are not compared. */
const MIN_WORDS = 4;
/** The same minimum for a clause that credits several people. */
const MIN_WORDS_OF_GROUP = 6;

/**
 * Reports a speaker of a cited finding who is credited with the words of another speaker of that finding. In an exchange, this may be
 * another person who answered.
 */
export function* wrongUnits(
  document: CheckedDocument,
  claim: Claim,
  targets: readonly Target[],
  names: readonly FoundName[],
): Iterable<RuleProblem> {
  const { library } = document;
  const { block } = claim;
  if (names.length === 0 || names.length > MAX_NAMES) return;
  const count = targets.reduce((sum, target) => sum + creditedUnits(target, library).length, 0);
  if (count < 2 || count > MOST_UNITS) return;
  const units = targets.flatMap((target) => creditedUnits(target, library));
  const text = (start: number, end: number): readonly string[] => stemsOf(block.text.slice(start, end));
  for (const [index, named] of names.entries()) {
    if (!named.speaks || (!named.organization && named.people.length !== 1)) continue;
    const isOwn = ({ speakers }: CreditedUnit): boolean => named.people.some(({ id }) => speakers.includes(id));
    if (!units.some(isOwn)) continue;
    const asks = ASKS.test(block.text.slice(named.end, named.end + 40));
    const clauseEnd = endOfClause(block.text, names, index, claim.end, asks);
    const before = index === 0 ? startOfClause(block.text, claim.start, named.start) : named.start;
    const stems = [...text(before, named.start), ...text(named.end, clauseEnd)];
    const onlyAsks = !asks && units.filter(isOwn).every(({ isQuestion = false }) => isQuestion);
    const answer = units.find(({ isQuestion = false, speakers }) => !isQuestion && speakers.length > 0);
    if (onlyAsks && answer && ANSWERS.test(block.text.slice(named.end, named.end + 40))) {
      yield wrongUnit(document, claim, targets, named, answer);
      continue;
    }
    if (stems.length < MIN_WORDS) continue;
    // `Wen’s question was answered: cities can apply`
    if (onlyAsks && TELLS_QUESTION.test(block.text.slice(claim.start, claim.end))) continue;
    const shares = units.map((unit) => ({ unit, share: coverage(stems, unit) }));
    const best = shares.reduce((left, right) => (right.share > left.share ? right : left));
    const own = shares.reduce((most, { unit, share }) => (isOwn(unit) ? Math.max(most, share) : most), 0);
    // A person who only asks, but is credited with a statement, is probably credited with an answer.
    if (named.organization && !onlyAsks) continue;
    const [clear, times] = onlyAsks ? [CLEAR_SHARE_OF_ANSWER, 1.5] : [CLEAR_SHARE, 2];
    // `Rai and Okoro described wells [@s1.h1; @s1.h2]`: each says one of them.
    const group = groupOf(block.text, names, index);
    // If only one finding is cited, a language model must name the one person of a list who says it.
    const isOfGroup =
      !(document.isGenerated && targets.length === 1 && text(group.end, clauseEnd).length >= MIN_WORDS_OF_GROUP) &&
      group.people.some(({ id }) => best.unit.speakers.includes(id));
    if (isOwn(best.unit) || isOfGroup || best.unit.isInferred) continue;
    if (best.share < clear || best.share < own * times) continue;
    // A person who answers may repeat the question: `Okoro said that cities could apply`.
    const isStated = document.isGenerated && statedShare(stems, best.unit.text) >= clear;
    if (best.unit.isQuestion && !asks && !onlyAsks && !isStated) continue;
    // `Wen asked and Okoro answered that cities could apply`
    if (asks && names.some((other) => other.people.some(({ id }) => best.unit.speakers.includes(id)))) continue;
    yield wrongUnit(document, claim, targets, named, best.unit);
  }
}

function wrongUnit(
  { say }: CheckedDocument,
  { block }: Claim,
  targets: readonly Target[],
  named: FoundName,
  { target, speakers }: CreditedUnit,
): RuleProblem {
  const who = named.organization ? block.text.slice(named.start, named.end) : named.people[0]!.name;
  const others = target.speakers.filter(({ id }) => speakers.includes(id)).map(({ name }) => name);
  return {
    ...toDocumentRange(block, named),
    message:
      others.length === 0
        ? say`In ${target.id}, this is part of a question or comment, and is not by ${who}.`
        : say`In ${target.id}, this is said by ${say.and(others)}, not by ${who}.`,
    about: qualifiedIds(targets),
  };
}

/** Words after a name that answer: `replied that`, `a répondu`. */
const ANSWERS = new RegExp(String.raw`^\s(?:\p{L}+ly\s)?${anyCue('answeringVerbs')}\s`, 'u');
/** The share of the stems in the sentences of a turn that are no questions. */
function statedShare(stems: readonly string[], turn: string): number {
  const stated = new Set(stemsOf(turn.replace(/[^.!?]*\?/g, ' ')));
  return stems.filter((stem) => stated.has(stem)).length / stems.length;
}

/** Whether a text tells of a question: `To Wen’s question, the answer was …`. */
const TELLS_QUESTION = new RegExp(
  String.raw`(?<!\p{L})(?:${anyCue('askingVerbs')}|${anyCue('questionNouns')})(?!\p{L})`,
  'iu',
);

/** Whether a person only asks in a finding, as a sentence about it tells. */
export function isToldToAsk(sentence: string, { people }: FoundName, target: Target, library: Library): boolean {
  if (!TELLS_QUESTION.test(sentence)) return false;
  const own = creditedUnits(target, library).filter(({ speakers }) => people.some(({ id }) => speakers.includes(id)));
  return own.length > 0 && own.every(({ isQuestion = false }) => isQuestion);
}

/** Words after a name that ask: `asked whether`, `wondered if`. */
const ASKS = new RegExp(String.raw`^\s(?:\p{L}+ly\s)?${anyCue('askingVerbs')}\s`, 'u');

/** Whether the text says that the person asks something. */
export function asksQuestion(text: string, { asks = false, end }: FoundName): boolean {
  return asks || ASKS.test(text.slice(end, end + 80));
}

const CLAUSE = new RegExp(String.raw`[;,]\s+(?:${anyCue('clauseJoints', ['en'])})?\s?`, 'gu');

const CLAUSE_END = new RegExp(`${CLAUSE.source}$`, 'u');

/** Where the clause of the first name begins: after another clause, as in `One asked why, and Wen replied`. */
function startOfClause(text: string, start: number, name: number): number {
  const clauses = [...text.slice(start, name).matchAll(CLAUSE)];
  const last = clauses.at(-1);
  return last ? start + last.index + last[0].length : start;
}

/** Where the clause of a name ends: before the next name, unless it is joined to it (`Wen and Okoro argued`). */
function endOfClause(text: string, names: readonly FoundName[], index: number, end: number, asks: boolean): number {
  for (const [at, next] of names.entries()) {
    if (at <= index || !next.speaks) continue;
    // `Wen asked whether Okoro agrees` is one question, `Wen asked why, and Okoro replied` has an answer.
    if (asks && !CLAUSE_END.test(text.slice(names[at - 1]!.end, next.start))) continue;
    if (!areJoined(text, names[at - 1]!, names[at]!)) return next.start;
  }
  return end;
}

/** The people of a list of names, and its end: `Wen and Okoro`. */
function groupOf(text: string, names: readonly FoundName[], index: number): Pick<FoundName, 'people' | 'end'> {
  const { first, last } = listOf(text, names, index);
  return { people: names.slice(first, last + 1).flatMap(({ people }) => people), end: names[last]!.end };
}

/** The indexes of the first and last name of a list. */
export function listOf(text: string, names: readonly FoundName[], index: number): { first: number; last: number } {
  let first = index;
  while (first > 0 && areJoined(text, names[first - 1]!, names[first]!)) first--;
  let last = index;
  while (last + 1 < names.length && areJoined(text, names[last]!, names[last + 1]!)) last++;
  return { first, last };
}
