import { REPORTING_NOUNS, type OffsetRange } from '@findings/language';
import type { NameDirectory } from './name-directory.js';
import { sentenceVocabularyIn, type SentenceVocabulary } from './sentence-words.js';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** The folded words with which a text credits a person. */
export interface SpeechVocabulary {
  /** Whether a word is a verb for what people say, in English or in a language of the reports or the text. */
  isVerb(word: string): boolean;
  /** The words of the text's language if it is not English. */
  readonly foreign: SentenceVocabulary | undefined;
}

export function speechVocabularyOf(text: string, range: OffsetRange, { verbs }: NameDirectory): SpeechVocabulary {
  const foreign = sentenceVocabularyIn(text, range);
  return {
    isVerb: foreign ? (word) => verbs.has(word) || foreign.verbs.has(word) : (word) => verbs.has(word),
    foreign,
  };
}

/** Words before a speaker in other languages: `selon Wex`, `laut Wex`. */
export const ACCORDING_TO = words('selon dapres segun laut gemass segundo');
/** `for` in `for Wex, shelters come first`. */
export const FOR = words('for pour fur para');

/** Nouns for speech after a possessive: `Wex’s advice`. */
export const SPEECH_NOUNS: ReadonlySet<string> = new Set([
  ...REPORTING_NOUNS,
  ...words(
    'that account advice argument arguments claim claims phrase point points telling view views warning warnings doubt doubts concern ' +
      'concerns criticism observation observations proposal proposals recommendation recommendations suggestion suggestions remarks ' +
      'plea appeal presentation talk speech testimony conclusion conclusions position opinion call insight insights message ' +
      'eyes estimate estimates assessment diagnosis demand demands request requests fear fears hope hopes belief reminder',
  ),
]);

/** Participles before `by` and a person who does not make the statement that follows: `asked by Wex, Rana argued`. */
export const ASKED = words('asked queried questioned invited urged encouraged told reminded prompted advised');
/** Verbs with which the writer quotes a person: `to quote Wex`, `citing Wex`. */
export const QUOTING = words('quote quoting cite citing paraphrase paraphrasing');
/** Words before and after the name in a cleft sentence: `it was Wex who`, `c’est Wex qui`. */
export const CLEFT_BEFORE = "[Ii]t was|[Ii]t is|[Cc][’']est|[Cc]e fut|[Ff]ue|[Ff]oi|[Ee]s war|[Ee]s ist";
export const CLEFT_AFTER = 'who|that|qui|quien|que|quem|der|die';
/** Offices before a name and a comma: `according to the chair, Ms. Wex,`. */
export const ROLE_NOUNS = words(
  'chair chairman chairwoman chairperson moderator director minister president secretary professor speaker presenter expert head lead ' +
    'coordinator scientist researcher commissioner mayor officer representative delegate spokesperson lawyer economist engineer',
);
/** Participles between a noun for speech and its speaker: `the point was made by Wex`. */
export const VOICED = words('made raised voiced put expressed issued offered brought uttered delivered given');

/** Nouns before `of` and a speaker: `in the view of Wex`, `nach Ansicht von Wex`. */
export const VIEWS = words(
  'view views opinion words eyes advice argument claim warning warnings observation suggestion recommendation criticism remark remarks account ' +
    'estimate judgment judgement testimony plea ansicht meinung worten aussage angaben avis propos palabras juicio opiniao palavras',
);
export const GENITIVE_WORDS = words('of von de du do da');

/** Verbs of speech whose object is a person: `they queried Wex` is not `said Wex`. */
export const WITH_OBJECT = words(
  'ask asks asked query queries queried question questions questioned tell tells told remind reminds reminded inform informs informed ' +
    'urge urges urged advise advises advised warn warns warned encourage encourages encouraged invite invites invited assure assures ' +
    'assured quote quotes quoted cite cites cited call calls called name names named praise praises praised criticize criticizes ' +
    'criticized criticise criticises criticised support supports supported oppose opposes opposed answer answers answered saw see sees ' +
    'find finds found hold holds held give gives gave believe believes believed consider considers considered credit credits credited ' +
    'want wants wanted prefer prefers preferred favour favours favoured favor favors favored count counts counted blame blames blamed ' +
    'dismiss dismisses dismissed commend commends commended defend defends defended judge judges judged deem deems deemed',
);

/** Auxiliaries of the passive, in which the name is not the speaker: `Wex was asked`. */
export const BE = words('is are was were be been being');
/** What begins another clause, so that the verb after it is not the name’s: `Bhagat, whose hospital …`. */
export const CLAUSE_STARTS = words('whose which that we i they it you there');
/** After a verb, these words show that the person acts for the writer: `Wex shares our office`. */
export const OWN = words('our my');
/** Auxiliaries of what did not happen at the workshop: `Wex will say`. */
export const FUTURE = words('will shall');

/** Auxiliaries between a name and the base form of a verb of speech: `Wex does not see`. */
export const DO = words('do does did doesnt didnt');
/** Auxiliaries between a name and a wish: `Wex would rather wait`. */
export const MODALS = words('would may might wouldnt');
export const WISHES = words('want like prefer rather welcome');
/** Adverbs between an auxiliary and its verb. */
export const ADVERBS = words('not never also still only even always clearly');

/** Adjectives for what a person thinks, before `that` or `about`: `Wex is convinced that`. */
export const OPINIONS = words(
  'worried concerned convinced sceptical skeptical adamant wary confident afraid hopeful optimistic pessimistic right wrong doubtful sure ' +
    'unsure certain aware unconvinced',
);
export const OPINION_LINKS = words('that about whether of');
