import { type Library, type Target } from '@findings/core/library';
import {
  createRecentCache,
  cues,
  cueSet,
  foldedWords,
  isByGroup,
  readSentences,
  type OffsetRange,
  wordsOfAllLanguages,
} from '@findings/language';
import type { Claim } from '../claims/claims.js';
import type { CheckedDocument } from '../document/checked-document.js';
import { stemsOf, textWithWords } from '../names/credited-units.js';
import { creditsIn } from '../names/credits.js';
import type { FoundName } from '../names/find-names.js';
import { findNameWords, type NameWord } from '../names/name-words.js';
import { NEAR_START, rangeSpeakers } from '../names/range-speakers.js';
import { isQuotation } from '../quotations/is-quotation.js';
import { inlineQuotations } from './names-of-claim.js';

/** A sentence needs this many words, and at least this share of them is in one sentence of the finding. Others have half as many. */
const MIN_WORDS = 4;
const MIN_SHARE = 0.6;
/** Longer findings are not compared, in UTF-16 code units. */
const MAX_LENGTH = 20_000;

/** `by Okoro`, `from Okoro` */
const BEFORE_SPEAKERS = cueSet('beforeSpeakers');
/** `The next speaker was Okoro`, `the talk that Okoro gave` */
const SPEAKERS_AND_TALKS: ReadonlySet<string> = new Set([...wordsOfAllLanguages('panel'), ...cues('spokenParts')]);
const PRONOUNS: ReadonlySet<string> = new Set([
  ...wordsOfAllLanguages('pronouns'),
  ...wordsOfAllLanguages('pluralPronouns'),
  ...wordsOfAllLanguages('firstPerson'),
]);

interface ReportSentence extends OffsetRange {
  readonly text: string;
  readonly words: readonly NameWord[];
  readonly stems: ReadonlySet<string>;
}

const cache = createRecentCache<Target, readonly ReportSentence[]>();

function sentencesOf(target: Target): readonly ReportSentence[] {
  return cache(target, () =>
    readSentences(target.text).map(({ start, end }) => {
      const text = target.text.slice(start, end);
      const words = findNameWords(text, { start: 0, end: text.length });
      return { start, end, text, words, stems: new Set(stemsOf(text)) };
    }),
  );
}

/**
 * Whether a paragraph mentions a person, but says the words of a sentence in its own name. Then the person is no speaker of it: `Okoro’s
 * registers are public, unlike those of Ms. Rana. Shelters fill up early.`
 */
export function isOnlyMentioned(document: CheckedDocument, claim: Claim, target: Target, named: FoundName): boolean {
  const { library } = document;
  if (target.type !== 'passage' || named.organization || target.text.length > MAX_LENGTH) return false;
  if (target.speakers.some(({ id }) => named.people.some((person) => person.id === id))) return false;
  const names = new Set(named.people.flatMap(({ name }) => foldedWords(name.replace(/,.*$/, ''))));
  const sentences = sentencesOf(target);
  const mentions = sentences.map((sentence) => mentionOf(sentence, names));
  if (!mentions.some(Boolean)) return false;
  const index = repeatedSentence(document, claim, named, sentences);
  const repeated = sentences[index];
  if (!repeated || mentions[index] || mentions[index + 1] || mayBeOfAnyone(repeated, target, library)) return false;
  return sentences.every((sentence, at) => {
    const mention = mentions[at];
    return !mention || !maySpeak(sentence, mention);
  });
}

/** The words of a name in a sentence. */
function mentionOf({ words }: ReportSentence, names: ReadonlySet<string>): OffsetRange | undefined {
  const isName = ({ capital, folded }: NameWord): boolean => capital && names.has(folded);
  const first = words.findIndex(isName);
  if (first < 0) return undefined;
  let last = first;
  while (words[last + 1] && isName(words[last + 1]!)) last++;
  return { start: words[first]!.start, end: words[last]!.end };
}

/** The index of the sentence of a finding that a sentence quotes, or repeats in other words. */
function repeatedSentence(
  document: CheckedDocument,
  claim: Claim,
  named: FoundName,
  sentences: readonly ReportSentence[],
): number {
  const [quotation, another] = inlineQuotations(document, claim).filter(({ text }) => isQuotation(text));
  if (another) return -1;
  if (quotation)
    return textWithWords(
      quotation.text,
      sentences.map(({ text }) => text),
    );
  const { block, start, end } = claim;
  const stems = stemsOf(block.text.slice(start, named.start) + block.text.slice(named.end, end));
  if (stems.length < MIN_WORDS) return -1;
  const shares = sentences.map((sentence) => stems.filter((stem) => sentence.stems.has(stem)).length / stems.length);
  const best = shares.reduce((one, other) => Math.max(one, other), 0);
  const isClear = best >= MIN_SHARE && shares.filter((share) => share > best / 2).length === 1;
  return isClear ? shares.indexOf(best) : -1;
}

/** Whether the report credits a sentence, or it may continue what somebody says: `They are public.` */
function mayBeOfAnyone(sentence: ReportSentence, target: Target, library: Library): boolean {
  const { speakers, probable } = rangeSpeakers(target, sentence, library);
  return (
    speakers.length + probable.length > 0 ||
    isByGroup(sentence.text) ||
    sentence.words.some(({ folded }) => PRONOUNS.has(folded))
  );
}

/** Whether a sentence may introduce a person as a speaker. `These were the remarks of Okoro` is about what is before it. */
function maySpeak({ text, words }: ReportSentence, mention: OffsetRange): boolean {
  const credits = creditsIn(text, [{ ...mention, people: [true] }]).filter(({ people }) => people.length > 0);
  if (credits.some(({ pattern }) => pattern.credits === 'nobody')) return false;
  const before = words.findLast(({ end }) => end <= mention.start)?.folded ?? '';
  return (
    mention.start < NEAR_START ||
    BEFORE_SPEAKERS.has(before) ||
    words.some(({ folded }) => SPEAKERS_AND_TALKS.has(folded)) ||
    credits.some(({ act }) => act === 'speech' || act === 'duty')
  );
}
