import type { OffsetRange } from '@findings/language';
import type { NameWord } from './name-words.js';
import {
  ACCORDING_TO,
  ADVERBS,
  ASKED,
  CLEFT_AFTER,
  CLEFT_BEFORE,
  BE,
  CLAUSE_STARTS,
  DO,
  FOR,
  FUTURE,
  GENITIVE_WORDS,
  MODALS,
  OPINION_LINKS,
  OPINIONS,
  OWN,
  QUOTING,
  ROLE_NOUNS,
  SPEECH_NOUNS,
  VOICED,
  VIEWS,
  WISHES,
  WITH_OBJECT,
  type SpeechVocabulary,
} from './speech-vocabulary.js';

/** Maximum number of words from a surname to its verb: `Wex, in her talk, argued`. */
export const MAX_VERB_DISTANCE = 6;
/** Maximum number of words from a possessive to its noun: `Wex’s recent public advice`. */
const MAX_NOUN_DISTANCE = 3;
/** After a wish or an opinion, this many words are searched for the writer. */
const MAX_OWN_DISTANCE = 5;

/** Matches text right before a name whose bearer does not make the statement. */
const CONTRAST =
  /(?:^|[^\p{L}])(?:unlike|contra|contrary to|rather than|instead of|as opposed to|in contrast (?:to|with)|compared (?:to|with)|thank(?:s to)?)\s+(?:[\p{L}.]+\s+)?$/iu;
/** Matches the text that joins a name to a quotation before it: `“…” (Wex)`, or a dash at the start of an attribution line. */
const SIGNATURE = /(?:^|[”"’»]\s?)\s*(?:[\u2013\u2014-]{1,3}\s*|\()$/u;
/** Match the text around the name in a cleft sentence: `It was Wex who asked`. */
const CLEFT_START = new RegExp(String.raw`(?<!\p{L})(?:${CLEFT_BEFORE})\s(?:\p{Lu}\p{L}*\.?\s)?$`, 'u');
const CLEFT_END = new RegExp(String.raw`^,?\s(?:${CLEFT_AFTER})\s`, 'u');
/** Matches the text after a name that introduces a quotation: `Wex summed it up: “…”`. */
const QUOTES = /^(?:\s[\p{L}’']+){1,4}:\s*["“”„«'‘]/u;
/** Matches the text that joins a name to a statement that follows: a colon, a dash, or a citation. */
const LABEL_END = /^\s*(?:\([^()]{1,60}\)\s*)?(?::|[\u2013\u2014]\s|\(?\ufffc)/u;
/** Matches the text after a name in brackets at the end of a statement, and its citation: `(Wex) [@s4]`, `(Wex of DFID, [@s4])`. */
const BRACKET_END = /^(?:,?\s[^()\ufffc]{1,60})?(?:\)\s?|,?\s|,)\ufffc/u;

/** The indexes of the words of a name. */
export interface WordRange {
  readonly first: number;
  readonly last: number;
  /** The last word of its affiliation: `Wex of the Port Authority`. */
  readonly lastBeforeVerb: number;
}

/** A name, the words of its text, and the next name. */
export interface NameContext extends OffsetRange, WordRange {
  readonly text: string;
  readonly words: readonly NameWord[];
  readonly next: number | undefined;
  /** The word before this one may attribute speech to the name. */
  readonly firstOfRole: number;
  /** Where the first name of the sentence starts. */
  readonly firstName: number;
  /** Whether other names before this one share its verb: `Wex and Rana argue`. */
  readonly isPlural?: boolean;
}

/** Whether the text credits a named person: `Wex argued`, `said Wex`, `according to Wex`, `Wex [@s4]`, `Wex: …`, `(Wex) [@s4]`. */
export function isCredited(name: NameContext, vocabulary: SpeechVocabulary): boolean {
  const { text, words, last, lastBeforeVerb, next, start, end, firstOfRole } = name;
  const before = text.slice(Math.max(0, start - 60), start);
  if (CONTRAST.test(before) || vocabulary.foreign?.contrast.test(before) === true) return false;
  if (isOnlyAsker(words, firstOfRole)) return false;
  const reach = Math.min(lastBeforeVerb + 1 + MAX_VERB_DISTANCE, next ?? words.length);
  return (
    isAttributedTo(words, firstOfRole, vocabulary, text[end] === ',') ||
    QUOTES.test(text.slice(end, end + 50)) ||
    (CLEFT_START.test(before) && CLEFT_END.test(text.slice(end, end + 8))) ||
    (words[last]!.possessive
      ? hasSpeechNoun(words, last, vocabulary)
      : hasVerb(words.slice(lastBeforeVerb + 1, reach), vocabulary)) ||
    (name.isPlural === true && hasPluralVerb(words, lastBeforeVerb + 1, vocabulary)) ||
    vocabulary.foreign?.afterSpeaker.has(words[lastBeforeVerb + 1]?.folded ?? '') === true ||
    hasVerbAfterAside(text, words, { last, next }, vocabulary) ||
    LABEL_END.test(text.slice(end, end + 66)) ||
    SIGNATURE.test(text.slice(Math.max(words[0]!.start - 4, start - 6, 0), start)) ||
    isInBracket(name)
  );
}

/** Whether the sentence only says that a person asked: `Asked by Wex, Rana argued`, but not `the question asked by Wex`. */
function isOnlyAsker(words: readonly NameWord[], first: number): boolean {
  const isAsked = words[first - 1]?.folded === 'by' && ASKED.has(words[first - 2]?.folded ?? '');
  return isAsked && !words.slice(Math.max(0, first - 6), first - 2).some(isVoiced);
}

/** Matches the text that opens a bracket with a source: `(Wex`, `(see Wex`. */
const BRACKET_START = /\((?:(?:see|cf|per|so|vgl|siehe|voir|véase|ver)\.?\s)?(?:also\s)?$/iu;

/** Whether a name is the first of a bracket before a citation, and the statement before it names no one. */
function isInBracket({ text, start, end, firstName }: NameContext): boolean {
  return firstName === start && isSourceInBracket(text, start, end);
}

/** Whether a name opens a bracket that ends with a citation. */
export function isSourceInBracket(text: string, start: number, end: number): boolean {
  return BRACKET_START.test(text.slice(Math.max(0, start - 16), start)) && BRACKET_END.test(text.slice(end, end + 66));
}

/** Whether the first of these words is the subject of a verb of speech: `She argued`. */
export function isSubjectOfSpeech(words: readonly NameWord[], vocabulary: SpeechVocabulary): boolean {
  return hasVerb(words.slice(1, 1 + MAX_VERB_DISTANCE), vocabulary);
}

/** Whether a noun for speech follows a possessive: `Wex’s advice`. */
function hasSpeechNoun(words: readonly NameWord[], last: number, { foreign }: SpeechVocabulary): boolean {
  return words
    .slice(last + 1, last + 1 + MAX_NOUN_DISTANCE)
    .some(({ folded }) => SPEECH_NOUNS.has(folded) || foreign?.speechNouns.has(folded) === true);
}

/** Whether a verb of speech in the plural follows directly: `Wex and Rana also argue`. */
function hasPluralVerb(words: readonly NameWord[], first: number, { isVerb }: SpeechVocabulary): boolean {
  let at = first;
  while (ADVERBS.has(words[at]?.folded ?? '')) at++;
  const verb = words[at]?.folded ?? '';
  return isVerb(thirdPerson(verb)) && !OWN.has(words[at + 1]?.folded ?? '');
}

/** Whether a verb of speech in the active belongs to the name before these words. */
function hasVerb(after: readonly NameWord[], { isVerb, foreign }: SpeechVocabulary): boolean {
  for (const [index, { folded }] of after.entries()) {
    if (CLAUSE_STARTS.has(folded) || FUTURE.has(folded) || foreign?.firstPerson.has(folded) === true) return false;
    if (hasOpinion(after, index, isVerb)) return true;
    if (!isVerb(folded)) continue;
    // `Wex was also asked`.
    const isPassive = after
      .slice(Math.max(0, index - 2), index)
      .some((word) => BE.has(word.folded) || foreign?.auxiliaries.has(word.folded) === true);
    // `Wex shares our office`.
    const next = after[index + 1]?.folded ?? '';
    return !isPassive && !OWN.has(next) && foreign?.firstPerson.has(next) !== true;
  }
  return false;
}

/** Whether an auxiliary is followed by what a person thinks: `does not see`, `would rather wait`, `is convinced that`. */
function hasOpinion(after: readonly NameWord[], at: number, isVerb: SpeechVocabulary['isVerb']): boolean {
  const { folded } = after[at]!;
  const isBe = BE.has(folded);
  if (!isBe && !DO.has(folded) && !MODALS.has(folded)) return false;
  let next = at + 1;
  while (ADVERBS.has(after[next]?.folded ?? '')) next++;
  const verb = after[next]?.folded ?? '';
  const isThought = isBe
    ? OPINIONS.has(verb) && OPINION_LINKS.has(after[next + 1]?.folded ?? '')
    : DO.has(folded)
      ? isVerb(verb) || isVerb(thirdPerson(verb))
      : WISHES.has(verb);
  // `Wex would like to join our team`, `Wex is aware of our plan`.
  return isThought && !after.slice(next, next + MAX_OWN_DISTANCE).some((word) => OWN.has(word.folded));
}

/** The third person of a verb in the base form: `deny`, `denies`. */
function thirdPerson(verb: string): string {
  if (/[^aeiou]y$/u.test(verb)) return `${verb.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x)$/u.test(verb) ? `${verb}es` : `${verb}s`;
}

/** The length of words in commas after a name, in UTF-16 code units. */
const LONGEST_ASIDE = 120;
/** The most words of an inverted verb and the title after it: `argued Ms.`. */
const MAX_INVERTED = 3;

/** Whether a verb of speech follows words in commas: `Wex, who chaired the session on shelters, argued`. */
function hasVerbAfterAside(
  text: string,
  words: readonly NameWord[],
  { last, next }: { readonly last: number; readonly next: number | undefined },
  vocabulary: SpeechVocabulary,
): boolean {
  const { end } = words[last]!;
  const comma = text[end] === ',' ? text.slice(end + 1, end + LONGEST_ASIDE).indexOf(',') : -1;
  if (comma < 0) return false;
  const after = words.slice(last + 1, next);
  const at = after.findIndex(({ start }) => start > end + 1 + comma);
  if (at <= 0) return false;
  const clause = after.slice(at, at + MAX_VERB_DISTANCE);
  const relative = clause.findIndex(({ folded }) => folded === 'who');
  if (!hasVerb(relative < 0 ? clause : clause.slice(0, relative), vocabulary)) return false;
  // `After a talk with Wex, donors wait, argued Ms. Rana`.
  return next === undefined || after.length - at > MAX_INVERTED || !isAttributedTo(words, next, vocabulary);
}

/** Whether the words before the name attribute speech to it: `argued Wex`, `according to Wex`, `as noted by Ms. Wex`. */
export function isAttributedTo(
  words: readonly NameWord[],
  first: number,
  vocabulary: SpeechVocabulary,
  isBeforeComma = false,
): boolean {
  const { isVerb, foreign } = vocabulary;
  const role = words[first]!.joined ? undefined : roleBefore(words, first);
  if (role !== undefined) return isAttributedTo(words, role, vocabulary, true);
  let at = first - 1;
  // `said AusAID delegate Ms. Wex`, `according to the Ministry`.
  while (at >= Math.max(0, first - 3) && isPartOfName(words[at]!, vocabulary)) at--;
  const [before, earlier] = [words[at], words[at - 1]];
  if (before === undefined) return false;
  // `to quote Wex`
  if (QUOTING.has(before.folded) && (earlier?.folded === 'to' || before.folded.endsWith('ing'))) return true;
  if (isVerb(before.folded)) return !WITH_OBJECT.has(before.folded);
  if (ACCORDING_TO.has(before.folded)) return true;
  // `For Ms. Wex, donors come first`.
  if (FOR.has(before.folded)) return earlier === undefined && isBeforeComma;
  if (before.folded === 'to') return earlier?.folded === 'according';
  const isNoun = (word?: NameWord): boolean =>
    word !== undefined && (VIEWS.has(word.folded) || foreign?.speechNouns.has(word.folded) === true);
  if (GENITIVE_WORDS.has(before.folded)) return isNoun(earlier) && !words[first]!.possessive;
  // `nach Ansicht Eggerts`
  if (words[at + 1]!.possessive && isNoun(before)) return true;
  if (before.folded !== 'by' || earlier === undefined) return false;
  return (
    isVerb(earlier.folded) || (VOICED.has(earlier.folded) && words.slice(Math.max(0, at - 5), at - 1).some(isVoiced))
  );
}

/** Offices before a name have at most this many words: `the chair of the board`. */
const MAX_ROLE = 5;

/** The first word of an office that a comma separates from its name: `according to the chair, Ms. Wex,`. */
function roleBefore(words: readonly NameWord[], first: number): number | undefined {
  for (let at = first - 1; at > Math.max(0, first - 1 - MAX_ROLE); at--) {
    if (ROLE_NOUNS.has(words[at]!.folded) && words[at]!.joined && words[at - 1]!.folded === 'the') return at - 1;
    if (!words[at]!.joined) return undefined;
  }
  return undefined;
}

function isVoiced({ folded }: NameWord): boolean {
  return SPEECH_NOUNS.has(folded) && folded !== 'that';
}

function isPartOfName({ capital, folded }: NameWord, { isVerb }: SpeechVocabulary): boolean {
  return (
    folded === 'the' ||
    (capital &&
      !FOR.has(folded) &&
      !VIEWS.has(folded) &&
      !['by', 'to'].includes(folded) &&
      !ACCORDING_TO.has(folded) &&
      !isVerb(folded))
  );
}
