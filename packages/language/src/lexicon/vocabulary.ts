/** The lists of words of a language, in lower case. `schema.json` explains each. */
export const LISTS = [
  // Headings
  ...(['session', 'day', 'summary', 'frame', 'highlights', 'exchanges', 'questions', 'overview'] as const),
  ...(['recommendations', 'actions', 'people', 'agenda', 'contents', 'references', 'boilerplate', 'topics'] as const),
  ...(['occasion', 'numbers'] as const),
  // Labels of lines
  ...(['rosterLabels', 'talkLabels', 'otherLabels', 'questionLabels', 'answerLabels', 'commentLabels'] as const),
  ...(['actionLabels', 'bylines'] as const),
  // People
  ...(['roles', 'honorifics', 'titles', 'audience', 'others', 'panel', 'particles', 'affiliationParticles'] as const),
  ...(['organization', 'institutions', 'openers'] as const),
  // Sentences
  ...(['speech', 'contribution', 'duty', 'auxiliaries', 'pronouns', 'pluralPronouns', 'impersonal'] as const),
  ...(['prepositions', 'articles', 'conjunctions', 'complementizers', 'relativePronouns', 'according'] as const),
  ...(['firstPerson', 'reportedSpeech', 'notReportedSpeech', 'ordinals'] as const),
] as const;

/** Words by the name of their list. */
export type WordLists = Readonly<Record<(typeof LISTS)[number], readonly string[]>>;

const DATE_LISTS = [
  ...(['months', 'weekdays', 'ambiguous', 'of', 'through', 'and', 'suffixes', 'held', 'gathered'] as const),
  ...(['published', 'am', 'pm', 'halfOf'] as const),
] as const;

/** The words of dates in a language. `schema.json` explains each list. */
export type DateWords = Readonly<Record<(typeof DATE_LISTS)[number], readonly string[]>>;

/** The tables of a language's number words. In a list, each text has some words with their values: `trente = 30, quarante = 40`. */
type FigureTable =
  | ('values' | 'multiples' | 'digitMultiples' | 'parts' | 'singleParts' | 'currencies' | 'durations')
  | ('periods' | 'periodic' | 'irregularPlurals' | 'frequencies' | 'factors');

/** Lists of words that are read in all languages together. `schema.json` explains each. */
export const CUES = [
  ...(['numberLabels', 'yearCues', 'quantifiers', 'pairedPeople', 'pluralModifiers', 'singularsInS'] as const),
  ...(['phraseStops', 'determiners', 'notAfterOrdinals', 'notBeforeOrdinals', 'notInCompounds'] as const),
  ...(['numberJoiners', 'oneAsNumerator', 'partOf', 'percent', 'identifiers', 'about', 'almost', 'atLeast'] as const),
  ...(['atMost', 'orMore', 'orLess', 'known', 'and', 'between', 'per'] as const),
  ...(['boundAbbreviations', 'numberAbbreviations', 'looseAbbreviations', 'sentenceStarters'] as const),
  ...(['reportingVerbs', 'reportingNouns', 'reportingLinks', 'naming', 'speakers', 'sentenceWords'] as const),
  ...(['dateLabels', 'smallWords', 'speechNouns', 'people', 'genitive', 'ownSubjects', 'mayBeOwn', 'writers'] as const),
  ...(['otherClauses', 'notClauses', 'clauseJoints', 'planLabels', 'planVerbs', 'numberedPlanLabels'] as const),
  ...(['planAdjectives', 'hearing', 'beforeVerbs', 'sentenceAdverbs', 'titleSmallWords'] as const),
  ...(['nameSuffixes', 'joinedParticles', 'also', 'beforeAffiliations', 'within', 'insideOrganizations'] as const),
  ...(['passiveVerbs', 'askingVerbs', 'questionWords', 'questionVerbs', 'questionSubjects', 'questionNouns'] as const),
  ...(['beforeGroups', 'groups', 'groupOpenings', 'copyright', 'licences', 'documents'] as const),
  ...(['genericNames', 'appendices', 'afterKeyPoints', 'captionLabels', 'betweenAlternatives', 'pages'] as const),
  ...(['ofPages', 'notSentenceEnds', 'audienceMembers'] as const),
  ...(['organizationWords', 'organizationHeads', 'atOrganizations'] as const),
  ...(['organizationPlaces', 'otherLinks', 'representatives', 'beforeNames', 'beforeSurnames', 'everyOf'] as const),
  ...(['beforeDescriptions', 'seeWords', 'otherSource', 'citationNotes'] as const),
  ...(['quotationNotes', 'noteStarts', 'noteEnds', 'editorNotes', 'negations', 'negationIdioms'] as const),
  ...(['impliedNegations', 'inBases', 'disBases', 'unBases', 'unEndings', 'unVerbs', 'commonLongWords'] as const),
  ...(['namedThings', 'locators', 'ownReading', 'ownHearing', 'afterHeard', 'ownPlaces', 'ownMaterial'] as const),
  ...(['donorMaterial', 'donorTexts', 'sayings', 'documentNouns', 'sourceVerbs', 'beforeSourceVerbs'] as const),
  ...(['nameOpeners', 'workshopWords', 'ownNaming', 'planColumns', 'amountColumns'] as const),
  ...(['argumentUnits', 'beforePairs', 'currencyNouns', 'cents', 'rupees'] as const),
  ...(['every', 'ages', 'namedTexts', 'afterNamedTexts', 'hyphenKept', 'hyphenPrefixes', 'letteredParts'] as const),
  ...(['writersOwn', 'readersOwn', 'inPrefixes', 'excess', 'beforeMonths', 'partsOfPeriods', 'sureYearCues'] as const),
  ...(['timesNoun', 'regularly', 'beforePercent', 'notNaming', 'female', 'male'] as const),
  ...(['andAHalf', 'halfOfUnit', 'halves', 'percentagePoints', 'ratioLinks', 'decadeNouns'] as const),
  ...(['clockWords', 'clockJoints', 'beforeClock', 'clockHours', 'converted', 'beforePlaces', 'degreeScales'] as const),
  ...([
    'beforeCreditedNames',
    'beforeExamples',
    'partNouns',
    'beforeTopics',
    'beforeOtherParts',
    'ofWhole',
    'offices',
  ] as const),
  ...([
    'definiteArticles',
    'notTheOffice',
    'oneOf',
    'severalOf',
    'agreement',
    'askedOrPossible',
    'yes',
    'textParts',
    'spokenParts',
    'calls',
    'translations',
  ] as const),
  ...(['groupParts', 'beforeParts', 'beforeHeadings', 'partOrdinals', 'ordinalEndings', 'notParts'] as const),
  ...(['deputies', 'looseRoles', 'publicOffices', 'employers', 'affiliationColumns', 'roleColumns'] as const),
  ...(['answeringVerbs', 'opposites', 'comparers', 'denials', 'negatingPrefixes'] as const),
  ...(['statementLabels', 'beforeSpeakers', 'jointly'] as const),
  ...(['eventLabels', 'contactLabels', 'recordLabels', 'closings', 'captionCredits'] as const),
] as const;
export type CueName = (typeof CUES)[number];

/** A pattern that finds a kind of sentence. `parsePattern` reads `match`. */
export interface PatternData {
  readonly id: string;
  readonly match: string;
  /** A sentence in which the pattern matches. */
  readonly example: string;
}

/**
 * Replaces what it matches, or its capture `phrase`, by one element: the people in it, or in its capture `who`. So `the director Ana Diaz
 * (Well Fund)` is as short as `Ana Diaz`.
 */
export type PhrasePattern = PatternData;

/** A pattern that finds words that describe a person. Its captures: `who`, and `note` for the words. */
export type DescriptionPattern = PatternData;

/** A pattern that finds who says a sentence. Its captures: `who`, and `verb` if the act depends on it. */
export interface CreditPattern extends PatternData {
  readonly reason: 'subject' | 'verb before the name' | 'according to' | 'pronoun' | 'label' | 'signature';
  /** `last`: the speaker before, whom a pronoun means. `both`: the speakers before. `nobody`: someone without a
   * name. */
  readonly credits: 'who' | 'last' | 'both' | 'nobody';
  /** True if the people speak as those before them in the sentence do. */
  readonly joins?: boolean;
  /** True if a work of the person says it. In a report, it counts only if the person takes part. */
  readonly isWork?: boolean;
  /** True if it is only likely that the person says the sentence. */
  readonly isLoose?: boolean;
  /** True if the person asks what the sentence answers. */
  readonly asks?: boolean;
}

/** The sentence patterns of a language. */
export interface Patterns {
  /** Words by class, separated by spaces. `*ly` is an ending. */
  readonly classes: Readonly<Record<string, string>>;
  /** Parts of patterns, by name. */
  readonly definitions: Readonly<Record<string, string>>;
  readonly phrases: readonly PhrasePattern[];
  /** In the order in which they are tried. A person and a verb are used once in a sentence. */
  readonly credits: readonly CreditPattern[];
  /** In the order in which they are tried. A word is used once in a sentence. */
  readonly descriptions?: readonly DescriptionPattern[];
}

interface Grammar {
  /** ISO 639-1. */
  readonly language: string;
  /** True if all nouns begin with a capital. */
  readonly capitalizesNouns: boolean;
  /** True if names may follow an article: `o Ricardo`. */
  readonly hasArticleBeforeNames: boolean;
  /** True if an adverb at the start of a sentence puts the subject after the verb. */
  readonly hasVerbSecond: boolean;
}

/** The words and patterns of a language, followed by those of English. */
export interface Vocabulary extends WordLists, Grammar {
  /** Without those of English. */
  readonly dates: DateWords;
  /** Of the language, then of English. */
  readonly patterns: readonly Patterns[];
}

/** What `schema.json` describes: a file of this folder. In a list, each text has some words, separated by commas. */
export interface Lexicon extends Partial<WordLists>, Partial<Grammar> {
  readonly language: string;
  /** Frequent small words that other languages do not have. The language of a text is detected by them. */
  readonly stopWords: readonly string[];
  readonly dates?: Partial<DateWords>;
  readonly figures?: Readonly<Partial<Record<FigureTable, readonly string[]>>> & {
    readonly joinerInWord?: string;
  };
  readonly cues?: Readonly<Partial<Record<CueName, readonly string[]>>>;
  readonly patterns?: Patterns;
}

/** The words of a language alone, without those of English. */
export function readLexicon(lexicon: Lexicon): Vocabulary {
  const { language, dates, patterns } = lexicon;
  return {
    language,
    capitalizesNouns: lexicon.capitalizesNouns ?? false,
    hasArticleBeforeNames: lexicon.hasArticleBeforeNames ?? false,
    hasVerbSecond: lexicon.hasVerbSecond ?? false,
    ...readLists(lexicon, LISTS),
    dates: readLists(dates ?? {}, DATE_LISTS),
    patterns: patterns ? [patterns] : [],
  };
}

function readLists<Name extends string>(
  lists: Readonly<Partial<Record<Name, readonly string[]>>>,
  names: readonly Name[],
): Record<Name, readonly string[]> {
  const read = (name: Name): readonly string[] => wordsIn(lists[name]).flatMap(apostropheForms);
  return Object.fromEntries(names.map((name) => [name, read(name)])) as Record<Name, readonly string[]>;
}

/** The words of a list. In a file, each text has some of them, separated by commas. */
export function wordsIn(lines: readonly string[] = []): readonly string[] {
  return lines.flatMap((line) => line.split(', '));
}

/** A word, with each kind of apostrophe if it has one. */
function apostropheForms(word: string): readonly string[] {
  return word.includes("'") ? [word, word.replaceAll("'", '’')] : [word];
}

/** The words of `base` followed by those of `more`. */
export function extendVocabulary(base: Vocabulary, more: Partial<WordLists>): Vocabulary {
  const extended: Record<string, unknown> = { ...base };
  for (const [field, words] of Object.entries(more)) {
    extended[field] = [...base[field as keyof WordLists], ...words.map((word) => word.toLowerCase())];
  }
  return extended as unknown as Vocabulary;
}
