import type { Person, Report } from '@findings/core';
import type { Library } from '@findings/core/library';
import { partitionPoint } from '@findings/core/text';
import { anyCue, foldedWords, memoByObject, readSentences } from '@findings/language';
import { descriptionAfter } from './description-after.js';
import { findNames } from './find-names.js';
import { nameDirectory } from './name-directory.js';
import { nameVocabulary } from './name-vocabulary.js';

/** What a report says about a person. */
export interface DescribedPerson {
  /** Affiliations, and the words next to the name: `of the Seed Bank`, `director of the Port Authority`. */
  readonly descriptions: readonly string[];
  /** Whether one of them is in brackets after the name, as affiliations are: `(Seed Bank)`. */
  readonly hasBracket: boolean;
  /** The folded words of all sentences that name the person. */
  readonly words: ReadonlySet<string>;
}

/** The longest text before a name that is searched for an office, in UTF-16 code units. */
const MAX_BEFORE = 90;
/** Words with capitals before a name: `Norland’s Chief Statistician`. */
const TITLE_BEFORE = new RegExp(
  String.raw`(?<![\p{L}\p{N}])((?:\p{Lu}[\p{L}\p{N}.&’'-]*\s(?:${anyCue('titleSmallWords')}\s){0,2}){1,8})$`,
  'u',
);

/** What the reports of a library say about their people. Computed on first use, in linear time. */
export const describedPeople: (library: Library) => ReadonlyMap<Person, DescribedPerson> = memoByObject((library) => {
  const people = new Map<Person, DescriptionDraft>();
  for (const report of library.reports) {
    for (const person of report.people)
      people.set(person, {
        descriptions: [...person.affiliations],
        hasBracket: false,
        words: new Set(person.affiliations.flatMap(foldedWords)),
      });
    for (const text of textsOf(library, report)) readDescriptions(library, text, people);
  }
  return people;
});

/** The description of a person while the reports are read. */
interface DescriptionDraft extends DescribedPerson {
  readonly descriptions: string[];
  hasBracket: boolean;
  readonly words: Set<string>;
}

function textsOf(library: Library, { key }: Report): readonly string[] {
  return [...library.targets(key)].flatMap((target) => ('finding' in target ? [target.text] : []));
}

function readDescriptions(library: Library, text: string, people: ReadonlyMap<Person, DescriptionDraft>): void {
  const directory = nameDirectory(library);
  const names = findNames(text, directory, { start: 0, end: text.length });
  if (names.length === 0) return;
  const sentences = readSentences(text);
  const context = { directory, vocabulary: nameVocabulary(library) };
  for (const { people: named, organization, start, end } of names) {
    const [person, another] = named;
    const described = person && people.get(person);
    if (!described || another || organization) continue;
    const sentence = sentences[partitionPoint(sentences.length, (at) => sentences[at]!.end <= start)];
    if (sentence) for (const word of foldedWords(text.slice(sentence.start, sentence.end))) described.words.add(word);
    const after = descriptionAfter(text.slice(end), context);
    if (after) {
      described.descriptions.push(text.slice(end + after.start, end + after.end));
      if (text[end + after.start - 1] === '(') described.hasBracket = true;
    }
    const before = TITLE_BEFORE.exec(text.slice(Math.max(0, start - MAX_BEFORE), start))?.[1];
    if (before !== undefined && foldedWords(before).some((word) => context.vocabulary.titles.has(word)))
      described.descriptions.push(before);
  }
}
