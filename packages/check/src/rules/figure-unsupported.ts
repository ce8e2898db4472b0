import { type Translate } from '@findings/core/text';
import { memoByObject, type Fact } from '@findings/language';
import { factualClaims, identifyingClaims, type FactualClaim, type IdentifyingClaim } from './claimed-facts.js';
import {
  citedFigures,
  needsSupport,
  valuesOf,
  type CitedFigure,
  type CitedFigures,
  type ExactFigure,
  type Figures,
} from './cited-figures.js';
import { qualifiedIds } from './cited-targets.js';
import { claimedFigure, type ClaimedFigure } from './claimed-figure.js';
import { countsList } from './counted-lists.js';
import { isDerived } from './derived-figures.js';
import { figureUnit, unitsAgree } from './figure-unit.js';
import { otherIdentifiers } from './identifiers.js';
import { hasLiteralFigure } from './literal-figures.js';
import { otherFiguresMessage, reportedInstead } from './message-parts.js';
import { MANY } from './nearest.js';
import { rateMismatchMessage } from './rates.js';
import { roundsFrom } from './rounding.js';
import { rowClaims } from './row-facts.js';
import type { CheckedDocument, RuleProblem, Rule } from './rule.js';

export const figureUnsupported: Rule<'figure.unsupported'> = {
  code: 'figure.unsupported',
  severity: 'info',
  summary: 'A number in a sentence is not in the findings that the sentence cites.',
  description: `The sentence gives a percentage, an amount of money, a count or a range, and the cited findings give another number or none. Digits and
words are the same number (\`30%\`, \`thirty percent\`), and a share is the same as its percentage (\`half\`, \`one in two\`, \`50%\`). A percentage,
an amount of money and a count are different numbers: \`30%\` is not in a finding about 30 people.

A number that the sentence marks as rounded may differ by a tenth (\`about 40\` of 38). A bound must be true, and may differ by a third
(\`more than 2,000\` of 2,300). These words, and numbers and shares in words (\`treinta y cinco\`, \`ein Drittel\`), may also be in French, German,
Portuguese or Spanish.

A figure may be worked out from two numbers of the finding that are near each other (\`fewer than a third\` for 23 of 74, \`$36,000\` for 15%
of $240,000). It may be the rest of a percentage (\`30%\` for 70%) or of a part (\`36 villages\` for 12 of 48), the sum of a list (\`100
people\` for 45 judges, 30 lawyers and 25 clerks), or the share of one number in that sum (\`45%\`).

If the sentence says how it was worked out, more results are accepted: rates (\`six cases per district\`, \`$400 a month\`), other sums (\`72 in
total\`), differences (\`24 more than\`) and growth (\`rose by 50%\`). The numbers may also be in two cited findings, or one may be your own in the
sentence before. A small count may also be the number of items in a list (\`four measures\` for a finding that lists four).

Your own plans and means are not checked, in any of these languages: \`we will train 120 officers\`, \`our budget of $12,000\`, \`Objective 2: reach 5,000 migrants\`. If a
number of your own is reported, write it in a separate sentence without the citation.

A number that names something outside your proposal (\`issue #7\`, \`RFC 9000\`, \`Article 5\`) must be in the finding, if the finding names something of the same kind.

Not checked are other labels (\`Section 3\`, \`Goal 5\`), ordinals, locators (\`p. 9\`), list numbers, and text in quotation marks, which the rules
for quotations check. A citation in a footnote counts if the footnote says nothing of its own.
[\`date.unsupported\`](date.unsupported.md) checks dates and durations. Nothing is reported if the sentence also cites another work.`,
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
    for (const claim of document.cached(factualClaims)) {
      if (claim) yield* unsupportedFigures(document, claim);
      yield;
    }
    for (const claim of document.cached(rowClaims)) yield* unsupportedFigures(document, claim);
    for (const claim of document.cached(identifyingClaims)) yield* wrongIdentifiers(document, claim);
  },
};

function* wrongIdentifiers(
  document: CheckedDocument,
  { targets, identifiers }: IdentifyingClaim,
): Iterable<RuleProblem> {
  const { say } = document;
  for (const identifier of identifiers) {
    const { written, range } = identifier;
    const others = otherIdentifiers(identifier, targets, document);
    if (others.length === 0) continue;
    const message = otherFiguresMessage(say, written, targets, others);
    yield { ...range, message, about: qualifiedIds(targets) };
  }
}

function* unsupportedFigures(document: CheckedDocument, claim: FactualClaim): Iterable<RuleProblem | undefined> {
  const { targets, text, facts, isInRow } = claim;
  let figures: CitedFigures | undefined;
  for (const stated of facts) {
    yield;
    const { fact, written, range } = stated;
    // In the most common case, the figures of the findings need not be read.
    if (!needsSupport(fact)) continue;
    if (targets.some((target) => hasLiteralFigure(target, written))) {
      const message = rateMismatchMessage(document.say, text, fact, targets);
      if (message !== undefined) yield { ...range, message, about: qualifiedIds(targets) };
      continue;
    }
    figures ??= citedFigures(document, targets);
    if (isInRow && !hasSameMeasure(figures, fact)) continue;
    if (figures.findings.some((one) => supports(one, fact, written)) || countsList(text, fact, written, figures))
      continue;
    const claimed = claimedFigure(claim, stated);
    if (claimed && (isRounded(figures, claimed) || isDerivedFrom(figures.findings, claimed))) continue;
    yield {
      ...range,
      message: unsupportedMessage(document.say, written, figures, fact),
      about: qualifiedIds(targets),
      ...(!isInRow && { reported: reportedInstead(written, sameFigures(figures, fact)) }),
    };
  }
}

/** The first figures of the findings that count or measure the same. */
function* sameFigures(figures: CitedFigures, fact: Fact): Generator<string> {
  const { kind, unit, value = 0 } = fact;
  if (kind === 'count' && unit === undefined) return;
  // `20% are women` may be about what 90% of men leave.
  const isAboutRest = (other: number): boolean =>
    kind === 'percentage' && Math.abs(100 - other - value) < Math.abs(other - value);
  for (const other of figures.like(fact).slice(0, MANY))
    if (!isAboutRest(other.fact.value ?? value)) yield other.written;
}

/** Whether findings have percentages, or count the same: a figure in another cell of a row may be about something else. */
function hasSameMeasure(figures: CitedFigures, fact: Fact): boolean {
  if (fact.kind === 'percentage') return figures.ofKind(fact.kind).length > 0;
  return fact.kind === 'count' && fact.unit !== undefined && figures.like(fact).length > 0;
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

/** Whether a figure can be worked out. `20.000` may be twenty thousand. */
function isDerivedFrom(figures: readonly Figures[], claimed: ClaimedFigure): boolean {
  const { fact, written } = claimed;
  const values = fact.kind === 'percentage' ? [claimed.value] : valuesOf(fact, written);
  return values.some((value) => isDerived(figures, { ...claimed, value }));
}

/**
 * Whether a number is said to be rounded, and a number of the finding rounds to it: `about 40` of 38, `more than 40` of 46. If the finding
 * rounds its number as well (`over 480`), a bound need not be true of it.
 */
function isRounded(figures: CitedFigures, { fact, written, rounding: marked }: ClaimedFigure): boolean {
  if (!marked) return false;
  const isRound = !/\d/.test(written) && (fact.kind === 'percentage' || /dozen/i.test(written));
  const own = figureUnit(fact, written);
  const roundsTo = (value: number, other: ExactFigure): boolean => {
    const { kind, unit } = other.fact;
    const cited = figureUnit(other.fact, other.written);
    // `740,000 pounds` is a count.
    const isMoney = own.startsWith('money') && cited.startsWith('money');
    if ((kind !== fact.kind && !isMoney) || !unitsAgree(own, cited)) return false;
    const isSameUnit =
      isMoney || kind !== 'count' || unit === undefined || fact.unit === undefined || unit === fact.unit;
    const roundings = other.isRounded ? [marked, 'about' as const] : [marked];
    return roundings.some((rounding) => roundsFrom(other.exact, { value, rounding, isRound, isSameUnit }));
  };
  return valuesOf(fact, written).some((value) => figures.near(value).some((other) => roundsTo(value, other)));
}

function unsupportedMessage(say: Translate, written: string, figures: CitedFigures, fact: Fact): string {
  const { findings } = figures;
  // What counts the same is what the writer meant.
  const others = [figures.like(fact), figures.ofKind(fact.kind), figures.all]
    .map(withSupport)
    .find((some) => some.length > 0);
  if (others) return otherFiguresMessage(say, written, findings, others);
  const ids = say.and(findings.map(({ id }) => id));
  return findings.length === 1
    ? say`“${written}” is not in what this sentence cites. ${ids} has no figures.`
    : say`“${written}” is not in what this sentence cites. ${ids} have no figures.`;
}

const withSupport = memoByObject((figures: readonly CitedFigure[]) => figures.filter(({ fact }) => needsSupport(fact)));
