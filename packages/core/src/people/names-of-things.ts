import { anyCue, type Vocabulary, wordsOf } from '@findings/language';
import type { NameCandidate } from './find-names.js';

/** A sentence in which names are looked for. */
export interface ProseSentence {
  readonly sentence: string;
}

/** A name in a sentence of the report. */
export interface NameInSentence extends ProseSentence {
  readonly candidate: NameCandidate;
}

/** Prepositions before a place: `in Santa Rosa (Northland)`. */
const WITHIN = new RegExp(String.raw`(?:^|[^\p{L}])${anyCue('within')}\s+$`, 'iu');

/** Names before brackets that are those of places somewhere in the text. */
export function namesOfPlaces(found: readonly NameInSentence[]): ReadonlySet<string> {
  const places = found.filter(
    ({ sentence, candidate: { start, end } }) =>
      WITHIN.test(sentence.slice(Math.max(0, start - 10), start)) && !/^['’]/.test(sentence.slice(end, end + 1)),
  );
  return new Set(places.map(({ candidate }) => candidate.name.text));
}

/** Words with capitals that go on with the name of an organization: `Trade and Rain Agency`. */
const REST_OF_ORGANIZATION = new RegExp(
  String.raw`^ ${anyCue('insideOrganizations')} ((?:\p{Lu}[\p{L}’'-]* ?){1,4})`,
  'u',
);

/** Names that somewhere follow an article (`the Soggy Bucketeer`), open a quotation, or begin the name of an organization. */
export function namesOfThings(found: readonly NameInSentence[], vocabulary: Vocabulary): ReadonlySet<string> {
  const words = wordsOf(vocabulary);
  const followsArticle = (before: string): boolean =>
    !vocabulary.hasArticleBeforeNames &&
    words.articles.has(/(?<!\p{L})\p{L}{1,4}(?=\s$)/u.exec(before)?.[0].toLowerCase() ?? '');
  const beginsOrganization = (after: string): boolean =>
    (REST_OF_ORGANIZATION.exec(after)?.[1] ?? '').split(' ').some((word) => words.institutions.has(word.toLowerCase()));
  const things = found.filter(({ sentence, candidate: { name, title, start, end } }) => {
    if (name.tokens.length < 2 || title !== undefined) return false;
    const before = sentence.slice(Math.max(0, start - 6), start);
    return /["“„«]$/.test(before) || followsArticle(before) || beginsOrganization(sentence.slice(end, end + 80));
  });
  return new Set(things.map(({ candidate }) => candidate.name.text));
}
