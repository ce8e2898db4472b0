import { anyCue, anyOf, cues, type OffsetRange, wordsOfAllLanguages } from '@findings/language';

const JOINED = new RegExp(String.raw`^,?\s?(?:${anyCue('and')}\s)?(?:\p{Lu}\p{L}*\.?\s)*$`, 'u');

/** Whether two names are next to each other in a list: only `and`, commas and words such as `Mr.` separate them. */
export function areJoined(text: string, one: OffsetRange, other: OffsetRange): boolean {
  return JOINED.test(text.slice(one.end, other.start));
}

const COMPLEMENTIZERS = wordsOfAllLanguages('complementizers');

/** Matches the text before a clause. */
const CLAUSE_START = new RegExp(
  String.raw`(?:[;:,\u2013\u2014]|(?<!\p{L})${anyOf([...COMPLEMENTIZERS, ...cues('clauseJoints'), ...cues('severalOf')])})\s*$`,
  'iu',
);
/** Matches the verb after a subject, with a description and an adverb between them. */
const VERB = new RegExp(
  String.raw`^(?:\s?\([^()]{1,80}\)|,\s[^,;]{1,80},)?\s(?:(?:\p{L}+ly|${anyCue('severalOf')}|${anyCue('beforeVerbs')})\s)?(\p{Ll}[\p{L}’'-]*)`,
  'u',
);
/** Words after a name that are not verbs. */
const NO_VERBS: ReadonlySet<string> = new Set([
  ...COMPLEMENTIZERS,
  ...wordsOfAllLanguages('prepositions'),
  ...wordsOfAllLanguages('articles'),
  ...wordsOfAllLanguages('conjunctions'),
  ...wordsOfAllLanguages('relativePronouns'),
  ...cues('clauseJoints'),
  ...cues('otherClauses'),
]);

/**
 * The names that are subjects of a clause: at its start, alone or in a list, and before a word that may be its verb.
 *
 * @param names in order
 */
export function subjectsIn<Name extends OffsetRange>(
  text: string,
  { start, end }: OffsetRange,
  names: readonly Name[],
): ReadonlySet<Name> {
  const subjects = new Set<Name>();
  for (let first = 0; first < names.length;) {
    let next = first + 1;
    while (next < names.length && areJoined(text, names[next - 1]!, names[next]!)) next++;
    const group = names.slice(first, next);
    first = next;
    const from = group[0]!.start;
    const to = group.at(-1)!.end;
    const before = text.slice(Math.max(start, from - MAX_BEFORE), from);
    if (before.trim() !== '' && !CLAUSE_START.test(before)) continue;
    const verb = VERB.exec(text.slice(to, Math.min(end, to + MAX_AFTER)))?.[1];
    if (verb !== undefined && !NO_VERBS.has(verb)) for (const name of group) subjects.add(name);
  }
  return subjects;
}

const MAX_BEFORE = 40;
const MAX_AFTER = 160;
