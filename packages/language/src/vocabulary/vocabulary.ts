/** The words of dates in a language. Those in English are always read. */
export interface DateWords {
  /** Twelve, January first, each with its abbreviations after slashes. */
  readonly months: readonly string[];
  /** Seven, Monday first. */
  readonly weekdays?: readonly string[];
  /** Between a day and its month: `17 de mayo`. */
  readonly of: readonly string[];
  /** Between the two ends of a range: `17. bis 19. Mai`. */
  readonly through: readonly string[];
  /** Between the days of a list: `17 et 18 mai`. */
  readonly and: readonly string[];
  /** After the number of a day: `1er`. */
  readonly suffixes: readonly string[];
  /** Words of a sentence that says when something took place. */
  readonly held: readonly string[];
  /** Words of a line or sentence that says when the report was published. */
  readonly published: readonly string[];
}

/**
 * The words of reports in one language, as data. Every entry is a lower-case word or phrase, so that a caller can add a
 * synonym or another language. A label of a part matches if the phrase is all of it, or its beginning.
 */
export interface Vocabulary {
  /** ISO 639-1. */
  readonly language: string;

  // Headings.
  /** Before a session's number or title: `Session 4: …`. */
  readonly session: readonly string[];
  readonly day: readonly string[];
  readonly summary: readonly string[];
  /** Introductions, conclusions and the like: parts, never sessions. */
  readonly frame: readonly string[];
  readonly highlights: readonly string[];
  readonly exchanges: readonly string[];
  readonly questions: readonly string[];
  readonly overview: readonly string[];
  readonly recommendations: readonly string[];
  readonly actions: readonly string[];
  /** Lists of names. */
  readonly people: readonly string[];
  readonly agenda: readonly string[];
  readonly contents: readonly string[];
  readonly references: readonly string[];
  /** Legal notices, acknowledgements and the like. */
  readonly boilerplate: readonly string[];
  /** Phrases of `references` and `boilerplate` that name a topic if the heading is numbered: `2. Funding`. */
  readonly topics: readonly string[];
  /** What the report calls itself and its occasion: `workshop`. */
  readonly occasion: readonly string[];
  readonly numbers: readonly string[];
  /** Absent for English. */
  readonly dates?: DateWords;

  // Labels of lines.
  /** Before a list of people: `Present: …`. */
  readonly rosterLabels: readonly string[];
  /** Before the person who speaks in a section: `Speaker: …`. */
  readonly talkLabels: readonly string[];
  /** Labels that are no people: `Note: …`. */
  readonly otherLabels: readonly string[];
  readonly questionLabels: readonly string[];
  readonly answerLabels: readonly string[];
  readonly commentLabels: readonly string[];
  readonly actionLabels: readonly string[];
  /** Before the author of a text: `by`. */
  readonly bylines: readonly string[];

  // People.
  /** What a person did at the meeting: `moderator`. */
  readonly roles: readonly string[];
  readonly honorifics: readonly string[];
  /** Offices and professions before a name: `director`. */
  readonly titles: readonly string[];
  /** Those who speak without a name: `participant`. */
  readonly audience: readonly string[];
  /** Other people, as the subject of a sentence: `others`, `some`. */
  readonly others: readonly string[];
  readonly panel: readonly string[];
  /** Small words inside names: `van`, `de la`. */
  readonly particles: readonly string[];
  /** Particles that lead to an organization after a given name and a surname: `Ana Diaz von Brunnenwerk`. */
  readonly affiliationParticles: readonly string[];
  /** Words of organisations, places and topics, which no name has. */
  readonly organization: readonly string[];
  /** Of those, words that even a given name does not excuse: `institute`. */
  readonly institutions: readonly string[];
  /** Words that begin a sentence and are no names. */
  readonly openers: readonly string[];

  // Sentences.
  /** Verbs of those who speak, inflected: `said`, `argues`. */
  readonly speech: readonly string[];
  /** Verbs that may introduce what a person said, inflected: `gave`, `showed`. */
  readonly contribution: readonly string[];
  /** Verbs for what a person did without saying anything: `moderated`. */
  readonly duty: readonly string[];
  readonly auxiliaries: readonly string[];
  readonly pronouns: readonly string[];
  readonly pluralPronouns: readonly string[];
  /** Beginnings in which a pronoun means no one: `il faut`. */
  readonly impersonal: readonly string[];
  /** Between a name and what belongs to it: `from`, `of`. */
  readonly prepositions: readonly string[];
  readonly articles: readonly string[];
  readonly conjunctions: readonly string[];
  /** Between a verb and what a person said: `that`. */
  readonly complementizers: readonly string[];
  /** Relative pronouns after a person, before what that person said: `…, who said`. */
  readonly relativePronouns: readonly string[];
  /** Before a person whose words follow: `according to`. */
  readonly according: readonly string[];
  /** Words of a person who speaks, not of a report about them: `I`, `our`, `you`. */
  readonly firstPerson: readonly string[];
  /** True if all nouns begin with a capital. */
  readonly capitalizesNouns: boolean;
  /** True if names may follow an article: `o Ricardo`. */
  readonly hasArticleBeforeNames: boolean;
  /** True if an adverb at the start of a sentence puts the subject after the verb. */
  readonly hasVerbSecond: boolean;
}

type Words = {
  readonly [
    Field in keyof Vocabulary as Vocabulary[Field] extends readonly string[] ? Field : never
  ]: readonly string[];
};

/** The words of `base` followed by those of `more`. */
export function extendVocabulary(base: Vocabulary, more: Partial<Words>): Vocabulary {
  const extended: Record<string, unknown> = { ...base };
  for (const [field, words] of Object.entries(more)) {
    extended[field] = [...(extended[field] as readonly string[]), ...words.map((word) => word.toLowerCase())];
  }
  return extended as unknown as Vocabulary;
}

/** Comma-separated phrases. A line may break inside a phrase. */
export function phrases(list: string): readonly string[] {
  return list.trim().replace(/\s+/g, ' ').split(', ');
}

/** The present, past and participle of regular English verbs; irregular forms are given with slashes: `say/says/said`. */
export function englishVerbs(list: string): readonly string[] {
  return phrases(list).flatMap((verb) => (verb.includes('/') ? verb.split('/') : inflect(verb)));
}

function inflect(verb: string): readonly string[] {
  const stem = verb.slice(0, -1);
  if (verb.endsWith('e')) return [verb, `${verb}s`, `${verb}d`, `${stem}ing`];
  if (/[^aeiou]y$/.test(verb)) return [verb, `${stem}ies`, `${stem}ied`, `${verb}ing`];
  if (/(?:s|sh|ch|x)$/.test(verb)) return [verb, `${verb}es`, `${verb}ed`, `${verb}ing`];
  return [verb, `${verb}s`, `${verb}ed`, `${verb}ing`];
}
