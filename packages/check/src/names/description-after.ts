import { anyCue, anyOf, english, foldedWords } from '@findings/language';
import type { NameDirectory } from './name-directory.js';
import type { NameVocabulary } from './name-vocabulary.js';

/** The longest description of a person, in UTF-16 code units. */
const LONGEST = 200;

/** Begins a part between commas that does not describe the person: `, who left early`, `, and the Seed Bank`. */
const CLAUSE = new RegExp(String.raw`^${anyCue('notDescriptions')}\s`, 'iu');
const ACRONYM = new RegExp(String.raw`^(?:${anyOf(english.articles)}\s)?\p{Lu}{3,}$`, 'u');
/** Ends a description. An acronym in brackets and the period of an abbreviation do not. */
const END =
  /[;:"“”„«»[\]\ufffc\n]|\((?!\p{Lu}[\p{L}-]{1,9}\))|(?<!\(\p{Lu}[\p{L}-]{1,9})\)|(?<=\p{Ll}{2})[.?!](?=\s|$)/u;

/**
 * The words after a name that describe the person: `of the Seed Bank`, `(Seed Bank)`, `, director of the Seed Bank`. Undefined if none do.
 * Offsets are from the end of the name.
 */
export function descriptionAfter(after: string, context: DescriptionContext): DescribedRange | undefined {
  const near = after.slice(0, LONGEST);
  const bracket = /^\s\((\p{L}[^()]{1,100})\)/u.exec(near)?.[1];
  if (bracket !== undefined) return /\p{Lu}/u.test(bracket) ? { start: 2, end: 2 + bracket.length } : undefined;
  const [link = '', preposition = '', article = ''] = /^\s(\p{Ll}+)\s(?:(\p{Ll}{1,3})\s)?/u.exec(near) ?? [];
  if (context.vocabulary.links.has(preposition)) {
    const isArticle = article === '' || context.vocabulary.smallWords.has(article);
    const start = isArticle ? link.length : link.length - article.length - 1;
    const end = endOfOrganization(near, start, context);
    return end > start ? { start, end } : undefined;
  }
  if (!near.startsWith(', ')) return undefined;
  return apposition(near, context);
}

export interface DescriptionContext {
  readonly directory: NameDirectory;
  readonly vocabulary: NameVocabulary;
}

export interface DescribedRange {
  readonly start: number;
  readonly end: number;
}

/** `Tom Okoro, a clerk of the Port Authority, said`: the parts between commas, up to a verb of speech or another name. */
function apposition(near: string, context: DescriptionContext): DescribedRange | undefined {
  const stop = END.exec(near)?.index ?? near.length;
  let end = 2;
  let at = 2;
  while (at < stop) {
    const comma = near.indexOf(', ', at);
    const partEnd = Math.min(comma < 0 ? stop : comma, stop);
    const part = near.slice(at, partEnd);
    if (!isDescriptive(part, context)) break;
    end = partEnd;
    at = comma < 0 ? stop : comma + 2;
  }
  return end > 2 ? { start: 2, end } : undefined;
}

function isDescriptive(part: string, { directory, vocabulary }: DescriptionContext): boolean {
  const words = foldedWords(part);
  const [first = ''] = words;
  if (
    CLAUSE.test(part) ||
    words.length > 16 ||
    words.some((word) => directory.verbs.has(word) && !vocabulary.titles.has(word))
  )
    return false;
  const mayBeName = /^\p{Lu}/u.test(part) && !vocabulary.titles.has(first);
  if (mayBeName && directory.startingWith(first).some(({ kind }) => kind !== 'organization')) return false;
  const isAffiliation = vocabulary.links.has(first) && /\p{Lu}/u.test(part);
  return (
    isAffiliation ||
    words.some((word) => vocabulary.titles.has(word) || vocabulary.organizations.has(word)) ||
    ACRONYM.test(part)
  );
}

/** Where a name with capitals ends. It may have small words inside: `Department of Water`. */
function endOfOrganization(text: string, start: number, { vocabulary }: DescriptionContext): number {
  let end = start;
  for (const { 0: word, index } of text.slice(start).matchAll(/[\p{L}\p{N}&][\p{L}\p{N}.&’'/-]*/gu)) {
    const from = start + index;
    if (/[,;:()"“”\ufffc]|\s\s/u.test(text.slice(end === start ? from : end, from))) break;
    if (/^\p{Lu}/u.test(word)) end = from + word.replace(/[.’']+$/u, '').length;
    else if (!vocabulary.links.has(word.toLowerCase()) && !vocabulary.smallWords.has(word.toLowerCase())) break;
  }
  return end;
}
