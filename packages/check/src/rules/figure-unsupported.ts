import type { Fact, Translate } from '@findings/core/text';
import { factualClaims, hasLiteralFigure, type FactualClaim } from './claimed-facts.js';
import { figuresOf, valuesOf, type Figures } from './cited-figures.js';
import { qualifiedIds } from './cited-targets.js';
import { figureUnit, isYearRange, unitsAgree } from './figure-unit.js';
import { listAtMost } from './message-parts.js';
import { rowClaims } from './row-facts.js';
import type { CheckedDocument, RuleProblem, Rule } from './rule.js';

export const figureUnsupported: Rule<'figure.unsupported'> = {
  code: 'figure.unsupported',
  severity: 'info',
  summary: 'A number in a sentence is not in the findings that the sentence cites.',
  description: `The sentence gives a percentage, an amount of money, a count or a range, and the cited findings give another number or none. Digits and
words are the same number (\`30%\`, \`thirty percent\`), and a share is the same as its percentage (\`half\`, \`one in two\`, \`50%\`). A percentage,
an amount of money and a count are different numbers: \`30%\` is not in a finding about 30 people.

A number that is said to be rounded may differ by a tenth (\`about 40\` of 38), and a share may be worked out from two numbers of the finding
(\`fewer than a third\` for 23 of 74). Your own plans and means are not checked: \`we will train 120 officers\`, \`our budget of $12,000\`, \`Objective 2: reach 5,000 migrants\`. If a
number of your own is reported, write it in a separate sentence without the citation.

Not checked either are labels (\`Section 3\`, \`Goal 5\`), ordinals, locators (\`p. 9\`), list numbers, and text in quotation marks, which the rules
for quotations check. [\`date.unsupported\`](date.unsupported.md) checks dates and durations. Nothing is reported if the sentence also cites
another work.`,
  examples: [
    {
      text: `
Two countries found different numbers [@s2.h1]. In 2021 we begin, as Section 3 says [@s1.h1, p. 12].
`,
    },
    {
      text: `
This argument has three parts [@s2.h1].
`,
    },
    {
      text: `
Two countries found different numbers, so we will train 120 officers in 12 districts [@s2.h1].
`,
    },
    {
      text: `
Four countries found different numbers [@s2.h1].
^^^^^^^^^^^^^^ “Four countries” is not in what this sentence cites. s2.h1 says “Two countries”.
`,
    },
    {
      text: `
Of 2% and of two years, says nobody [@s2.h1].
   ^^ “2%” is not in what this sentence cites. s2.h1 says “Two countries”.
`,
    },
    {
      text: `
Of all beds, 45% stay empty [@s1.h2; @s1.h1].
             ^^^ “45%” is not in what this sentence cites. s1.h2 and s1.h1 have no figures.
`,
    },
  ],
  *check(document) {
    for (const claim of [...document.cached(factualClaims), ...document.cached(rowClaims)])
      yield* unsupportedFigures(document, claim);
  },
};

function* unsupportedFigures(
  document: CheckedDocument,
  { targets, text, facts, isInRow }: FactualClaim,
): Iterable<RuleProblem> {
  let figures: readonly Figures[] | undefined;
  for (const { fact, written, range } of facts) {
    // In the most common case, the figures of the findings need not be read.
    if (!needsSupport(fact) || targets.some((target) => hasLiteralFigure(target, written))) continue;
    figures ??= targets.map((target) => figuresOf(target, document.library));
    if (isInRow && !figures.some(({ all }) => all.some((other) => isSameMeasure(fact, other.fact)))) continue;
    if (
      (countsFew(text, fact) && endsInColon(text)) ||
      countsArguments(written, fact, figures) ||
      figures.some((one) => supports(one, fact, written) || isRounded(one, fact, text) || isShareOfTwo(one, fact, text))
    )
      continue;
    yield {
      ...range,
      message: unsupportedMessage(document.say, written, figures, fact),
      about: qualifiedIds(targets),
    };
  }
}

/** Whether two figures are percentages, or count the same: a figure in another cell of a row may be about something else. */
function isSameMeasure({ kind, unit }: Fact, other: Fact): boolean {
  if (kind === 'percentage') return other.kind === kind;
  return kind === 'count' && other.kind === kind && unit !== undefined && other.unit === unit;
}

/** A small count in words, as in `Two things were heard [@s4]:`, counts the list that follows. */
function countsFew(text: string, { kind, start, value = Infinity }: Fact): boolean {
  return kind === 'count' && value <= 10 && !/\d/.test(text.charAt(start));
}

function endsInColon(text: string): boolean {
  return /:[\s\ufffc]*$/.test(text);
}

/** Units in which writers count the parts of an argument. */
const ARGUMENT_UNITS = new Set(
  (
    'argument aspect conclusion consequence dimension element example finding idea implication kind lesson meaning observation part passage point ' +
    'question quotation reason remark respect sense sentence sort step theme thing topic way word'
  ).split(' '),
);

/** Whether the writer counts parts of an argument (`Her argument has three parts`) that the finding does not count. */
function countsArguments(written: string, { kind, unit = '', value = Infinity }: Fact, figures: readonly Figures[]) {
  if (kind !== 'count' || value > 10 || /\d/.test(written) || !ARGUMENT_UNITS.has(unit)) return false;
  return !figures.some(({ all }) => all.some(({ fact }) => fact.unit === unit));
}

/** Whether a fact of this kind must be in the cited findings. Dates and durations have a rule of their own. */
function needsSupport(fact: Fact): boolean {
  if (fact.kind === 'range') return !isYearRange(fact);
  return fact.kind === 'percentage' || fact.kind === 'money' || fact.kind === 'count';
}

function supports({ numbers }: Figures, fact: Fact, written: string): boolean {
  const { value, low, high } = fact;
  const unit = figureUnit(fact, written);
  const hasNumber = (number: number): boolean => {
    const units = numbers.get(number);
    return units !== undefined && [...units].some((other) => unitsAgree(unit, other));
  };
  if (value !== undefined && !valuesOf(fact, written).some(hasNumber)) return false;
  return [low, high].every((number) => number === undefined || hasNumber(number));
}

/** Words before a rounded number. */
const ABOUT =
  /(?:about|around|roughly|approximately|approx\.|some|circa|ca\.|nearly|almost|close to|just (?:under|over)|over|under|above|below|(?:more|fewer|less) than|at least|at most|up to|an estimated)\s+(?:[$€£]\s?)?$/iu;
/** A rounded number differs from the exact one by less. */
const ROUNDING = 0.1;

/** Whether a number is said to be rounded, and a number of the finding rounds to it: `about 40` of 38. */
function isRounded({ all }: Figures, { start, kind, value }: Fact, text: string): boolean {
  if (value === undefined || value < 10 || !ABOUT.test(text.slice(Math.max(0, start - 24), start))) return false;
  return all.some(({ fact }) => {
    const exact = fact.value;
    if (fact.kind !== kind || exact === undefined || Math.abs(exact - value) > exact * ROUNDING) return false;
    return zeros(value) > zeros(exact);
  });
}

/** The zeros at the end of a number. */
function zeros(number: number): number {
  return /0*$/.exec(String(Math.round(number)))![0].length;
}

/** Percentage points by which a share of two numbers may differ from what is written. */
const SHARE_TOLERANCE = 1.5;

/** Whether a share can be worked out from two counts of the finding: `fewer than a third` for 23 of 74. */
function isShareOfTwo({ all }: Figures, { kind, value, start }: Fact, text: string): boolean {
  if (kind !== 'percentage' || value === undefined) return false;
  const counts = all
    .flatMap(({ fact }) => (fact.kind === 'count' && fact.value !== undefined ? [fact.value] : []))
    .slice(0, 12);
  const tolerance = ABOUT.test(text.slice(Math.max(0, start - 24), start)) ? value * ROUNDING : SHARE_TOLERANCE;
  return counts.some((part) =>
    counts.some((whole) => part < whole && Math.abs((100 * part) / whole - value) <= tolerance),
  );
}

function unsupportedMessage(say: Translate, written: string, figures: readonly Figures[], fact: Fact): string {
  const ids = say.and(figures.map(({ id }) => id));
  const [only] = figures.length === 1 ? figures : [];
  const all = figures.flatMap((one) => one.all).filter(({ fact }) => needsSupport(fact));
  if (all.length === 0) {
    return only
      ? say`“${written}” is not in what this sentence cites. ${ids} has no figures.`
      : say`“${written}” is not in what this sentence cites. ${ids} have no figures.`;
  }
  // What counts the same is what the writer meant.
  const sameUnit = all.filter((one) => one.fact.kind === fact.kind && one.fact.unit === fact.unit);
  const sameKind = all.filter((one) => one.fact.kind === fact.kind);
  const like = [sameUnit, sameKind].find((some) => some.length > 0) ?? all;
  const shown = [...new Set(like.map((one) => say`“${one.written}”`))];
  const list = say.and(shown.length > 5 ? listAtMost(say, 4, shown) : shown);
  return only
    ? say`“${written}” is not in what this sentence cites. ${ids} says ${list}.`
    : say`“${written}” is not in what this sentence cites. ${ids} say ${list}.`;
}
