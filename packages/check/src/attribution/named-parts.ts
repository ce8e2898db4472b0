import { findingOf, type Library, type Target } from '@findings/core/library';
import {
  anyCue,
  anyOf,
  cues,
  cueSet,
  english,
  type LanguageCode,
  lexicons,
  type OffsetRange,
  vocabularyOf,
  wordsOfAllLanguages,
} from '@findings/language';
import { ownClauses, withoutQuotations } from '../claims/own-clauses.js';
import { languagesIn } from '../names/sentence-words.js';
import { ANY_PART, numbersAt, PART_NOUN, partKey } from './part-numbers.js';
import {
  topicStems,
  isSameWord,
  partsOf,
  type PartsOfReport,
  type TitledPart,
  type TitleForm,
  wordsWithin,
} from './part-titles.js';

/** A place where a sentence names a part of a report, and the part. */
export interface NamedPart extends OffsetRange {
  readonly part: Target;
}

/** A place where a sentence may name a part, and the parts that it may mean. */
interface Mention extends OffsetRange {
  readonly parts: readonly TitledPart[];
  /** The number by which it is named. */
  readonly number?: string;
}

/** A sentence that names parts more often is a list. */
const MAX_MENTIONS = 32;
/** After the noun: `on shelters and care`, `“Shelter and Care”`. */
const topicAfter = (words: string): RegExp =>
  new RegExp(String.raw`(?:\s${words}\s["“«„]?|\s(["“«„]))([^.,;:()"”»“\ufffc]{3,90})`, 'iuy');
const TOPIC = topicAfter(anyCue('beforeTopics'));
/** `the discussion of shelters and care` */
const TOPIC_SPOKEN_ABOUT = topicAfter(`(?:${anyCue('beforeTopics')}|${anyCue('ofWhole')})`);
/** Longer titles are not compared, in UTF-16 code units. */
const MAX_TITLE = 200;
/** `our second session`, `unlike session 3`. */
const NOT_CREDITED = new RegExp(String.raw`(?<!\p{L})${anyCue('beforeOtherParts')}\s(?:[\p{L}\d.]+\s){0,2}$`, 'iu');
/** `rests in part on`. */
const NO_PART = new RegExp(String.raw`(?<!\p{L})${anyCue('notParts')}$`, 'iu');
/** `session 3 of the training`. */
const OF_WHOLE = new RegExp(String.raw`^\s${anyCue('ofWhole')}\s`, 'iu');
/** `session 3 of the workshop`. */
const OF_WORKSHOP = new RegExp(
  String.raw`^\s${anyCue('ofWhole')}\s(?:\p{L}{1,6}\s)?${anyOf([...wordsOfAllLanguages('occasion'), ...cues('workshopWords')])}(?!\p{L})`,
  'iu',
);

/**
 * The parts of the cited report that a sentence names, by a number (`session 3`), by words of the title (`the panel on shelters`) or by the
 * title (`under Next Steps`), if the sentence cites none of them. Empty if it names one of the cited parts, too.
 */
export function partsNotCited(
  text: string,
  range: OffsetRange,
  targets: readonly Target[],
  library: Library,
): readonly NamedPart[] {
  const [first] = targets;
  if (!first || targets.some(({ report, within }) => report !== first.report || !within)) return [];
  const parts = partsOf(library)(first.report);
  const sentence = text.slice(range.start, range.end);
  const byNoun = [...mentionsByNoun(sentence, parts)];
  if (byNoun.length > MAX_MENTIONS) return [];
  const overlaps = (mention: Mention): boolean =>
    byNoun.some(({ start, end }) => start < mention.end && mention.start < end);
  const mentions = [...byNoun, ...mentionsByTitle(sentence, parts).filter((mention) => !overlaps(mention))];
  if (mentions.length === 0 || mentions.length > MAX_MENTIONS || citesSummary(targets)) return [];
  const isRight = (mention: Mention): boolean => mention.parts.some((part) => isCited(part, targets, parts));
  if (mentions.some(isRight)) return [];
  const own = ownClauses(withoutQuotations(sentence));
  // `We will hold a session on wells`
  const isOwn = ({ start, end }: Mention): boolean => own.some((clause) => clause.start < end && start < clause.end);
  return mentions
    .filter((mention) => !isOwn(mention) && !mention.parts.some((part) => isInText(part, mention, targets)))
    .map(({ start, end, parts: [part] }) => ({
      part: part!.target,
      start: range.start + start,
      end: range.start + end,
    }));
}

/** Whether one of the cited targets is in a part, or may be in it. */
function isCited(part: TitledPart, targets: readonly Target[], parts: PartsOfReport): boolean {
  const { within, ancestors } = part.target;
  return targets.some(
    (target) =>
      target.within === within ||
      target.ancestors.includes(within!) ||
      (!findingOf(target) && ancestors.includes(target.within!)) ||
      mayHold(part, target, parts),
  );
}

/** Whether a cited part without a number may belong to a session or numbered part: no other one is between them. */
function mayHold(part: TitledPart, target: Target, { parts, partOf, isNumbered }: PartsOfReport): boolean {
  const cited = partOf.get(target.within!);
  const isOfSession = [target.within!, ...target.ancestors].some(isNumbered);
  if (!cited || isOfSession || !isNumbered(part.target.within!)) return false;
  const before = parts.slice(part.index, cited.index).filter((each) => isNumbered(each.target.within!));
  // A part before a session may introduce it.
  return cited.index < part.index || before.length === 1;
}

const SUMMARY_WORDS: ReadonlySet<string> = new Set(
  (['summary', 'frame', 'overview', 'recommendations', 'actions'] as const).flatMap((list) => [
    ...topicStems(wordsOfAllLanguages(list).join(' ')),
  ]),
);

/** Whether one of the cited findings is in a part that summarizes others: `Conclusions and Next Steps`. */
function citesSummary(targets: readonly Target[]): boolean {
  return targets.some(({ within }) => {
    const words = [...topicStems(within!.title)];
    return words.length > 0 && words.every((word) => SUMMARY_WORDS.has(word));
  });
}

/** Whether a cited target itself names a part, by its number or by the words of its title. */
function isInText(part: TitledPart, { number }: Mention, targets: readonly Target[]): boolean {
  return targets.some(({ text }) => {
    if (number !== undefined) return namesNumber(text, number);
    const words = topicStems(text);
    return part.words.size > 0 && [...part.words].every((word) => words.has(word));
  });
}

function namesNumber(text: string, number: string): boolean {
  return [...text.matchAll(PART_NOUN)].some(({ 0: noun, index }) =>
    numbersAt(text, index, index + noun.length).some(({ value }) => value === number),
  );
}

/** The places where a noun with a number or a topic names a part: `session 3`, `the Registers session`, `the panel on shelters`. */
function* mentionsByNoun(sentence: string, report: PartsOfReport): Generator<Mention> {
  const { byNumber, parts, partOf } = report;
  for (const { 0: noun, index } of sentence.matchAll(PART_NOUN)) {
    const end = index + noun.length;
    const textBefore = sentence.slice(Math.max(0, index - 50), index);
    if (NOT_CREDITED.test(textBefore) || NO_PART.test(textBefore + noun)) continue;
    const numbers = numbersAt(sentence, index, end);
    const isSpoken = cueSet('spokenParts').has(noun.toLowerCase());
    if (!isSpoken && isOfOther(sentence.slice(numbers.at(-1)?.end ?? end))) continue;
    const mayBeSession =
      cueSet('groupParts').has(noun.toLowerCase()) &&
      isAfterPlace(sentence, numbers[0] ? Math.min(index, numbers[0].start) : index);
    const named = numbers.map(
      ({ value }) =>
        byNumber.get(partKey(noun.toLowerCase(), value)) ??
        (mayBeSession ? byNumber.get(partKey('', value)) : undefined),
    );
    const [target] = named;
    const [number] = numbers;
    if (target && number && named.every((each) => each !== undefined)) {
      const place = { start: Math.min(index, number.start), end: Math.max(end, numbers.at(-1)!.end) };
      yield { ...place, parts: named.map((each) => partOf.get(each.within!)!), number: number.value };
      continue;
    }
    const before = numbers.length === 0 ? partBefore(sentence, index, noun, parts) : undefined;
    const about = before ?? partOfTopic(sentence, { start: index, end }, report);
    // `The debate on wells goes on`
    const isPlace = about && (!isSpoken || isAfterPlace(sentence, about.start));
    if (isPlace && (before || !isOfOther(sentence.slice(about.end)))) yield about;
  }
}

/** The part whose title, or most words of it, follow a noun: `on shelters and care`. */
function partOfTopic(sentence: string, { start, end }: OffsetRange, report: PartsOfReport): Mention | undefined {
  const noun = sentence.slice(start, end).toLowerCase();
  const isSpoken = cueSet('spokenParts').has(noun);
  const expression = isSpoken ? TOPIC_SPOKEN_ABOUT : TOPIC;
  expression.lastIndex = end;
  const [read, opening, topic = ''] = expression.exec(sentence) ?? [];
  if (read === undefined) return undefined;
  const isOfWorkshop = cueSet('partNouns').has(noun);
  // `The training has a module on registers`
  if (!isOfWorkshop && AFTER_INDEFINITE.test(sentence.slice(Math.max(0, start - 12), start))) return undefined;
  const from = end + read.length - topic.length;
  // A title may have a period.
  const titleWords = wordsWithin(opening === undefined ? sentence.slice(from, from + MAX_TITLE) : topic);
  const title = titleAt(titleWords, ARTICLES.has(titleWords[0]?.folded ?? '') ? 1 : 0, report);
  const isTitle =
    title !== undefined &&
    (opening === undefined || title.end === topic.trimEnd().length) &&
    (!isSpoken || title.form.length > 1);
  if (isTitle) return { start, end: from + title.end, parts: title.parts };
  if (isSpoken) return undefined;
  const words = topicStems(topic);
  const part = partAbout(words, report.parts);
  if (!part) return undefined;
  // Quotation marks after a noun may also contain what a panel said.
  const isOther = opening !== undefined && [...words].some((word) => !part.words.has(word));
  const isWhole = isOfWorkshop || [...part.words].every((word) => words.has(word));
  return isOther || !isWhole ? undefined : { start, end: from + endOfTitle(topic, part.words), parts: [part] };
}

/** The part that the words between `the` and a noun name: `the Registers session`, `the shelter and care panel`. */
function partBefore(sentence: string, index: number, noun: string, parts: readonly TitledPart[]): Mention | undefined {
  const [topic] = BEFORE_NOUN.exec(sentence.slice(Math.max(0, index - 80), index)) ?? [];
  if (topic === undefined || !ENGLISH_PARTS.has(noun.toLowerCase())) return undefined;
  const words = topicStems(topic);
  const isWhole = ENGLISH_OTHER_PARTS.has(noun.toLowerCase());
  const [best, another] = parts.filter(
    (part) =>
      words.size > 0 &&
      [...words].every((word) => part.words.has(word)) &&
      (!isWhole || (words.size > 1 && words.size === part.words.size)),
  );
  // `The talks led to a session`
  if (wordsWithin(topic).some(({ folded }) => !SMALL_WORDS.has(folded) && topicStems(folded).size === 0))
    return undefined;
  // One word in lower case describes any session: `the opening session`.
  const isTitle = words.size > 1 || wordsWithin(topic).every((word) => /^\p{Lu}/u.test(topic.slice(word.start)));
  if (!best || another || !isTitle) return undefined;
  return { start: index - topic.length, end: index + noun.length, parts: [best] };
}

const SMALL_WORDS: ReadonlySet<string> = new Set(
  cues('titleSmallWords', ['en']).filter((word) => !english.articles.includes(word)),
);
const ENGLISH_OTHER_PARTS: ReadonlySet<string> = new Set([
  ...cues('textParts', ['en']),
  ...cues('spokenParts', ['en']),
]);
const ENGLISH_PARTS: ReadonlySet<string> = new Set([...cues('partNouns', ['en']), ...ENGLISH_OTHER_PARTS]);
/** Words between `the` and the noun after them. */
const BEFORE_NOUN = new RegExp(
  String.raw`(?<=(?<!\p{L})${anyOf(english.articles)}\s)(?:[\p{L}\p{N}&’'-]+\s){1,6}$`,
  'iu',
);

/** Whether the words after a part say that it belongs to something else: `of the training`. */
function isOfOther(after: string): boolean {
  return OF_WHOLE.test(after) && !OF_WORKSHOP.test(after);
}

const INDEFINITE_ARTICLES = lexicons.flatMap(({ language, articles = [] }) =>
  articles.flatMap((line) => line.split(', ')).filter((word) => !cues('definiteArticles', [language]).includes(word)),
);
const AFTER_INDEFINITE = new RegExp(String.raw`(?<!\p{L})${anyOf(INDEFINITE_ARTICLES)}\s$`, 'iu');

/** Where the last word of a title ends in a text. */
function endOfTitle(text: string, title: ReadonlySet<string>): number {
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)];
  const last = words.findLast(([word]) => [...topicStems(word)].some((each) => title.has(each)));
  return last ? last.index + last[0].length : text.length;
}

/** The one part whose title has more of a topic's words than that of any other part. */
function partAbout(topic: ReadonlySet<string>, parts: readonly TitledPart[]): TitledPart | undefined {
  if (topic.size === 0) return undefined;
  const counts = parts.map(({ words }) => [...words].filter((word) => topic.has(word)).length);
  const most = counts.reduce((one, other) => Math.max(one, other), 0);
  const [best, another] = parts.filter((_, index) => counts[index] === most);
  if (!best || another) return undefined;
  return most > 1 || (most === 1 && best.words.size === 1) ? best : undefined;
}

const OPENING = String.raw`\s["“«„‹*_]?\s?`;
const ARTICLES: ReadonlySet<string> = new Set(wordsOfAllLanguages('articles'));
/** `the session Wells`, `the session: “Wells”`. */
const AFTER_NOUN = new RegExp(String.raw`(?<!\p{L})${ANY_PART}:?${OPENING}$`, 'iu');
/** `under Wells`, `during the “Wells`. */
const AFTER_PLACE = new RegExp(
  String.raw`(?<!\p{L})(?:(?<heading>${anyCue('beforeHeadings')})|${anyCue('beforeParts')})(?:(?:\s(?<article>${anyOf([...ARTICLES])}))?${OPENING}|\sl[’'])$`,
  'iu',
);
const isAfterPlace = (sentence: string, at: number): boolean =>
  AFTER_PLACE.test(sentence.slice(Math.max(0, at - 60), at));
const IS_QUOTED = /["“«„‹]\s?$/u;

/** Words that may follow a title in English. Any other word in lower case makes it a part of a longer name: `in Public Health law`. */
const AFTER_TITLE: ReadonlySet<string> = new Set(
  (
    [
      'articles',
      'pronouns',
      'pluralPronouns',
      'prepositions',
      'conjunctions',
      'auxiliaries',
      'complementizers',
      'relativePronouns',
      'firstPerson',
      'speech',
    ] as const
  ).flatMap((list) => english[list]),
);

/** The places where a sentence has the title of a part, with evidence that it is the title and not the thing. */
function mentionsByTitle(sentence: string, report: PartsOfReport): readonly Mention[] {
  const words = wordsWithin(sentence);
  const [language] = languagesIn(sentence, { start: 0, end: sentence.length });
  const mentions: Mention[] = [];
  for (let at = 0; at < words.length; at++) {
    const title = titleAt(words, at, report);
    if (!title) continue;
    const { form, end, parts } = title;
    const place = { start: words[at]!.start, end };
    if (isNamed(sentence, place, form, language)) mentions.push({ ...withMarks(sentence, place), parts });
    at += form.words.length - 1;
  }
  return mentions;
}

/** The longest title that starts at a word, where it ends, and the parts that have it. */
function titleAt(
  words: ReturnType<typeof wordsWithin>,
  at: number,
  { formsFrom }: PartsOfReport,
): (Pick<Mention, 'end' | 'parts'> & { readonly form: TitleForm }) | undefined {
  const forms = formsFrom(words[at]?.folded ?? '').filter(({ words: form }) =>
    form.every((word, index) => isSameWord(word, words[at + index]?.folded ?? '')),
  );
  const [form] = forms;
  if (!form) return undefined;
  const { length } = form.words;
  const parts = forms.filter(({ words: { length: other } }) => other === length).map(({ part }) => part);
  return { form, end: words[at + length - 1]!.end, parts };
}

/** A title from its opening quotation mark on, so that it is not treated as a quotation. */
function withMarks(sentence: string, { start, end }: OffsetRange): OffsetRange {
  const opening = IS_QUOTED.exec(sentence.slice(Math.max(0, start - 2), start))?.[0].length ?? 0;
  return { start: start - opening, end };
}

/** Whether a title in a sentence names the part. The words may also mean the thing itself: `during Public Health campaigns`. */
function isNamed(
  sentence: string,
  { start, end }: OffsetRange,
  form: TitleForm,
  language: LanguageCode | undefined,
): boolean {
  // A title in lower case is an ordinary word.
  if (/^\p{Ll}/u.test(sentence.slice(start)) || /^\p{Ll}/u.test(form.text)) return false;
  const before = sentence.slice(Math.max(0, start - 60), start);
  const after = sentence.slice(end, end + 60);
  if (NOT_CREDITED.test(before)) return false;
  if (AFTER_NOUN.test(before)) return true;
  const place = AFTER_PLACE.exec(before);
  if (!place) return false;
  if (IS_QUOTED.test(before)) return true;
  const { heading, article } = place.groups!;
  const isHeading = heading !== undefined && article === undefined;
  // All nouns have capitals in German, so the title needs more evidence.
  if (language !== undefined && vocabularyOf(language).capitalizesNouns)
    return form.length > 2 && (isHeading || (article !== undefined && !form.isOrdinary()));
  if (form.length < 2 || (language === undefined && !mayEndTitle(after))) return false;
  return isHeading || !form.isOrdinary();
}

/** Whether the words after a title do not make it a part of a longer name. */
function mayEndTitle(after: string): boolean {
  if (after.startsWith('-')) return false;
  const next = /^\s(\p{Ll}+)/u.exec(after)?.[1];
  return next === undefined || AFTER_TITLE.has(next);
}
