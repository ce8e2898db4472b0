import { readTexts } from '@findings/citations';
import type { Person } from '@findings/core';
import type { Target } from '@findings/core/library';
import { anyOf, wordsOfAllLanguages } from '@findings/language';
import { findingsBy } from '../attribution/speaker-messages.js';
import { isDated } from '../attribution/misspelt-names.js';
import { namesOfClaim } from '../attribution/names-of-claim.js';
import { addCitationAfter } from '../citations/citation-edits.js';
import type { Claim } from '../claims/claims.js';
import { endOfMarkup, toDocumentRange } from '../claims/document-offsets.js';
import { ownClauses } from '../claims/own-clauses.js';
import { trimRange } from '../claims/quoted-text.js';
import { readClaims } from '../claims/read-claims.js';
import type { CheckedDocument, RuleProblem } from '../document/checked-document.js';
import { targetsOf } from '../document/cited-targets.js';
import { figuresIn, type Figure } from '../figures/figure.js';
import type { FoundName } from '../names/find-names.js';
import { areJoined } from '../names/subjects.js';
import { isSpeakerOf } from '../names/target-speakers.js';
import { nameTarget } from '../quotations/quotation-messages.js';
import { readExamples, type Rule } from './rule.js';

/** Of the words of a sentence that are in the report, a similar finding has at least this share. The report has at least this many. */
const MIN_SHARE = 0.3;
const MIN_KNOWN = 3;

export const claimUncited: Rule<'claim.uncited'> = {
  code: 'claim.uncited',
  severity: 'off',
  name: 'statement without a citation',
  summary: 'A sentence reports what a person from the report said, without a citation.',
  description: `Readers cannot check the sentence. Cite the finding in which the person says this. A sentence that names the person with a figure is also
reported if a finding by that person has similar words.

Language models often leave the citation out, so \`check_text\` turns this rule on. For people it is off by default, because a proposal may say
more about a person than the report does.

Nothing is reported if the sentence cites something, if the paragraph cites something by that person, if the sentence is about your own plans,
or if it only mentions the person.`,
  examples: readExamples(`
Maria Okoro argued that every border post keeps a register of its own.
^^^^^^^^^^^ This says something about Maria Okoro and cites nothing. s2.h2 (Session 2, contribution: Maria Okoro (Harbour Trust)) may be the source. Compare it, and cite it if it says this.
%%%
Maria Okoro spoke of registers [@s2.h2]. Maria Okoro also said that they are kept at borders.
%%%
We will work with Maria Okoro on 12 registers.
`),
  *check(document) {
    for (const claim of uncitedClaims(document)) {
      yield;
      const named = creditedName(document, claim);
      if (named) yield describe(document, claim, named);
    }
  },
};

/** The sentences that cite nothing. `readDocument` skips paragraphs without a citation or quotation marks, so they are read here. */
function* uncitedClaims(document: CheckedDocument): Iterable<Claim> {
  const { markdown, blocks, claims } = document;
  const read = new Set(blocks.map(({ start }) => start));
  const texts = readTexts(markdown, { isWanted: () => true }).blocks.filter(({ start }) => !read.has(start));
  for (const claim of [...claims.all, ...readClaims(markdown, texts, []).all]) {
    const { kind, quotation } = claim.block;
    if (claim.citations.length === 0 && kind === 'paragraph' && quotation === undefined) yield claim;
  }
}

/** The first person whom a sentence credits, or names with a figure, if the paragraph cites nothing by that person. */
function creditedName(document: CheckedDocument, claim: Claim): FoundName | undefined {
  const { library } = document;
  const { names } = namesOfClaim(document, claim);
  const text = textOf(claim);
  // The citation may follow what the colon introduces.
  if (names.length === 0 || text.trimEnd().endsWith(':')) return undefined;
  const own = ownClauses(text);
  const isOwn = ({ start, end }: FoundName): boolean =>
    own.some((clause) => claim.start + clause.start < end && start < claim.start + clause.end);
  const hasFigure = own.length === 0 && figuresIn(text).some(isAmount);
  const isAbout = ({ people }: FoundName): boolean => hasFigure && nearestFinding(document, text, people) !== undefined;
  const cited = [...(document.cached(targetsByBlock).get(claim.block) ?? [])];
  return names.find(
    (named) =>
      !named.organization &&
      !isOwn(named) &&
      (named.speaks || isAbout(named)) &&
      !isDated(claim.block.text, named.end) &&
      !isIntroduced(claim, named, names) &&
      !cited.some((target) => isSpeakerOf(target, named, library)),
  );
}

/** Dates and durations do not count, since they may be about a person's life or a plan. */
function isAmount({ kind }: Figure): boolean {
  return kind !== 'date' && kind !== 'duration' && kind !== 'ordinal';
}

/** The targets that each block cites. */
function targetsByBlock({ claims }: CheckedDocument): ReadonlyMap<Claim['block'], ReadonlySet<Target>> {
  const targetsIn = (all: readonly Claim[]): readonly Target[] =>
    all.flatMap(({ citations }) => citations.flatMap(({ resolution }) => targetsOf(resolution)));
  const byBlock = Map.groupBy(claims.citing, ({ block }) => block);
  return new Map([...byBlock].map(([block, all]) => [block, new Set(targetsIn(all))]));
}

/** `Okoro is a nurse`, `Okoro war die Leiterin`, `Okoro was at the workshop`: only introduces the person. */
const INTRODUCED = new RegExp(
  String.raw`^\s(?:\p{L}{1,3}|${anyOf(wordsOfAllLanguages('auxiliaries'))})\s${anyOf([...wordsOfAllLanguages('articles'), ...wordsOfAllLanguages('prepositions')])}\s`,
  'u',
);

/** Maximum number of names in a list that is read to its end. */
const MAX_JOINED = 20;

function isIntroduced({ block: { text } }: Claim, named: FoundName, names: readonly FoundName[]): boolean {
  const first = names.indexOf(named);
  let last = first;
  while (last + 1 < names.length && last - first < MAX_JOINED && areJoined(text, names[last]!, names[last + 1]!))
    last++;
  const { end } = names[last]!;
  return INTRODUCED.test(text.slice(end, end + 20));
}

function describe(document: CheckedDocument, claim: Claim, named: FoundName): RuleProblem {
  const { say, markdown } = document;
  const { block } = claim;
  const [person, another] = named.people;
  const who = person && !another ? person.name : block.text.slice(named.start, named.end);
  const source = nearestFinding(document, textOf(claim), named.people);
  const { end } = trimRange(block, claim);
  const stop = /[.!?]+$/.exec(block.text.slice(claim.start, end))?.[0].length ?? 0;
  const insertAt = endOfMarkup(markdown, block, end - stop);
  return {
    ...toDocumentRange(block, named),
    message: source
      ? say`This says something about ${who} and cites nothing. ${nameTarget(document, source)} may be the source. Compare it, and cite it if it says this.`
      : say`This says something about ${who} and cites nothing. Cite the finding that says it.`,
    choices: source ? addCitationAfter(document, { insertAt }, [source]) : [],
  };
}

function textOf({ block, start, end }: Claim): string {
  return block.text.slice(start, end);
}

/** The finding by one of the people that has most of a sentence's words. */
function nearestFinding({ library }: CheckedDocument, text: string, people: readonly Person[]): Target | undefined {
  const findings = people.flatMap((person) => {
    const report = library.reports.find((each) => each.people.includes(person));
    return report ? findingsBy(person, report, library).flatMap((id) => library.get(`${report.key}:${id}`) ?? []) : [];
  });
  const [best] = findings
    .map((target) => ({ target, ...library.compareWords(text, [target]) }))
    .sort((one, other) => other.share - one.share);
  return best && best.share >= MIN_SHARE && best.known >= MIN_KNOWN ? best.target : undefined;
}
