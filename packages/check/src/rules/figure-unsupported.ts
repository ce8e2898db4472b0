import { hasWord, readQuantities } from '@findings/core/text';
import type { Claim } from '../claims/claims.js';
import { toDocumentRange } from '../claims/document-offsets.js';
import type { Fact, OffsetRange, Translate } from '@findings/core/text';
import type { Target } from '@findings/core/library';
import { figuresOf, valuesOf, type Figures } from './cited-figures.js';
import { unitsAgree, isYearRange, figureUnit } from './figure-unit.js';
import { targetsOfClaim, qualifiedIds } from './cited-targets.js';
import type { CheckedDocument, RuleProblem, Rule } from './rule.js';
import { listAtMost } from './message-parts.js';

export const figureUnsupported: Rule<'figure.unsupported'> = {
  code: 'figure.unsupported',
  severity: 'info',
  summary: 'A number in a sentence is not in the findings that the sentence cites.',
  description: `The sentence gives a percentage, an amount of money, a count or a range, and the cited findings give another number or none. Digits and
words are the same number (\`30%\`, \`thirty percent\`), and a share is the same as its percentage (\`half\`, \`one in two\`, \`50%\`). A percentage,
an amount of money and a count are different numbers: \`30%\` is not in a finding about 30 people. If the number is your own, write it in a
separate sentence without the citation.

Not checked are years and dates, labels (\`Section 3\`, \`Goal 5\`), ordinals, locators (\`p. 9\`), list numbers, and text in quotation marks, which
the rules for quotations check. Durations are checked only if the finding gives one in the same unit. Nothing is reported if the sentence also
cites another work.`,
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
    for (const claim of document.claims.citing) {
      const targets = targetsOfClaim(claim);
      if (targets.length > 0) yield* unsupportedFigures(document, claim, targets);
    }
  },
};

function* unsupportedFigures(
  document: CheckedDocument,
  claim: Claim,
  targets: readonly Target[],
): Iterable<RuleProblem> {
  const { block } = claim;
  const text = block.text.slice(claim.start, claim.end);
  if (!hasWord(text)) return;
  let figures: readonly Figures[] | undefined;
  let isLeadIn: boolean | undefined;
  let isQuoted: ((range: OffsetRange) => boolean) | undefined;
  for (const fact of readQuantities(text)) {
    const written = text.slice(fact.start, fact.end);
    // In the most common case, the figures of the findings need not be read.
    if (fact.kind === 'date' || fact.kind === 'ordinal' || targets.some((target) => hasLiteralFigure(target, written)))
      continue;
    figures ??= targets.map((target) => figuresOf(target, document.library));
    if (
      !needsSupport(fact, figures) ||
      (countsFew(text, fact) && (isLeadIn ??= endsInColon(text))) ||
      countsArguments(written, fact, figures) ||
      figures.some((one) => supports(one, fact, written))
    )
      continue;
    const range = toDocumentRange(block, { start: claim.start + fact.start, end: claim.start + fact.end });
    isQuoted ??= createContainsCheck(document.cached(quotedRanges).get(claim) ?? []);
    if (isQuoted(range)) continue;
    yield {
      ...range,
      message: unsupportedMessage(document.say, written, figures, fact),
      about: qualifiedIds(targets),
    };
  }
}

/** Whether a finding contains the figure literally, not as a part of another figure (`30%` in `130%`). */
function hasLiteralFigure(target: Target, written: string): boolean {
  if (!('finding' in target)) return false;
  const { text } = target;
  for (let at = text.indexOf(written); at >= 0; at = text.indexOf(written, at + 1)) {
    const isStart = !/[\p{L}\p{N}.,-]$/u.test(text.slice(Math.max(0, at - 2), at));
    if (isStart && !/^[\p{L}\p{N}]|^[.,-]\p{N}/u.test(text.slice(at + written.length, at + written.length + 3)))
      return true;
  }
  return false;
}

/** The quoted ranges of each claim. */
function quotedRanges({ claims }: CheckedDocument): ReadonlyMap<Claim, readonly OffsetRange[]> {
  const ranges = new Map<Claim, OffsetRange[]>();
  for (const { claim, start, end } of claims.quotations) {
    const own = ranges.get(claim());
    if (own) own.push({ start, end });
    else ranges.set(claim(), [{ start, end }]);
  }
  return ranges;
}

/** Returns a function that checks whether one of the ranges contains a range. Call it in document order: it walks the ranges once. */
function createContainsCheck(ranges: readonly OffsetRange[]): (range: OffsetRange) => boolean {
  const inOrder = ranges.toSorted((one, other) => one.start - other.start);
  let next = 0;
  let reached = 0;
  return ({ start, end }) => {
    for (let range = inOrder[next]; range && range.start <= start; range = inOrder[++next]) {
      reached = Math.max(reached, range.end);
    }
    return end <= reached;
  };
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

/** Whether a fact of this kind must be in the cited findings. */
function needsSupport(fact: Fact, figures: readonly Figures[]): boolean {
  const { kind, unit } = fact;
  switch (kind) {
    case 'percentage':
    case 'money':
    case 'count':
      return true;
    case 'range':
      return !isYearRange(fact);
    case 'duration':
      return figures.some(({ all }) => all.some((one) => one.fact.kind === 'duration' && one.fact.unit === unit));
    case 'date':
    case 'ordinal':
      return false;
  }
}

function supports({ numbers }: Figures, fact: Fact, written: string): boolean {
  const { value, low, high } = fact;
  const unit = figureUnit(fact);
  const hasNumber = (number: number): boolean => {
    const units = numbers.get(number);
    return units !== undefined && [...units].some((other) => unitsAgree(unit, other));
  };
  if (value !== undefined && !valuesOf(fact, written).some(hasNumber)) return false;
  return [low, high].every((number) => number === undefined || hasNumber(number));
}

function unsupportedMessage(say: Translate, written: string, figures: readonly Figures[], { kind }: Fact): string {
  const ids = say.and(figures.map(({ id }) => id));
  const [only] = figures.length === 1 ? figures : [];
  const all = figures.flatMap((one) => one.all);
  if (all.length === 0) {
    return only
      ? say`“${written}” is not in what this sentence cites. ${ids} has no figures.`
      : say`“${written}” is not in what this sentence cites. ${ids} have no figures.`;
  }
  const sameKind = all.filter(({ fact }) => fact.kind === kind);
  const shown = [...new Set((sameKind.length > 0 ? sameKind : all).map((one) => say`“${one.written}”`))];
  const list = say.and(shown.length > 5 ? listAtMost(say, 4, shown) : shown);
  return only
    ? say`“${written}” is not in what this sentence cites. ${ids} says ${list}.`
    : say`“${written}” is not in what this sentence cites. ${ids} say ${list}.`;
}
