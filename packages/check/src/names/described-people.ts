import type { Person, Report } from '@findings/core';
import type { Library } from '@findings/core/library';
import { partitionPoint } from '@findings/core/text';
import { anyCue, foldedWords, memoByObject, readDescription, readSentences } from '@findings/language';
import { descriptionsIn } from './credits.js';
import { findNames, type FoundName } from './find-names.js';
import { nameDirectory } from './name-directory.js';
import { languageOf } from './name-vocabulary.js';

/** What a report says about a person. */
export interface DescribedPerson {
  /** As written: `director`, `Minister of Health`. */
  readonly roles: ReadonlySet<string>;
  readonly organizations: ReadonlySet<string>;
  /** The folded words of all sentences that name the person. */
  readonly words: ReadonlySet<string>;
  /** The same for sentences that name no other person. Words that describe somebody in them are left out. */
  readonly ownWords: ReadonlySet<string>;
  /** The language of the report. */
  readonly language: string;
}

/** What the reports of a library say about their people. Computed on first use, in linear time. */
export const describedPeople: (library: Library) => ReadonlyMap<Person, DescribedPerson> = memoByObject((library) => {
  const people = new Map<Person, DescriptionDraft>();
  for (const report of library.reports) {
    const language = languageOf(library, report.key);
    for (const person of report.people) {
      const draft = {
        language,
        roles: new Set<string>(),
        organizations: new Set<string>(),
        words: new Set<string>(),
        ownWords: new Set<string>(),
      };
      for (const text of [...person.roles, ...person.affiliations]) addDescription(draft, text);
      people.set(person, draft);
    }
    for (const text of textsOf(library, report)) readDescriptions(library, text, people);
  }
  return people;
});

/** The description of a person while the reports are read. */
interface DescriptionDraft extends DescribedPerson {
  readonly roles: Set<string>;
  readonly organizations: Set<string>;
  readonly words: Set<string>;
  readonly ownWords: Set<string>;
}

/** Maximum number of roles and organizations of a person. */
const MOST = 50;

function addDescription({ roles, organizations, words }: DescriptionDraft, text: string): void {
  const parts = roles.size + organizations.size < MOST ? readDescription(text) : { roles: [], organizations: [] };
  for (const role of parts.roles) roles.add(role);
  // `anadiaz@example.org` is an address.
  for (const organization of parts.organizations) if (!organization.includes('@')) organizations.add(organization);
  for (const word of foldedWords(text)) words.add(word);
}

function textsOf(library: Library, { key }: Report): readonly string[] {
  return [...library.targets(key)].flatMap((target) => ('finding' in target ? [target.text] : []));
}

function readDescriptions(library: Library, text: string, people: ReadonlyMap<Person, DescriptionDraft>): void {
  const names = findNames(text, nameDirectory(library), { start: 0, end: text.length }).filter(
    ({ organization, people: [, another] }) => !organization && !another,
  );
  if (names.length === 0) return;
  const sentences = readSentences(text);
  const bySentence = Map.groupBy(names, ({ start }) =>
    partitionPoint(sentences.length, (at) => sentences[at]!.end <= start),
  );
  for (const [at, named] of bySentence) {
    const range = sentences[at];
    if (!range) continue;
    const sentence = text.slice(range.start, range.end);
    const draftOf = ({ people: [person] }: FoundName): DescriptionDraft[] =>
      person && people.get(person) ? [people.get(person)!] : [];
    const drafts = new Set(named.flatMap(draftOf));
    // Words that describe one person do not describe the others.
    let rest = sentence;
    for (const { start, end, people: described } of descriptionsIn(sentence, named, range.start)) {
      const written = sentence.slice(start, end);
      rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
      for (const draft of described.flatMap(draftOf)) addDescription(draft, written);
      for (const draft of described.flatMap((name) => joinedBefore(name, named, text)).flatMap(draftOf))
        for (const word of foldedWords(written)) draft.words.add(word);
    }
    for (const word of foldedWords(rest))
      for (const draft of drafts) {
        draft.words.add(word);
        if (drafts.size === 1) draft.ownWords.add(word);
      }
  }
}

const JOINT = new RegExp(String.raw`^,?(?:\s${anyCue('and')})?\s$`, 'u');

/** The names in a list before a name. In `Ana Diaz and Tom Okoro (Well Fund)`, the description may be of both. */
function joinedBefore(name: FoundName, names: readonly FoundName[], text: string): readonly FoundName[] {
  let first = names.indexOf(name);
  const last = first;
  while (first > 0 && JOINT.test(text.slice(names[first - 1]!.end, names[first]!.start).slice(0, 9))) first--;
  return names.slice(first, last);
}
