import { findingOf, type Library, type Target } from '@findings/core/library';
import {
  anyCue,
  anyOf,
  createRecentCache,
  cues,
  foldedWords,
  readSentences,
  wordsOfAllLanguages,
  type OffsetRange,
} from '@findings/language';
import type { Claim } from '../claims/claims.js';
import { stemsOf } from '../names/credited-units.js';
import type { FoundName } from '../names/find-names.js';
import { rangeSpeakers } from '../names/range-speakers.js';

/** Nouns for a person at a workshop. */
const SOMEBODY = anyOf([...wordsOfAllLanguages('panel'), ...cues('audienceMembers')]);
const SPEECH = anyOf(wordsOfAllLanguages('speech'));

/** `Okoro spoke first, and a participant noted`, `Okoro heard` */
const OTHER_SPEAKER = new RegExp(String.raw`(?<!\p{L})(?:${SOMEBODY}|${anyCue('ownHearing')})(?!\p{L})`, 'iu');

/** Matches an unnamed speaker at the start of a sentence: `A participant from the delta noted`, `One of the speakers asked`. */
const UNNAMED = new RegExp(
  String.raw`^(${anyCue('oneOf')}\s(?:\p{Ll}+\s)?${SOMEBODY})(?:\s[\p{L}-]+){0,5}?\s${SPEECH}(?!\p{L})`,
  'iu',
);

/** A sentence needs this many words, and at least this share of them is in a sentence of the finding. Others have half as many. */
const MIN_WORDS = 3;
const MIN_SHARE = 0.6;
/** Longer findings are not compared, in UTF-16 code units. */
const MAX_LENGTH = 20_000;

interface SpokenSentence extends OffsetRange {
  readonly stems: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  /** The words for a speaker whom the report does not name: `A participant`. */
  readonly unnamed?: string;
}

const cache = createRecentCache<Target, readonly SpokenSentence[]>();

/**
 * The words for the speaker of what a sentence repeats, if the report does not name them: `A participant`. Undefined if they may be the
 * person whom the sentence credits.
 */
export function unnamedSpeaker(
  { block, start, end }: Claim,
  target: Target,
  named: FoundName,
  library: Library,
): string | undefined {
  if (!findingOf(target) || target.text.length > MAX_LENGTH) return undefined;
  const sentences = cache(target, () => sentencesOf(target.text));
  if (!sentences.some(({ unnamed }) => unnamed)) return undefined;
  const text = block.text.slice(start, named.start) + block.text.slice(named.end, end);
  const stems = stemsOf(text);
  if (stems.length < MIN_WORDS || OTHER_SPEAKER.test(text)) return undefined;
  const [best, next] = sentences
    .map((sentence) => ({ sentence, share: stems.filter((stem) => sentence.stems.has(stem)).length / stems.length }))
    .sort((one, two) => two.share - one.share);
  if (!best || best.share < MIN_SHARE || (next && next.share > best.share / 2)) return undefined;
  const { unnamed, words } = best.sentence;
  const { speakers, probable } = rangeSpeakers(target, best.sentence, library);
  // `A participant from the Port Authority`
  const isDescribed = named.people.some(({ name, affiliations }) =>
    foldedWords([name, ...affiliations].join(' ')).some((word) => word.length > 3 && words.has(word)),
  );
  return speakers.length + probable.length > 0 || isDescribed ? undefined : unnamed;
}

function sentencesOf(text: string): readonly SpokenSentence[] {
  return readSentences(text).map(({ start, end }) => {
    const sentence = text.slice(start, end).trim();
    const unnamed = UNNAMED.exec(sentence)?.[1];
    return {
      start,
      end,
      stems: new Set(stemsOf(sentence)),
      words: new Set(foldedWords(sentence)),
      ...(unnamed && { unnamed }),
    };
  });
}
