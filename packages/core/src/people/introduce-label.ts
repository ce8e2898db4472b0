import {
  anyCue,
  anyOf,
  cues,
  cueSet,
  isCommonWord,
  isGivenName,
  isRegion,
  mayBeGivenName,
  type Vocabulary,
  type Words,
  wordsOf,
} from '@findings/language';
import { untitledName } from './find-names.js';
import { isBoldTitle, isSetOff, type LabelCounts, type LabelUse } from './label-use.js';
import { isInitials, Likeness, nameLikeness, readName, splitCamelCase, type Name } from './name.js';
import type { Roster } from './roster.js';

/** Returns the words that follow a given name somewhere in the report. */
export type NamesOf = (given: string) => ReadonlySet<string>;

interface NameSources {
  readonly roster: Roster;
  readonly vocabulary: Vocabulary;
  readonly isProseWord: (word: string) => boolean;
  readonly namesOf: NamesOf;
}

/** Adds the people whom a label names to the roster. */
export function introduceLabel(use: LabelUse, census: LabelCounts, sources: NameSources): void {
  const { isTranscript, hasNamesInBrackets, hasRoundBrackets } = census;
  const { roster, vocabulary, isProseWord, namesOf } = sources;
  const { text, count: uses } = use;
  const [affiliation] = use.affiliations;
  if (use.separators.has('round') && !hasRoundBrackets) return;
  // `BRIAN: I guess so.`
  if (isTranscript && uses > 1 && /^\p{Lu}{3,}$/u.test(text) && isGivenName(text)) {
    const given = readName(text[0]! + text.slice(1).toLowerCase(), vocabulary);
    const person = given && (fullNameOf(given, namesOf, vocabulary, isProseWord) ?? given);
    if (person) roster.addLabel(roster.introduce(person, { evidence: 3 }), text);
    return;
  }
  const holder = isTranscript && (uses > 1 || !/\p{Ll}/u.test(text)) ? holderOfOffice(use, sources) : undefined;
  if (holder) {
    const { name, office } = holder;
    roster.addLabel(roster.introduce(name, { evidence: 3, title: office, affiliation }), text);
    return;
  }
  if (census.hasUserNames && introduceSmallName(use, sources)) return;
  const comma = text.indexOf(', ');
  const nameText = comma > 0 ? text.slice(0, comma) : use.separators.has('brackets') ? text : splitCamelCase(text);
  const untitled = untitledName(nameText, vocabulary);
  const holderName =
    untitled && (untitled.tokens.length > 1 || roster.resolve(untitled)?.kind === 'known') ? untitled : undefined;
  const name = holderName ?? readName(nameText, vocabulary);
  const resolved = name && roster.resolve(name);
  if (resolved?.kind === 'known') {
    // `TODO Ana: …` is Ana.
    if (name!.tokens.length > 1 && isFieldWord(name!.tokens[0]!, wordsOf(vocabulary))) return;
    roster.introduce(name!, { evidence: 1, affiliation }).isParticipant = true;
    addOtherAffiliations(name!, use, roster);
    return;
  }
  // A line between paragraphs may also be a title, or an organization.
  if (use.separators.has('line') && !isGivenName(text.split(' ', 1)[0]!)) return;
  if (isSetOff(use) && roster.takeNickname(text)) return;
  const isMarked = use.isName || (hasNamesInBrackets && use.separators.has('brackets'));
  if (isMarked && use.isAlone && isNickname(text, isProseWord)) {
    introduceUserName(text, 3, sources);
    return;
  }
  if (use.separators.has('round') && name?.tokens.length === 1) {
    if (isGivenName(text) || (uses > 1 && isNickname(text, isProseWord))) roster.introduce(name, { evidence: 3 });
    return;
  }
  const full = name && name.honorific === undefined ? fullNameOf(name, namesOf, vocabulary, isProseWord) : undefined;
  if (full && (uses > 1 || isTranscript)) {
    roster.addLabel(roster.introduce(full, { evidence: 3, affiliation }), text);
    return;
  }
  if (name && (name.tokens.length > 1 || name.honorific !== undefined))
    introduceFullName(name, nameText, use, census, sources);
  else introduceNickname(use, census, sources);
}

/** Matches a full name without capitals, in notes whose labels have none: `ana diaz (ad): …`. The letters in brackets are a label, too. */
function introduceSmallName({ text, affiliations: [bracket] }: LabelUse, { roster, vocabulary }: NameSources): boolean {
  if (!/^\p{Ll}{2,} \p{Ll}[\p{Ll}’'-]+$/u.test(text)) return false;
  const name = readName(
    text.replace(/(?<=^|\s)\p{Ll}/gu, (letter) => letter.toUpperCase()),
    vocabulary,
  );
  if (!name || nameLikeness(name, () => false) < Likeness.Strong) return false;
  const entry = roster.introduce(name, { evidence: 3 });
  roster.addLabel(entry, text);
  const initials = name.tokens.map((token) => token.charAt(0).toLowerCase()).join('');
  if (bracket === initials && !roster.byLabel(bracket)) roster.addLabel(entry, bracket);
  return true;
}

/** `THE PRESIDENT`, with or without the article. */
const OFFICE = new RegExp(String.raw`^(?:${anyCue('definiteArticles')} )?(${anyOf([...cueSet('offices')])})$`, 'iu');

/** The person whom an office in a label refers to: `SECRETARY DIAZ`, or `THE PRESIDENT` where the report has one `President Diaz`. */
function holderOfOffice(
  { text }: LabelUse,
  { vocabulary, isProseWord, namesOf }: NameSources,
): { readonly name: Name; readonly office: string } | undefined {
  const isSurname = (word: string): boolean =>
    /^\p{Lu}[\p{L}’'-]{2,}$/u.test(word) && !isGivenName(word) && !isCommonWord(word, isProseWord);
  const named = (surname: string, office: string): { readonly name: Name; readonly office: string } | undefined => {
    const word = /\p{Ll}/u.test(surname) ? surname : surname[0]! + surname.slice(1).toLowerCase();
    return isSurname(word)
      ? { name: { text: `${office} ${word}`, honorific: office, tokens: [word] }, office: office.toLowerCase() }
      : undefined;
  };
  const office = OFFICE.exec(text)?.[1];
  if (office !== undefined) {
    const [surname, ...others] = [...namesOf(office)].filter(isSurname);
    return surname === undefined || others.length > 0 ? undefined : named(surname, office);
  }
  const { titles } = wordsOf(vocabulary);
  const words = text.split(' ');
  const surname = words.pop()!;
  const isOffice = words.length > 0 && words.every((word) => titles.has(word.toLowerCase()));
  return isOffice && !titles.has(surname.toLowerCase()) ? named(surname, words.join(' ')) : undefined;
}

function isFieldWord(token: string, { actionLabels, otherLabels }: Words): boolean {
  const lower = token.toLowerCase();
  return !isGivenName(token) && (actionLabels.has(lower) || otherLabels.has(lower));
}

function addOtherAffiliations(person: Name, { affiliations }: LabelUse, roster: Roster): void {
  const [, ...others] = affiliations;
  for (const other of others) roster.introduce(person, { evidence: 0, affiliation: other });
}

/** Adds the person of a label with a full name or an honorific, if the label is probably a name. */
function introduceFullName(
  name: Name,
  nameText: string,
  use: LabelUse,
  { hasJoinedNames, hasBoldTitles, isTranscript }: LabelCounts,
  { roster, vocabulary, isProseWord }: NameSources,
): void {
  const { text, count: uses, beforeText } = use;
  const [affiliation] = use.affiliations;
  const looks = nameLikeness(name, isProseWord);
  // `General Comment:` is neither a general nor a given name.
  const [first = '', second] = name.tokens;
  const isTitled = wordsOf(vocabulary).titles.has(first.toLowerCase());
  if (isTitled && second !== undefined && isCommonWord(second, isProseWord)) return;
  // Where all nouns have capitals, two words with capitals are seldom a name.
  const likeness = vocabulary.capitalizesNouns && looks === Likeness.Fair ? Likeness.Weak : looks;
  const comma = text.indexOf(', ');
  // `Pump Parade, Saturday, October 26 – …` is an event.
  if (likeness !== Likeness.Strong && /\d/.test(text.slice(Math.max(0, comma)))) return;
  const hasAffiliation = affiliation !== undefined || comma > 0;
  if (hasBoldTitles && isBoldTitle(use) && likeness !== Likeness.Strong) return;
  // `GitHub:` is seldom Git Hub.
  if (nameText !== text && comma <= 0 && likeness !== Likeness.Strong && !hasJoinedNames) return;
  const isPerson =
    likeness === Likeness.Strong ||
    (likeness === Likeness.Fair &&
      (uses > 1 || hasAffiliation || use.separators.has('colon') || (isTranscript && isSetOff(use)))) ||
    (likeness === Likeness.Weak && (uses > 1 || hasAffiliation) && beforeText > 0);
  if (!isPerson) return;
  const from = affiliation ?? (comma > 0 ? text.slice(comma + 2) : undefined);
  roster.introduce(name, { evidence: 3, affiliation: from });
  addOtherAffiliations(name, use, roster);
}

/** Adds the person of a label that is one name, if the report uses such labels for people. */
function introduceNickname(
  use: LabelUse,
  { isTranscript, hasInitials, hasUserNames, hasNamesInBrackets, hasRoundBrackets, hasNameLines }: LabelCounts,
  sources: NameSources,
): void {
  const { roster, vocabulary, isProseWord, namesOf } = sources;
  const { text, count: uses, beforeText } = use;
  if (isThing(text, vocabulary, namesOf)) return;
  const isEnough = uses > 1 || isGivenName(text) || use.isWithGivenName || (hasUserNames && /^\p{Ll}/u.test(text));
  // Where notes name people in brackets, `Ana: …` is a person, too.
  const isNamed =
    (hasRoundBrackets || hasNamesInBrackets) && isSetOff(use) && (isGivenName(text) || use.isWithGivenName);
  if (
    (!isTranscript && !isNamed && !(hasNameLines && use.separators.has('line'))) ||
    !isEnough ||
    beforeText === 0 ||
    !(use.isAlone || use.isWithGivenName) ||
    !(isNickname(text, isProseWord) || (uses > 1 && (mayBeGivenName(text) || (hasInitials && INITIALS.test(text)))))
  )
    return;
  if (!roster.byInitials(text)) introduceUserName(text, 2, sources);
}

/** Adds a person by a label that is not a full name. `lucia: …` is the Lucia of the list. */
function introduceUserName(text: string, evidence: number, { roster, vocabulary }: NameSources): void {
  if (roster.byLabel(text)) return;
  const listed = /^\p{Ll}+$/u.test(text) ? readName(text[0]!.toUpperCase() + text.slice(1), vocabulary) : undefined;
  const same = listed && roster.resolve(listed);
  if (same?.kind === 'known') roster.addLabel(same.entry, text);
  else roster.introduceLabel(text, evidence);
}

/** Whether the report uses a word for a place or, where nouns have capitals, for a thing: `in Europe`, `bei der Meldepflicht`. */
function isThing(word: string, vocabulary: Vocabulary, namesOf: NamesOf): boolean {
  if (isGivenName(word)) return false;
  return isRegion(word) || [...wordsBeforeThings(vocabulary)].some((before) => namesOf(before).has(word));
}

const BEFORE_PLACES: readonly string[] = cues('beforePlaces').filter((word) => /^\p{Ll}/u.test(word));

/** `in`, `across`; and where nouns have capitals, the articles. */
export function wordsBeforeThings({ capitalizesNouns, articles }: Vocabulary): ReadonlySet<string> {
  return new Set([...BEFORE_PLACES, ...(capitalizesNouns ? articles : [])]);
}

/** `AD`, `LFR`. */
export const INITIALS = /^\p{Lu}{2,4}$/u;

/** Whether a text is one word, or a given name with an initial, and not a common word. A nickname in lower case may be used in the text. */
export function isNickname(text: string, isProseWord: (word: string) => boolean): boolean {
  if (!/^[\p{L}][\p{L}\p{N}_.'’-]{1,20}(?: \p{Lu}\.?)?$/u.test(text)) return false;
  return (
    !/^\p{Lu}{4,}$/u.test(text) &&
    !isCommonWord(text.split(' ', 1)[0]!, /^\p{Lu}/u.test(text) ? isProseWord : () => false)
  );
}

/** The full name of a given name, or of a given name with an initial, if the report has one. */
function fullNameOf(
  { tokens }: Name,
  namesOf: NamesOf,
  vocabulary: Vocabulary,
  isProseWord: (word: string) => boolean,
): Name | undefined {
  const [given, initial] = tokens;
  if (given === undefined || (initial !== undefined && !isInitials(initial))) return undefined;
  const surnames = [...namesOf(given)].filter(
    (word) => !isInitials(word) && (initial === undefined ? !isCommonWord(word, isProseWord) : word[0] === initial[0]),
  );
  const name = surnames.length === 1 ? readName(`${given} ${surnames[0]!}`, vocabulary) : undefined;
  return name && nameLikeness(name, isProseWord) >= Likeness.Fair ? name : undefined;
}
