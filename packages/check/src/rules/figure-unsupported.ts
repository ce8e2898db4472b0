import { hasWord, readQuantities } from '@findings/core/text';
import type { Claim } from '../claims/claims.js';
import { toDocumentRange } from '../claims/document-offsets.js';
import type { Fact, OffsetRange, Translate } from '@findings/core/text';
import type { Target } from '@findings/core/library';
import { figuresOf, valuesOf, type Figures } from './cited-figures.js';
import { unitsAgree, isOfYears, figureUnit } from './figure-unit.js';
import { targetsOfClaim, qualifiedIds } from './cited-targets.js';
import type { CheckedDocument, RuleProblem, Rule } from './rule.js';
import { listAtMost } from './message-parts.js';

export const figureUnsupported: Rule<'figure.unsupported'> = {
  code: 'figure.unsupported',
  severity: 'info',
  summary: 'A number in the citing sentence stands in none of the findings that it cites.',
  description: `A percentage, a sum of money, a count or a range is given as if the finding said so, and it says another one or none. Digits
and words are the same number (\`30%\`, \`thirty percent\`), a share is its percentage (\`half\`, \`one in two\`, \`50%\`). If the
number is your own, put it into a sentence of its own, away from the citation. A percentage, a sum of money and a count are not the same number: \`30%\` is not in
a finding that tells of 30 people.

Years and dates, labels (\`Section 3\`, \`Goal 5\`), ordinals, locators (\`p. 9\`), the numbers of lists, and what stands between quotation
marks (that is for the rules about quotations) are not looked at; durations only where the finding gives one in the same unit. Nothing is
reported where the sentence cites somebody else's work as well.`,
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
^^^^^^^^^^^^^^ “Four countries” stands in nothing that this sentence cites: s2.h1 has “Two countries”.
`,
    },
    {
      text: `
Of 2% and of two years, says nobody [@s2.h1].
   ^^ “2%” stands in nothing that this sentence cites: s2.h1 has “Two countries”.
`,
    },
    {
      text: `
Of all beds, 45% stay empty [@s1.h2; @s1.h1].
             ^^^ “45%” stands in nothing that this sentence cites: s1.h2 and s1.h1 give no figures.
`,
    },
  ],
  *check(document) {
    for (const statement of document.claims.citing) {
      const targets = targetsOfClaim(statement);
      if (targets.length > 0) yield* unsupported(document, statement, targets);
    }
  },
};

function* unsupported(document: CheckedDocument, statement: Claim, targets: readonly Target[]): Iterable<RuleProblem> {
  const { block } = statement;
  const text = block.text.slice(statement.start, statement.end);
  if (!hasWord(text)) return;
  let figures: readonly Figures[] | undefined;
  let isLeadIn: boolean | undefined;
  let isQuoted: ((place: OffsetRange) => boolean) | undefined;
  for (const fact of readQuantities(text)) {
    const written = text.slice(fact.start, fact.end);
    // The commonest case asks for no reading of what the findings say.
    if (fact.kind === 'date' || fact.kind === 'ordinal' || targets.some((target) => saysAsIs(target, written)))
      continue;
    figures ??= targets.map((target) => figuresOf(target, document.library));
    if (
      !isClaim(fact, figures) ||
      (countsFew(text, fact) && (isLeadIn ??= endsInColon(text))) ||
      countsOwnWords(written, fact, figures) ||
      figures.some((one) => supports(one, fact, written))
    )
      continue;
    const range = { start: statement.start + fact.start, end: statement.start + fact.end };
    const place = toDocumentRange(block, range);
    isQuoted ??= within(document.once(quotedRanges).get(statement) ?? []);
    if (isQuoted(place)) continue;
    yield {
      ...place,
      message: whatStands(document.say, written, figures, fact),
      about: qualifiedIds(targets),
    };
  }
}

/** Whether a finding has the figure letter by letter, and not as part of another: `30%` in `130%`. */
function saysAsIs(target: Target, written: string): boolean {
  if (!('finding' in target)) return false;
  const { text } = target;
  for (let at = text.indexOf(written); at >= 0; at = text.indexOf(written, at + 1)) {
    const isApart = !/[\p{L}\p{N}.,-]$/u.test(text.slice(Math.max(0, at - 2), at));
    if (isApart && !/^[\p{L}\p{N}]|^[.,-]\p{N}/u.test(text.slice(at + written.length, at + written.length + 3)))
      return true;
  }
  return false;
}

/** What stands between quotation marks in each sentence. */
function quotedRanges({ claims }: CheckedDocument): ReadonlyMap<Claim, readonly OffsetRange[]> {
  const ranges = new Map<Claim, OffsetRange[]>();
  for (const { statement, start, end } of claims.quotations) {
    const own = ranges.get(statement());
    if (own) own.push({ start, end });
    else ranges.set(statement(), [{ start, end }]);
  }
  return ranges;
}

/** Tells of places, asked for in order, whether they lie in one of the ranges; all of them in one walk through these. */
function within(ranges: readonly OffsetRange[]): (place: OffsetRange) => boolean {
  const inOrder = ranges.toSorted((one, other) => one.start - other.start);
  let next = 0;
  let reached = 0;
  return (place) => {
    for (let range = inOrder[next]; range && range.start <= place.start; range = inOrder[++next]) {
      reached = Math.max(reached, range.end);
    }
    return place.end <= reached;
  };
}

/** `Two things were heard [@s4]:` counts the writer's own list. */
function countsFew(text: string, { kind, start, value = Infinity }: Fact): boolean {
  return kind === 'count' && value <= 10 && !/\d/.test(text.charAt(start));
}

function endsInColon(text: string): boolean {
  return /:[\s\ufffc]*$/.test(text);
}

/** What a text is made of, by which a writer counts what somebody said. */
const ownUnits = new Set(
  (
    'argument aspect conclusion consequence dimension element example finding idea implication kind lesson meaning observation part passage point ' +
    'question quotation reason remark respect sense sentence sort step theme thing topic way word'
  ).split(' '),
);

/** `Her argument has three parts`: the writer counts, unless the finding counts the same. */
function countsOwnWords(written: string, { kind, unit = '', value = Infinity }: Fact, figures: readonly Figures[]) {
  if (kind !== 'count' || value > 10 || /\d/.test(written) || !ownUnits.has(unit)) return false;
  return !figures.some(({ all }) => all.some(({ fact }) => fact.unit === unit));
}

function isClaim(fact: Fact, figures: readonly Figures[]): boolean {
  const { kind, unit } = fact;
  switch (kind) {
    case 'percentage':
    case 'money':
    case 'count':
      return true;
    case 'range':
      return !isOfYears(fact);
    case 'duration':
      return figures.some(({ all }) => all.some((one) => one.fact.kind === 'duration' && one.fact.unit === unit));
    case 'date':
    case 'ordinal':
      return false;
  }
}

function supports({ numbers }: Figures, fact: Fact, written: string): boolean {
  const { value, low, high } = fact;
  const sense = figureUnit(fact);
  const isSaid = (number: number): boolean => {
    const senses = numbers.get(number);
    return senses !== undefined && [...senses].some((said) => unitsAgree(sense, said));
  };
  if (value !== undefined && !valuesOf(fact, written).some(isSaid)) return false;
  return [low, high].every((number) => number === undefined || isSaid(number));
}

function whatStands(say: Translate, written: string, figures: readonly Figures[], { kind }: Fact): string {
  const ids = say.and(figures.map(({ id }) => id));
  const [only] = figures.length === 1 ? figures : [];
  const all = figures.flatMap((one) => one.all);
  if (all.length === 0) {
    return only
      ? say`“${written}” stands in nothing that this sentence cites: ${ids} gives no figures.`
      : say`“${written}” stands in nothing that this sentence cites: ${ids} give no figures.`;
  }
  const sameKind = all.filter(({ fact }) => fact.kind === kind);
  const shown = [...new Set((sameKind.length > 0 ? sameKind : all).map((one) => say`“${one.written}”`))];
  const said = say.and(shown.length > 5 ? listAtMost(say, 4, shown) : shown);
  return only
    ? say`“${written}” stands in nothing that this sentence cites: ${ids} has ${said}.`
    : say`“${written}” stands in nothing that this sentence cites: ${ids} have ${said}.`;
}
