import { toDocumentRange } from '../claims/document-offsets.js';
import type { Claim, ProposalQuotation, ResolvedCitation } from '../claims/claims.js';
import { findingOf, type Target } from '@findings/core/library';
import type { Person } from '@findings/core';
import { inlineQuotations, namesOfClaim } from '../attribution/names-of-claim.js';
import type { FoundName } from '../names/find-names.js';
import { namesInRow, nameOfPronoun } from '../names/implied-names.js';
import { quotedSpeakers } from '../names/credited-units.js';
import { isSpeakerOf } from '../names/target-speakers.js';
import { wordsOfNames } from '../names/words-of-names.js';
import { targetsOfClaim, qualifiedIds } from '../document/cited-targets.js';
import { replaceKey } from '../citations/citation-edits.js';
import { creditedGroup } from '../attribution/group-credit.js';
import { questionAsStatement } from '../attribution/question-as-statement.js';
import { wrongDescriptions } from '../attribution/wrong-description.js';
import { isOnlyMentioned } from '../attribution/only-mentioned.js';
import { unnamedSpeaker } from '../attribution/unnamed-speaker.js';
import { isSaidToAsk, isToldToAsk, listOf, wrongUnits } from '../attribution/wrong-unit.js';
import type { CheckedDocument, RuleProblem, ProposedEdit } from '../document/checked-document.js';
import { readExamples, type Rule } from './rule.js';
import { anyCue, anyOf, english, foldedWords, type OffsetRange } from '@findings/language';
import { isDated, sentenceOfClaim } from '../attribution/misspelt-names.js';
import { speakerMentionedElsewhere } from '../attribution/mentioned-speakers.js';
import { isQuotation } from '../quotations/is-quotation.js';
import { findingsBy, mismatchMessage } from '../attribution/speaker-messages.js';

export const attributionMismatch: Rule<'attribution.mismatch'> = {
  code: 'attribution.mismatch',
  severity: 'warning',
  name: 'wrong speaker',
  summary: 'A sentence names a person from the report who is not a speaker of what it cites.',
  description: `The sentence credits the wrong person, or cites the wrong finding. It names a person from the report by full name, by surname, or as the
representative of an organization. The cited finding is not by that person and does not mention them. Name the speaker, or cite the finding
that you mean. If the finding has only one speaker, or only one person asks and the sentence says so, editors offer to write that name instead.

If a finding has several speakers, the person must be the speaker of the quoted words, or of those that the sentence repeats in other words. An organization is credited if it is said to speak
(\`according to the Port Authority\`): then one of its people must be a speaker, or the finding must mention it. An
organization or a role next to a name must not be that of another person in the report, and must not contradict what the report says about the
person (\`Minister of Finance\` for the Minister of Health). Shorter and longer names, acronyms, and more general or more specific roles are
accepted. A person who asks (\`asked by Okoro\`) must be a speaker of the question, if the report names who asks. If the report gives an
organization for the person, one that the report names, but never together with the person, is also reported. It
is an info if the report does not name the organization at all, or gives the organization to another person and none to this one. If the report
gives no role for the person, a role is reported only if another person has it at the organization that the sentence names. A role of several
words that only others have is an info.

This is read in English, French, German, Portuguese and Spanish, whatever the language of the report (\`según Okoro\`, \`Okoro zufolge\`).

Nothing is reported if the sentence only mentions the person (\`we work with Ms. Okoro\`, \`unlike Ms. Okoro\`), if it cites another finding in
which the person speaks, or if the report does not know the person. A person whom the report mentions but never credits is reported if neither
the cited finding nor the text before it in its session or part mentions them. A paragraph that mentions a person does not make them the speaker
of its other sentences: if the sentence quotes or repeats one of these, and the paragraph does not say that the person speaks, it is reported.
A paragraph without speakers may summarize its session, but not after contributions of several people: then it may only continue the last one. A finding
whose speaker is only inferred (\`probably Ms. Okoro\`) may be by another person. If the report credits words to a person without a name
(\`a participant noted\`), they are not by any person whom it names.

In a text by a language model (\`check_text\`), the rule is stricter. Every person who is the subject of a verb counts as credited
(\`Okoro runs …\`), and each name in a list must be right. A speaker who is only inferred counts as the speaker. The words of one person must not be credited to several (\`several participants\`), and a
question in the finding must not be stated as a fact.`,
  examples: readExamples(`
Ms. Rana told of full shelters [@s1.h1], and Maria Okoro of registers [@s2.h2].
%%%
Unlike Maria Okoro, whose registers are public, Ms. Rana told of full shelters [@s1.h1].
%%%
Ms. Rana and Maria Okoro told of full shelters [@s1.h1].
             ^^^^^^^^^^^ s1.h1 is by Asha Rana, not by Maria Okoro.
%%%
Maria Okoro argued that shelters fill up early [@s1.h1].
^^^^^^^^^^^ s1.h1 is by Asha Rana, not by Maria Okoro. Maria Okoro speaks in s2.h3.
%%%
The representative of the Port Authority said that papers stop at the border [@s2.h2].
                          ^^^^^^^^^^^^^^ No one from the Port Authority is a speaker of s2.h2, which is by Maria Okoro.
%%%
According to Köhler, only what is counted is paid for [@s3].
             ^^^^^^ Jens Köhler is not a speaker of s3, where Li Wen speaks. Jens Köhler speaks in s1.h2.
%%%
Asha Rana asked how long someone may stay [@s1.q1].
^^^^^^^^^ In s1.q1, this is part of a question or comment, and is not by Asha Rana.
%%%
Maria Okoro said that both want one register [@summary.p2].
^^^^^^^^^^^ Maria Okoro is not a speaker of summary.p2. The report names no speaker there. Maria Okoro speaks in s2.h2 and s2.h3.
%%%
Maria Okoro runs our registers with us, and full shelters are her concern [@s1.h1].
%%%
Maria Okoro spoke first. She argued that shelters fill up early [@s1.h1].
                         ^^^ s1.h1 is by Asha Rana, not by Maria Okoro. Maria Okoro speaks in s2.h3.
%%%
| Who | What |
| --- | --- |
| Maria Okoro | Shelters fill up early [@s1.h1]. |
                                        ^^^^^^ s1.h1 is by Asha Rana, not by Maria Okoro.
%%%
Li Wen said “two counts a year are enough” [@lessons-learned.p1], and Jens Köhler counts every night [@s1.h2].
%%%
Maria Okoro of the Port Authority argued that registers be public [@s2.h2].
                   ^^^^^^^^^^^^^^ In the report, “Port Authority” describes Jens Köhler, not Maria Okoro.
%%%
Maria Okoro of the Harbour Fund argued that registers be public [@s2.h2].
%%%
According to Maria Okoro, Hope House, and Jens Köhler, registers differ [@s2.h2; @s1.h1; @s1.h2].
%%%
According to Okoro, two counts a year are enough [@lessons-learned.p1].
             ^^^^^ lessons-learned.p1 is by Li Wen, not by Maria Okoro.
`),
  *check(document) {
    for (const claim of document.claims.citing) {
      yield;
      const targets = targetsOfClaim(claim);
      if (targets.length === 0) continue;
      const { block } = claim;
      const { names } = namesOfClaim(document, claim);
      const wrongQuotation = [...wrongSpeakerOfQuotation(document, claim, targets, names)];
      yield* wrongQuotation;
      if (wrongQuotation.length === 0) yield* wrongUnits(document, claim, targets, names);
      yield* wrongDescriptions(document, claim, names);
      const mentioned = speakerMentionedElsewhere(sentenceOfClaim(document, claim, targets), (target, named) =>
        isOnlyMentioned(document, claim, target, named),
      );
      const wrong = [
        ...wrongNames(document, names, targets),
        ...onlyMentioned(document, claim, names, targets),
        ...(mentioned ? [mentioned] : []),
        ...(document.isGenerated ? oddNamesOfLists(document, block.text, names, targets) : []),
      ];
      for (const named of wrong) {
        // `Okoro (2015)`: the author of a work.
        if (isDated(block.text, named.end)) continue;
        const written = block.text.slice(named.start, named.end);
        const hasArticle = ARTICLE.test(block.text.slice(Math.max(0, named.start - 5), named.start));
        const [target, other] = targets;
        // A wrong speaker of a quotation has the offer already.
        const isOnly = target && !other && wrongQuotation.length === 0;
        yield {
          ...mismatch(document, claim, targets, { named, written, hasArticle, ...toDocumentRange(block, named) }),
          reported: isOnly ? replacementSpeaker(claim, named, names, speakersInstead(claim, named, target)) : [],
        };
      }
      if (wrong.length === 0 && wrongQuotation.length === 0) yield* unnamedInstead(document, claim, targets, names);
      if (document.isGenerated) {
        if (!names.some(({ speaks }) => speaks)) yield* creditedGroup(document, claim, targets);
        yield* questionAsStatement(document, claim, targets);
      }
      if (names.length > 0) continue;
      const { markdown, library } = document;
      for (const implied of [
        ...namesInRow(markdown, claim, library),
        ...nameOfPronoun(claim, library, document.isGenerated),
      ]) {
        if (wrongNames(document, [implied.named], targets).length > 0)
          yield mismatch(document, claim, targets, { ...implied, hasArticle: false });
      }
    }
  },
};

/** A name, or a pronoun for it, and its place in the document. */
interface WrongName extends OffsetRange {
  readonly named: FoundName;
  readonly written: string;
  /** Whether `the` is before the name of an organization. */
  readonly hasArticle: boolean;
}

function mismatch(
  document: CheckedDocument,
  claim: Claim,
  targets: readonly Target[],
  { named, written, hasArticle, start, end }: WrongName,
): RuleProblem {
  return {
    start,
    end,
    message: mismatchMessage(document, named, hasArticle, written, targets, sentenceOf(claim)),
    about: qualifiedIds(targets),
    choices: citationsOfPeople(document, claim, named.people),
  };
}

/** The only person whom a sentence names, if the report gives the speaker no name: `A participant noted`. */
function* unnamedInstead(
  { library, say }: CheckedDocument,
  claim: Claim,
  [target, other]: readonly Target[],
  names: readonly FoundName[],
): Iterable<RuleProblem> {
  const [named, another] = names;
  if (!target || other || !named?.speaks || another || named.organization) return;
  const unnamed = unnamedSpeaker(claim, target, named, library);
  if (unnamed === undefined) return;
  const who = named.people.length === 1 ? named.people[0]!.name : claim.block.text.slice(named.start, named.end);
  yield {
    ...toDocumentRange(claim.block, named),
    message: say`In ${target.id}, this is by “${unnamed}”, not by ${who}. Cite where ${who} says this, or leave out the name.`,
    about: qualifiedIds([target]),
  };
}

/** The names of people who do not speak in what the sentence cites. */
function wrongNames(
  { library, isGenerated }: CheckedDocument,
  names: readonly FoundName[],
  targets: readonly Target[],
): readonly FoundName[] {
  // A person who is only mentioned is not credited.
  return names.filter(
    (named) =>
      (named.speaks || (named.asks && targets.every((target) => askersOf(target).length > 0))) &&
      !targets.some((target) => isSpeakerOf(target, named, library, isGenerated)),
  );
}

/** The only person whom a sentence names, if the paragraph that it cites only mentions them. */
function onlyMentioned(
  document: CheckedDocument,
  claim: Claim,
  [named, another]: readonly FoundName[],
  [target, other]: readonly Target[],
): readonly FoundName[] {
  if (!target || other || !named?.speaks || another) return [];
  return isOnlyMentioned(document, claim, target, named) ? [named] : [];
}

/** The people whom the report names as those who ask in a finding. */
function askersOf(target: Target): readonly Person[] {
  const finding = findingOf(target);
  const ids = finding?.type === 'exchange' ? (finding.question?.speakers ?? []) : [];
  return target.speakers.filter(({ id }) => ids.includes(id));
}

/** The speakers of whom a wrong name may be meant: those who ask, if the sentence says that the person asks. */
function speakersInstead({ block }: Claim, named: FoundName, target: Target): readonly Person[] {
  const asks = named.asks || isSaidToAsk(block.text, named);
  return asks && findingOf(target)?.type === 'exchange' ? askersOf(target) : target.speakers;
}

/** A list needs this many other names, all of speakers of the cited finding. */
const MIN_OTHERS = 2;

/** The only name of each list that is not of a speaker: `The speakers were Rana, Wen and Okoro`. */
function oddNamesOfLists(
  { library }: CheckedDocument,
  text: string,
  names: readonly FoundName[],
  [target, other]: readonly Target[],
): readonly FoundName[] {
  if (!target || other || !findingOf(target)) return [];
  return names.filter((named, index) => {
    if (named.speaks || named.organization || isSpeakerOf(target, named, library)) return false;
    const { first, last } = listOf(text, names, index);
    const others = names.slice(first, last + 1).filter((each) => each !== named);
    return others.length >= MIN_OTHERS && others.every((each) => isSpeakerOf(target, each, library));
  });
}

/** The only person whom a sentence names, if all that it quotes is by other speakers of the cited finding. */
function* wrongSpeakerOfQuotation(
  document: CheckedDocument,
  claim: Claim,
  [target, other]: readonly Target[],
  [named, another]: readonly FoundName[],
): Iterable<RuleProblem> {
  if (!target || other || !named?.speaks || another || named.organization) return;
  const quotations = [
    ...inlineQuotations(document, claim),
    // The name is in the attribution line of a block quotation.
    ...new Set(claim.citations.flatMap((citation) => document.cached(blockQuotations).get(citation) ?? [])),
  ];
  const credited = quotations.flatMap(({ text }) => (isQuotation(text) ? (quotedSpeakers(text, target) ?? []) : []));
  const speakers = new Set(credited.flatMap((ids) => [...ids]));
  if (credited.length === 0 || named.people.some(({ id }) => speakers.has(id))) return;
  if (isToldToAsk(sentenceOf(claim), named, target, document.library)) return;
  const { say } = document;
  const who = named.people.length === 1 ? named.people[0]!.name : claim.block.text.slice(named.start, named.end);
  const people = target.speakers.filter(({ id }) => speakers.has(id));
  const names = say.and(people.map(({ name }) => name));
  const message =
    speakers.size === 0
      ? say`In ${target.id}, the quoted words are part of a question or comment, and are not by ${who}.`
      : say`In ${target.id}, the quoted words are by ${names}, not by ${who}.`;
  const reported = replacementSpeaker(claim, named, [named], people);
  yield { ...toDocumentRange(claim.block, named), message, about: qualifiedIds([target]), reported };
}

/** The block quotations that a citation belongs to. */
function blockQuotations({ claims }: CheckedDocument): ReadonlyMap<ResolvedCitation, readonly ProposalQuotation[]> {
  const cited = claims.quotations
    .filter(({ form }) => form === 'block')
    .flatMap((quotation) => quotation.citations.map((citation) => ({ citation, quotation })));
  const byCitation = Map.groupBy(cited, ({ citation }) => citation);
  return new Map([...byCitation].map(([citation, all]) => [citation, all.map(({ quotation }) => quotation)]));
}

function sentenceOf({ block, start, end }: Claim): string {
  return block.text.slice(start, end);
}

/**
 * Edits that cite a finding in which one of the people speaks and which has more of the sentence's words. Findings of the same session or
 * part come first.
 */
function citationsOfPeople(
  document: CheckedDocument,
  claim: Claim,
  people: readonly Person[],
): readonly ProposedEdit[] {
  const [citation, other] = claim.citations;
  if (!citation || other || citation.resolution.type !== 'found') return [];
  const { target } = citation.resolution;
  const { library } = document;
  const sentence = sentenceOf(claim);
  // All findings by a person have the words of the name.
  const names = wordsOfNames(target.report);
  const compare = (found: Target) => library.compareWords(sentence, [found], names);
  const cited = compare(target).share;
  // If the sentence has the words of what it cites, the name is wrong, and not the citation.
  const mayBeMeant = (id: string): boolean => {
    const found = library.get(`${target.report.key}:${id}`);
    if (!found) return false;
    const { share, isWeak } = compare(found);
    return share > cited && !isWeak;
  };
  const findings = people.flatMap((person) =>
    findingsBy(person, target.report, library)
      .filter(mayBeMeant)
      .map((id) => ({ person, id })),
  );
  const near = (id: string): number => (target.within && id.startsWith(`${target.within.id}.`) ? 0 : 1);
  return findings
    .sort((one, two) => near(one.id) - near(two.id))
    .slice(0, 3)
    .map(({ person, id }) => {
      const key = document.library.get(id)?.report === target.report ? id : `${target.report.key}:${id}`;
      return replaceKey(document, citation.item, key, document.say`Cite ${key}, where ${person.name} speaks`);
    });
}

/** Text after a name that describes the person: `Okoro of the Port Authority`, `Okoro (Harbour Trust)`, `Okoro, a nurse`. */
const DESCRIPTION = new RegExp(
  String.raw`^(?:,?\s${anyCue('beforeAffiliations')}\s|\s?\(\p{L}|,\s${anyCue('beforeDescriptions')}\s|,\s\p{Lu})`,
  'u',
);
/** Text before a name that describes the person: `Harbour Trust’s Okoro`, `the nurse Okoro`. */
const DESCRIPTION_BEFORE = new RegExp(
  String.raw`(?:\p{L}[’']s|(?<!\p{L})${anyCue('beforeDescriptions')}\s[\p{L} ]{1,40})\s$`,
  'iu',
);
const ARTICLE = new RegExp(String.raw`\b${anyOf(english.articles)} $`, 'i');

/**
 * The name to offer instead of a wrong one: that of the only speaker. None if the sentence also names that speaker, or describes the named
 * person.
 *
 * @param names all names of the sentence
 */
function replacementSpeaker(
  claim: Claim,
  named: FoundName,
  names: readonly FoundName[],
  [speaker, another]: readonly Person[],
): readonly string[] {
  const { text } = claim.block;
  if (!speaker || another || named.organization) return [];
  if (names.some(({ people }) => people.includes(speaker)) || isNamedBeside(speaker, named, claim)) return [];
  // A name does not fit after `d’`. One that ends in `s` does not fit before the `s` of a genitive.
  const isInflected =
    /['’]/u.test(text.charAt(named.start - 1)) ||
    (/^\p{L}/u.test(text.slice(named.end, named.end + 1)) && /[sxzß]$/u.test(speaker.name));
  if (isInflected) return [];
  const isDescribed =
    DESCRIPTION.test(text.slice(named.end, named.end + 60)) ||
    DESCRIPTION_BEFORE.test(text.slice(Math.max(0, named.start - 60), named.start));
  return isDescribed ? [] : [speaker.name];
}

/**
 * Whether a sentence has the given or family name of a person outside another name. `Diaz said that Okoro went over the plan` must not become
 * `Okoro said that Okoro went over the plan`.
 */
function isNamedBeside({ name }: Person, named: FoundName, { block: { text }, start, end }: Claim): boolean {
  const words = foldedWords(name);
  const own = new Set([words[0], words.at(-1)]);
  const rest = `${text.slice(start, named.start)} ${text.slice(named.end, end)}`;
  return (rest.match(/\p{Lu}[\p{L}\p{M}]*/gu) ?? []).some((word) => foldedWords(word).some((each) => own.has(each)));
}
