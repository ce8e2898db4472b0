import {
  cueSet,
  isGivenName,
  anyCue,
  anyOf,
  creditReaderOf,
  english,
  isCommonWord,
  type Mention,
  mayBeGivenName,
  plainLabel,
  quotationsIn,
  readSentences,
  type Vocabulary,
  type Words,
} from '@findings/language';
import { nestedBlocks } from '../blocks/block-lines.js';
import type { Block } from '../blocks/block.js';
import { findNames, type NameCandidate } from './find-names.js';
import { isOtherLabel } from './label-counts.js';
import { foldName, Likeness, nameLikeness, type Name } from './name.js';
import { kindOf } from './turn-label.js';
import { namesOfPlaces, namesOfThings, type NameInSentence, type ProseSentence } from './names-of-things.js';
import type { RosterSources } from './roster-sources.js';

/** Makes known the people whose names are subjects of verbs, and those whom an apposition introduces. */
export function readNamesInProse(sentences: readonly ProseSentence[], context: RosterSources): void {
  const { roster, vocabulary, isProseWord } = context;
  const full = new FullNames();
  const doubtful = new Map<string, { readonly name: Name; evidence: number }>();
  const single = new Map<string, { readonly name: Name; count: number; isSure: boolean }>();
  const found = [...namesIn(sentences, vocabulary)];
  const places = namesOfPlaces(found);
  const things = namesOfThings(found, vocabulary);
  for (const { candidate, sentence } of found) {
    const { name, title } = candidate;
    if (beginsWithOther(candidate, context)) continue;
    const isSurname = name.tokens.length === 1 && (title !== undefined || name.honorific !== undefined);
    const likeness = isSurname ? surnameLikeness(name, context) : nameLikeness(name, isProseWord);
    // `A: Pumpbase Valve supports it`: the speaker is not named, so the answer may begin with a product.
    const isInTurn = likeness < Likeness.Strong && isUnnamedTurn(sentence, context);
    if (isBesideQuotation(sentence, candidate, vocabulary)) roster.suggest(name, 'likely', title);
    if (likeness < Likeness.Strong && things.has(name.text)) continue;
    if (name.tokens.length > 1 && likeness >= Likeness.Fair) full.add(name);
    // `The Treasurer reports …`
    if (
      isSurname === false &&
      name.tokens.length === 1 &&
      !vocabulary.hasArticleBeforeNames &&
      followsArticle(sentence, candidate, context)
    )
      continue;
    const hasBracket = sentence.startsWith(' (', candidate.end);
    if (hasBracket && places.has(name.text)) continue;
    const evidence = Math.max(
      evidenceOf(sentence, candidate, context),
      introduces(sentence, candidate, context) ? 2 : 0,
    );
    if (likeness < Likeness.Strong && title === undefined && isPartOfPhrase(sentence, candidate, context)) continue;
    if (
      likeness < Likeness.Strong &&
      BEFORE_EXAMPLES.test(sentence.slice(Math.max(0, candidate.start - 40), candidate.start))
    )
      continue;
    if ((name.tokens.length > 1 || isSurname) && likeness >= Likeness.Fair && !isInTurn)
      roster.suggest(name, likeness === Likeness.Strong || name.honorific !== undefined ? 'likely' : 'possible', title);
    // `Ana Dias and Tom Okoro presented`, where a list has Ana Diaz.
    const isNear = name.tokens.length > 1 && likeness === Likeness.Strong && roster.resolve(name)?.kind === 'near';
    if (isNear) roster.introduce(name, { evidence });
    if (evidence === 0) continue;
    if (likeness === Likeness.Strong || (likeness === Likeness.Fair && evidence >= 2 && !isInTurn)) {
      const affiliation = initialsAfter(sentence, candidate);
      const inProse = affiliation === undefined ? bracketAfter(sentence, candidate) : undefined;
      roster.introduce(name, { evidence, ...(title === undefined ? {} : { title }), affiliation, inProse });
    } else if (likeness !== Likeness.None) {
      const key = name.tokens.join(' ').toLowerCase();
      const known = doubtful.get(key);
      if (known) known.evidence += evidence;
      else doubtful.set(key, { name, evidence });
    } else if (
      name.tokens.length === 1 &&
      evidence >= 2 &&
      /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$/u.test(name.tokens[0]!)
    ) {
      const known = single.get(name.tokens[0]!);
      const isSure = evidence > 2 || (isGivenName(name.tokens[0]!) && !isProseWord(name.tokens[0]!.toLowerCase()));
      if (known) {
        known.count++;
        known.isSure ||= isSure;
      } else single.set(name.tokens[0]!, { name, count: 1, isSure });
    }
  }
  // A doubtful name that speaks several times is one.
  for (const { name, evidence } of doubtful.values()) if (evidence >= 4) roster.introduce(name, { evidence: 2 });
  for (const { name, count, isSure } of single.values()) {
    const known = roster.resolve(name)?.entry;
    // `Don said …` for Donald Grube, whom a list names.
    const isShortForm =
      known !== undefined && known.name.tokens.every((token) => foldName(token) !== foldName(name.tokens[0]!));
    if (isShortForm && count > 1) roster.introduce(name, { evidence: 1 });
    // `Diaz said` where Ana Diaz is an author, but not where Diaz is also a town.
    if (known?.isOnlyAuthor === true && !isCommonWord(name.text, isProseWord) && !places.has(name.text))
      roster.introduce(known.name, { evidence: 1 });
    // `Ashford said`, in a report by the Ashford Makers, or about what happens in Ashford.
    if (known || roster.isShared(name) || (!isSure && places.has(name.text)) || roster.isWordOfAuthor(name.text))
      continue;
    const meant = full.having(name.tokens[0]!);
    if (meant) roster.introduce(meant, { evidence: 2 });
    else if (isSure || (count > 1 && !isCommonWord(name.tokens[0]!, isProseWord)))
      roster.introduce(name, { evidence: 2 });
  }
}

/** `Pumps like Green Valve support it`: a noun before a name says what it is. */
const BEFORE_EXAMPLES = new RegExp(String.raw`\p{L}{3,} ${anyCue('beforeExamples')} $`, 'u');

/** Whether a sentence begins with the bare label of a question or an answer: `A: …`. */
function isUnnamedTurn(sentence: string, { words }: RosterSources): boolean {
  const label = /^(\p{L}{1,12})\s?\d{0,3}\s?[:.)–—-]\s/u.exec(sentence.slice(0, LONGEST_TURN_LABEL))?.[1];
  return label !== undefined && kindOf(plainLabel(label), words) !== undefined;
}

const LONGEST_TURN_LABEL = 20;

/** `Yesterday Diaz said`: at the start of a sentence, another word is before a known surname. */
function beginsWithOther({ name, start }: NameCandidate, { roster }: RosterSources): boolean {
  const [first, last, another] = name.tokens;
  if (start > 0 || last === undefined || another !== undefined || mayBeGivenName(first!)) return false;
  const known = roster.resolve({ text: last, tokens: [last] });
  return known?.kind === 'known' && known.entry.isParticipant && roster.resolve(name)?.kind !== 'known';
}

/** `Ana Diaz (AD) said`: the roster sees whether they are the person's initials. */
function initialsAfter(sentence: string, { name, end }: NameCandidate): string | undefined {
  const inside =
    name.tokens.length > 1 ? /^ \((\p{Lu}\p{L}{1,3})\)/u.exec(sentence.slice(end, end + 8))?.[1] : undefined;
  const initials =
    inside === undefined
      ? undefined
      : new Set(name.tokens.flatMap((token) => token.split(/[\s-]/)).map((part) => part[0]));
  return [...(inside ?? '')].every((letter) => /\p{Ll}/u.test(letter) || initials?.has(letter)) ? inside : undefined;
}

/** `Ana Diaz (Well Fund) said`. */
function bracketAfter(sentence: string, { name, end }: NameCandidate): string | undefined {
  return name.tokens.length < 2
    ? undefined
    : /^ \((\p{Lu}[^()\d;:!?]{1,78})\)/u.exec(sentence.slice(end, end + 84))?.[1];
}

/** If the minutes use the initials of this many listed people, they may also use those of others. */
const FEWEST_WITH_INITIALS = 3;

/** So many delegations speak in a report of negotiations. */
const FEWEST_DELEGATIONS = 4;
/** Most delegations are countries. Where most names are not longer, they are acronyms. */
const LONGEST_ACRONYM = 4;

/** Necessary for a delegation, and faster to look for. */
const CAPITALS = /[A-Z\u0080-\uffff]{2}/;
const DELEGATION = new RegExp(
  String.raw`\p{Lu}(?<![\p{L}-]\p{Lu})\p{Lu}+(?:[ /-](?:\p{Lu}{2,}|${anyCue('insideOrganizations')}|${anyOf(english.articles)}))*(?: \p{Lu}{2,})?(?![\p{L}-])`,
  'gu',
);

/** Makes known the delegations that speak, as reports of negotiations print them: `INDIA said`, `the AFRICAN GROUP urged`. */
export function readDelegations(sentences: readonly ProseSentence[], { roster, vocabulary }: RosterSources): void {
  const named = sentences.map(({ sentence }) => ({ sentence, mentions: namesInCapitals(sentence) }));
  const names = new Set(named.flatMap(({ mentions }) => mentions.flatMap(({ people }) => people)));
  // `AD confirmed this` in minutes that list Ana Diaz.
  const meant = [...names].filter((name) => isAcronym(name) && roster.byInitials(name));
  const listed = meant.filter((name) => roster.byInitials(name)!.isParticipant);
  // Minutes that use the initials of several listed people also use those of people who are not listed.
  const initials = new Set(listed.length >= FEWEST_WITH_INITIALS ? meant : listed);
  const reader = creditReaderOf(vocabulary);
  const speakersIn = (isWanted: (name: string) => boolean): readonly string[] => {
    const speakers = new Set<string>();
    const isNew = (name: string): boolean => isWanted(name) && !speakers.has(name);
    for (const { sentence, mentions } of named) {
      if (!mentions.some(({ people }) => people.some(isNew))) continue;
      for (const { act, pattern, people, end } of reader.read(sentence, mentions, quotationsIn(sentence))) {
        if (act !== 'speech' || pattern.reason !== 'subject' || pattern.isLoose) continue;
        // `the API calls …`: reports of negotiations are in the past tense.
        if (sentence[end - 1] === 's') continue;
        for (const name of people) speakers.add(name);
      }
    }
    return [...speakers];
  };
  const isCountry = (name: string): boolean => !isAcronym(name);
  // Few reports have so many countries, and then all sentences are read.
  const areDelegations = speakersIn(isCountry).filter(isCountry).length * 2 >= FEWEST_DELEGATIONS;
  const speakers = speakersIn((name) => areDelegations || initials.has(name));
  for (const name of speakers) if (initials.has(name)) roster.introduceLabel(name, 2);
  if (!areDelegations || speakers.length < FEWEST_DELEGATIONS) return;
  if (speakers.filter(isCountry).length * 2 < speakers.length) return;
  for (const name of speakers) if (!roster.byLabel(name)) roster.introduceLabel(name, 2);
}

function namesInCapitals(sentence: string): readonly Mention<string>[] {
  if (!CAPITALS.test(sentence)) return [];
  return [...sentence.matchAll(DELEGATION)].map(({ 0: name, index }) => ({
    start: index,
    end: index + name.length,
    people: [name],
  }));
}

function isAcronym(name: string): boolean {
  return name.length <= LONGEST_ACRONYM;
}

/** In a text without full stops, names after so many UTF-16 code units are not looked for. */
const MAX_SENTENCE = 4000;

/** The sentences of everything but headings. */
export function sentencesOf(blocks: readonly Block[], words: Words): readonly ProseSentence[] {
  const sentences: ProseSentence[] = [];
  for (const block of blocks) {
    for (const each of nestedBlocks(block)) {
      if (each.kind === 'heading') continue;
      for (const text of textsBetweenFields(each, words))
        for (const { start, end } of readSentences(text))
          sentences.push({ sentence: text.slice(start, Math.min(end, start + MAX_SENTENCE)) });
    }
  }
  return sentences;
}

/** The label of a field: `Topic: …`. */
const FIELD = /^(\p{Lu}[\p{L} ]{1,30}):\s/u;

/** `Speaker: Ana Diaz`, and `Topic: Wells` in the next line: a field ends the sentence before it. */
function textsBetweenFields({ prose: { text }, lines }: Block, words: Words): readonly string[] {
  const fields = lines.filter((start) => {
    const label = FIELD.exec(text.slice(start, start + 40))?.[1];
    return label !== undefined && isOtherLabel(label, words);
  });
  return [0, ...fields].map((start, index) => text.slice(start, fields[index]));
}

function* namesIn(sentences: readonly ProseSentence[], vocabulary: Vocabulary): Generator<NameInSentence> {
  for (const { sentence } of sentences) {
    for (const candidate of findNames(sentence, vocabulary)) yield { candidate, sentence };
  }
}

/** `Secretary Vilsack`: an office before a surname that is not a common word. */
function surnameLikeness({ tokens }: Name, { isProseWord }: RosterSources): number {
  const [token] = tokens;
  if (token === undefined || /^\p{Lu}{2,}$/u.test(token) || isCommonWord(token, isProseWord)) return Likeness.None;
  return Likeness.Fair;
}

/** `der gesetzgebenden Versammlung Nordlands`: where nouns are capitalized, a name begins a clause, or follows a few words. */
function isPartOfPhrase(sentence: string, { start }: NameCandidate, { vocabulary, words }: RosterSources): boolean {
  if (!vocabulary.capitalizesNouns) return false;
  const before = /(?:^|[^\p{L}])(\p{L}+) $/u.exec(sentence.slice(Math.max(0, start - 30), start))?.[1]?.toLowerCase();
  if (before === undefined) return false;
  return !(
    words.speech.has(before) ||
    words.according.has(before) ||
    words.conjunctions.has(before) ||
    words.complementizers.has(before) ||
    words.titles.has(before) ||
    words.honorifics.has(before) ||
    cueSet('beforeCreditedNames').has(before)
  );
}

/** A word before a name that is longer is not an article. */
const LONGEST_ARTICLE = 10;

function followsArticle(sentence: string, { start }: NameCandidate, { words }: RosterSources): boolean {
  const before = sentence.slice(Math.max(0, start - 30), start);
  const [word = ''] = /\p{L}+$/u.exec(before.trimEnd().slice(-LONGEST_ARTICLE)) ?? [];
  return before.endsWith(' ') && words.articles.has(word.toLowerCase());
}

/** `Our panelists were Ana Diaz (Well Fund), Tom Okoro, …`; `Ana Diaz (Well Fund)`. */
function introduces(sentence: string, { name, start, end }: NameCandidate, { words }: RosterSources): boolean {
  const before = sentence.slice(Math.max(0, start - 60), start).toLowerCase();
  const lead = before.trimEnd();
  for (const phrase of words.according) if (lead.endsWith(phrase)) return true;
  if (name.tokens.length < 2) return false;
  if (before.includes(' by ') && /\p{Ll}(?:ed|en|wn|gh?t|ld|id) by (?:\p{L}+ ){0,3}$/u.test(before)) return true;
  // `Harbour Bay (Northland)` is a place.
  if (mayBeGivenName(name.tokens[0]!) && /^ \(\p{Lu}[^()\d]{2,80}\)/u.test(sentence.slice(end, end + 90))) return true;
  if (!sentence.includes(',')) return false;
  // In a list of speakers, an organization follows a preposition: `director of Green Harbour`.
  const [last = ''] = /\p{Ll}+ $/u.exec(before) ?? [];
  if (words.prepositions.has(last.trim()) && !mayBeGivenName(name.tokens[0]!)) return false;
  return sentence
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => words.panel.has(word) && !words.honorifics.has(word));
}

/** `Ana Diaz, director of the fund`. */
const OFFICE_AFTER = new RegExp(
  String.raw`^, (?:${anyOf(english.articles)} )?(?:\p{L}+ ){0,3}\p{L}+ ${anyOf(english.prepositions)} `,
  'u',
);

/** 2 for the subject of a verb, 1 for an introduction that no verb follows. */
function evidenceOf(
  sentence: string,
  { start, end, title, name }: NameCandidate,
  { words, vocabulary }: RosterSources,
): number {
  if (/^['’]s?\s/.test(sentence.slice(end, end + 3))) return 0;
  if (isNextToVerb(sentence, start, end, words))
    return isWithQuotation(sentence, start, end, words, vocabulary) ? 3 : 2;
  const [, after = ''] = /^ (\p{L}+)/u.exec(sentence.slice(end, end + 30)) ?? [];
  if (words.contribution.has(after) || words.duty.has(after))
    return isGivenName(name.tokens[0]!) || title !== undefined ? 2 : 1;
  if (title !== undefined || name.honorific !== undefined) return 1;
  // `Ana Diaz (Well Fund)`.
  if (sentence.startsWith(' (', end))
    return mayBeGivenName(name.tokens[0]!) && /^ \([^()]{2,80}\)/.test(sentence.slice(end, end + 90)) ? 1 : 0;
  return sentence[end] === ',' && OFFICE_AFTER.test(sentence.slice(end, end + 120)) ? 1 : 0;
}

/** `“The wells are dry,” grumbled Ana`, `“The wells are dry,” Ana returned`: a sentence goes on after its quotation. */
function isBesideQuotation(sentence: string, { name, start }: NameCandidate, vocabulary: Vocabulary): boolean {
  // `“The wells are dry,” I’m told`.
  if (vocabulary.capitalizesNouns || /['’]\p{Ll}/u.test(name.text)) return false;
  return /,["”’'»] (?:\p{Ll}+ (?:\p{Ll}+ ){0,2})?$/u.test(sentence.slice(Math.max(0, start - 50), start));
}

/** `“The wells are dry,” said Ana.`: what is said is in quotation marks. */
function isWithQuotation(
  sentence: string,
  start: number,
  end: number,
  words: RosterSources['words'],
  { capitalizesNouns }: Vocabulary,
): boolean {
  if (capitalizesNouns) return false;
  const before = /["”’'»]\s*(\p{L}+) $/u.exec(sentence.slice(Math.max(0, start - 24), start))?.[1];
  if (before !== undefined && words.speech.has(before.toLowerCase())) return true;
  const after = /^ (\p{L}+)/u.exec(sentence.slice(end, end + 30))?.[1];
  return (
    /["”’'»]\s*$/.test(sentence.slice(Math.max(0, start - 2), start)) &&
    after !== undefined &&
    words.speech.has(after.toLowerCase()) &&
    !isCommonWord(sentence.slice(start, end), () => false)
  );
}

/** The most words of an office between a verb and a name. */
const LONGEST_OFFICE = 6;

/** After a name: where the person is from, and what the person is. Either may be absent. */
const NOTE = /^(?: \([^()]{1,80}\))?(?:, [^,.;:]{1,80},)?/;

/** After a name that begins with a given name: `Ana Diaz of the Well Fund said`. */
const FROM = new RegExp(
  String.raw`^ ${anyCue('beforeAffiliations')} (?:${anyOf(english.articles)} )?\p{Lu}[\p{L}&.-]*(?: \p{Lu}[\p{L}&.-]*){0,4}(?= \p{Ll})`,
  'u',
);

/** Whether a reporting verb is right after a name, or before it and its office: `said the director of the fund, Ana Diaz`. */
function isNextToVerb(sentence: string, start: number, end: number, words: RosterSources['words']): boolean {
  // `Ana Diaz (Well Fund), director of the fund, said`; one word only where a clause begins.
  const isSingle = !sentence.slice(start, end).includes(' ');
  const isAlone = isSingle && start > 0 && !/[,;:–—] $/.test(sentence.slice(Math.max(0, start - 2), start));
  const rest = sentence.slice(end, end + 200);
  const isFrom = !isSingle && isGivenName(sentence.slice(start, sentence.indexOf(' ', start)));
  const noteEnd = isAlone ? 0 : ((isFrom ? FROM.exec(rest) : null) ?? NOTE.exec(rest)!)[0].length;
  const after = /^ (\p{L}+)/u.exec(rest.slice(noteEnd))?.[1]?.toLowerCase();
  if (after !== undefined && words.speech.has(after) && !(isSingle && isNoun(after, words))) return true;
  const clause = sentence
    .slice(Math.max(0, start - 90), start)
    .split(/[^\p{L}., -]/u)
    .at(-1)!;
  for (const word of (clause.match(/[\p{L}.]+/gu) ?? []).reverse().slice(0, LONGEST_OFFICE)) {
    const lower = word.toLowerCase().replace(/\.$/, '');
    if (words.speech.has(lower)) return true;
    const isOffice =
      words.titles.has(lower) ||
      words.articles.has(lower) ||
      words.honorifics.has(lower) ||
      words.prepositions.has(lower);
    if (!isOffice && !/^\p{Lu}/u.test(word)) return false;
  }
  return false;
}

/** `Monthly report`: after one word, the form of a verb that no singular subject has is a noun. */
function isNoun(verb: string, { speech }: Words): boolean {
  return speech.has(`${verb}s`) && speech.has(`${verb.replace(/e$/, '')}ed`);
}

/** Full names by each of their words. */
class FullNames {
  readonly #byWord = new Map<string, Map<string, Name>>();

  add(name: Name): void {
    const key = name.tokens.join(' ').toLowerCase();
    for (const token of name.tokens) {
      const word = token.toLowerCase();
      (this.#byWord.get(word) ?? this.#byWord.set(word, new Map()).get(word)!).set(key, name);
    }
  }

  /** The one full name with this word. */
  having(word: string): Name | undefined {
    const names = this.#byWord.get(word.toLowerCase());
    return names?.size === 1 ? [...names.values()][0] : undefined;
  }
}
