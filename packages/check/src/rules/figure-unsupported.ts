import type { Target } from '@findings/core/library';
import type { Translate } from '@findings/core/text';
import type { CitationItem } from '@findings/citations';
import { replaceKey } from '../citations/citation-edits.js';
import type { CheckedDocument, ProposedEdit, RuleProblem } from '../document/checked-document.js';
import { qualifiedIds } from '../document/cited-targets.js';
import { wrongIdentifiers } from '../figures/identifiers.js';
import { otherFiguresMessage, reportedInstead } from '../document/message-parts.js';
import { citedFigures, needsSupport, type CitedFigures } from '../figures/cited-figures.js';
import { factualClaims, isConverted, languagesOf, type FactualClaim } from '../figures/claimed-figures.js';
import { isOwnCount } from '../figures/counted-lists.js';
import type { Figure } from '../figures/figure.js';
import { hasLiteralFigure } from '../figures/literal-figures.js';
import { shortestId, showTarget } from '../quotations/quotation-messages.js';
import { readExamples, type Rule } from './rule.js';

export const figureUnsupported: Rule<'figure.unsupported'> = {
  code: 'figure.unsupported',
  severity: 'warning',
  name: 'unsupported number',
  summary: 'A number in a sentence is not in the findings that the sentence cites.',
  description: `The sentence gives a percentage, an amount of money, a count or a range, and the cited findings give another number or none. Digits and
words are the same number (\`30%\`, \`thirty percent\`), units are converted (\`3,500 kg\` for 3.5 t), and a share is the same as its percentage
(\`half\`, \`one in two\`, \`50%\`). A percentage, an amount of money and a count are different numbers: \`30%\` is not in a finding about 30 people.

A number may differ as far as its last written place allows: \`$1.5 million\` of $1,512,000, \`15%\` of 15.3%. If the sentence marks it as
rounded, it must be rounder than the number of the finding, and may differ by its last place that is not zero, and by a tenth at most
(\`about 40\` of 38). A bound must be true, and not too far (\`more than 2,000\` of 2,300, but not of 3,500). These words, and numbers and
shares in words (\`treinta y cinco\`, \`ein Drittel\`), may also be in French, German, Portuguese or Spanish.

A figure may be worked out from two numbers of the findings that are near each other: a share (\`fewer than a third\` for 23 of 74), a part
(\`$36,000\` for 15% of $240,000), a sum, a difference, growth, a multiple (\`three times as many\`) or a rate (\`six cases per district\`,
\`$300 a year\` for $25 a month). It may be the rest of a percentage (\`30%\` for 70%). A number of up to ten may also count a list in the finding
or in the sentence (\`two officers: Ana Diaz and Tom Okoro\`), the parts of an argument (\`three reasons\`), the findings that are cited together,
or known things (\`all three measures\`).

The problem is only an \`info\` if the findings have no figure of the same kind for the same thing: the number may then be from another source,
or worked out in another way. If the sentence is also about you, or compares (\`our town\`, \`the project\`, \`as in Dakar\`), the number may be your
own: it is an \`info\` at most, and nothing is reported if the findings have no figure for the same thing. So is a number in a sentence about a
place that the report does not name (\`in Porto\`). An amount or a temperature that you convert is right next to the original (\`900 francs,
about 950 euros\`), or if the sentence says that it is converted.

Your own plans and means are not checked, in any of these languages: \`we will train 120 officers\`, \`our budget of $12,000\`, \`Objective 2: reach 5,000 migrants\`. If a
number of your own is reported, write it in a separate sentence without the citation.

A number that names something outside your proposal (\`issue #7\`, \`RFC 9000\`, \`Article 5\`) must be in the finding, if the finding names something of the same kind.

Not checked are other labels (\`Section 3\`, \`Goal 5\`), ordinals, locators (\`p. 9\`), list numbers, and text in quotation marks, which the rules
for quotations check. A citation in a footnote counts if the footnote says nothing of its own.
[\`date.unsupported\`](date.unsupported.md) checks dates and durations. Nothing is reported if the sentence also cites another work.`,
  examples: readExamples(`
Two countries found different numbers [@s2.h1]. In 2021 we begin, as Section 3 says [@s1.h1, p. 12].
%%%
This argument has three parts [@s2.h1].
%%%
Two countries found different numbers, so we will train 120 officers in 12 districts [@s2.h1].
%%%
Four countries found different numbers [@s2.h1].
^^^^^^^^^^^^^^ “Four countries” is not in what this sentence cites. s2.h1 says “Two countries”.
%%%
Of 2% and of two years, says nobody [@s2.h1].
   ^^ “2%” is not in what this sentence cites. s2.h1 says “Two countries”.
%%%
Of all beds, 45% stay empty [@s1.h2; @s1.h1].
             ^^^ “45%” is not in what this sentence cites. s1.h2 and s1.h1 have no figures.
`),
  *check(document) {
    for (const claim of document.cached(factualClaims)) {
      if (claim) yield* unsupportedFigures(document, claim);
      yield;
    }
    for (const { written, range, targets, others } of wrongIdentifiers(document))
      yield {
        ...range,
        message: otherFiguresMessage(document.say, written, targets, others),
        about: qualifiedIds(targets),
      };
  },
};

function* unsupportedFigures(document: CheckedDocument, claim: FactualClaim): Iterable<RuleProblem | undefined> {
  const { targets, citation, text, figures, isInRow, mayBeOwn } = claim;
  let others: readonly Target[] | undefined;
  for (const [index, { figure, range }] of figures.entries()) {
    yield;
    // In the most common case, the figures of the findings need not be read.
    if (!needsSupport(figure)) continue;
    if (figure.perYear === undefined && targets.some((target) => hasLiteralFigure(target, figure.written))) continue;
    const cited = citedFigures(document, targets);
    if (isInRow && !hasSameMeasure(cited, figure)) continue;
    if (cited.supports(figure) || isOwnCount(text, figure, cited)) continue;
    if (isConverted(claim, index, cited)) continue;
    const same = [...sameFigures(cited, figure)];
    if (mayBeOwn && same.length === 0) continue;
    yield {
      ...range,
      message: unsupportedMessage(document.say, figure, cited),
      about: qualifiedIds(targets),
      ...(citation && {
        choices: citationsOfFigure(document, citation, (others ??= similarFindings(document, claim)), figure),
      }),
      ...((mayBeOwn || same.length === 0) && { severity: 'info' }),
      ...(!isInRow && {
        reported: reportedInstead(figure.written, same, languagesOf(claim)),
      }),
    };
  }
}

/** At most this many findings with words of a sentence are searched for its figure. */
const MAX_SEARCHED = 10;
/** At most this many of them are offered. */
const MAX_OFFERED = 3;

/** Other findings of the same report with words of a sentence. They are the same for all figures of the sentence. */
function similarFindings({ library }: CheckedDocument, { targets, text }: FactualClaim): readonly Target[] {
  return library
    .search(text, { limit: MAX_SEARCHED })
    .map(({ target }) => target)
    .filter((target) => 'finding' in target && target.report === targets[0]!.report && !targets.includes(target));
}

/** Edits that cite a finding that has the figure, out of some findings. */
function citationsOfFigure(
  document: CheckedDocument,
  citation: CitationItem,
  findings: readonly Target[],
  figure: Figure,
): readonly ProposedEdit[] {
  const { say } = document;
  const others = findings.filter((target) => citedFigures(document, [target]).supports(figure));
  // `480 teachers` supports `480 proposals` only if nothing else does.
  const literal = others.filter((target) => hasLiteralFigure(target, figure.written));
  return (literal.length > 0 ? literal : others).slice(0, MAX_OFFERED).map((target) => {
    const id = citation.id.includes(':') ? target.qualifiedId : shortestId(document, target);
    return replaceKey(document, citation, id, say`Cite ${showTarget(document, target)} instead`);
  });
}

/** At most this many figures are considered to be offered instead. */
const MANY = 256;

/** The first figures of the findings that count or measure the same. */
function* sameFigures(cited: CitedFigures, figure: Figure): Generator<string> {
  const { kind, unit, value = 0 } = figure;
  if (kind === 'count' && unit === undefined) return;
  // `20% are women` may be about what 90% of men leave.
  const isAboutRest = (other: number): boolean =>
    kind === 'percentage' && Math.abs(100 - other - value) < Math.abs(other - value);
  for (const other of cited.like(figure).slice(0, MANY)) if (!isAboutRest(other.value ?? value)) yield other.written;
}

/** Whether findings have percentages, or count the same: a figure in another cell of a row may be about something else. */
function hasSameMeasure(cited: CitedFigures, figure: Figure): boolean {
  if (figure.kind === 'percentage') return cited.hasPercentages();
  return figure.kind === 'count' && figure.unit !== undefined && cited.like(figure).length > 0;
}

function unsupportedMessage(say: Translate, figure: Figure, cited: CitedFigures): string {
  const { written } = figure;
  const { targets } = cited;
  // What counts the same is what the writer meant.
  const others = cited.instead(figure);
  if (others.length > 0) return otherFiguresMessage(say, written, targets, others);
  const ids = say.and(targets.map(({ id }) => id));
  return targets.length === 1
    ? say`“${written}” is not in what this sentence cites. ${ids} has no figures.`
    : say`“${written}” is not in what this sentence cites. ${ids} have no figures.`;
}
