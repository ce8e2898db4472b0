import { phrases, type LanguageCode } from '@findings/language';

/** Words of a language other than English: to recognize it, and to read speakers and numbers. */
interface SentenceLanguage {
  readonly code: Exclude<LanguageCode, 'en'>;
  /** Frequent small words. English texts rarely have them in lower case, such as in names (`Ana das Neves`). */
  readonly smallWords: readonly string[];
  /** Auxiliaries of the passive and the future: `Wex wurde gefragt`, `Wex wird sagen`. */
  readonly auxiliaries: readonly string[];
  /** Words before the name of a person who does not make the statement: `anders als Wex`, `mit Wex`. */
  readonly notSpeaking: readonly string[];
  /** Nouns for what a person said, next to the name: `Eggerts Warnung`, `la advertencia de Wex`. */
  readonly speechNouns: readonly string[];
  /** Words directly after the name of the speaker: `Wex zufolge`. */
  readonly afterSpeaker: readonly string[];
  /** The ending of names in the genitive: `Eggerts Warnung`. Empty if names have none. */
  readonly genitive: string;
  /** Pronouns for a person, without impersonal ones (`il`). */
  readonly pronouns: readonly string[];
}

export const sentenceLanguages: readonly SentenceLanguage[] = [
  {
    code: 'fr',
    smallWords: phrases(
      'les, une, que, dans, qui, aux, cette, ces, elle, est, pas, leur, leurs, avec, sans, du, au, selon, comme, des, ont, nous, notre, mais, même, deux, où, été, sont',
    ),
    auxiliaries: phrases('été, sera, seront'),
    notSpeaking: phrases(`contrairement à, à la différence de, au lieu de, plutôt que, grâce à, avec, sans`),
    speechNouns: phrases(`
      avertissement, avis, conseil, proposition, remarque, remarques, critique, critiques, argument, recommandation, observation,
      objection, thèse, constat, crainte, souhait, inquiétude, appel, témoignage, conclusion, propos, exposé
    `),
    afterSpeaker: [],
    genitive: '',
    pronouns: phrases('elle'),
  },
  {
    code: 'de',
    smallWords: phrases(
      'und, das, dem, ein, eine, einen, einer, nicht, für, mit, auf, vor, zu, sich, ist, sind, dass, im, über, zum, zur, vom, bis, wie, laut, nach, auch, durch, oder, noch, bei, aus, sowie, aber, wird, wurde, wurden, als, mehr',
    ),
    auxiliaries: phrases('wurde, wurden, wird, werden, worden'),
    notSpeaking: phrases('anders als, im Gegensatz zu, entgegen, statt, anstelle von, dank, mit, ohne'),
    speechNouns: phrases(`
      ansicht, meinung, auffassung, einschätzung, überzeugung, sicht, urteil, warnung, hinweis, vorschlag, rat, einwand, bedenken, aussage,
      aussagen, angaben, worten, worte, kritik, argument, forderung, empfehlung, vortrag, beobachtung, bemerkung, these, mahnung, plädoyer,
      sorge, wunsch
    `),
    afterSpeaker: phrases('zufolge'),
    genitive: 's',
    pronouns: phrases('er, sie'),
  },
  {
    code: 'es',
    smallWords: phrases(
      'el, los, las, una, que, por, para, sus, más, como, también, lo, según, su, fue, fueron, pero, muy, este, esta, desde, hasta, cuando, porque, donde, está, del',
    ),
    auxiliaries: phrases('fue, fueron, será, serán, sido'),
    notSpeaking: phrases('a diferencia de, en lugar de, en vez de, frente a, contra, gracias a, con, sin'),
    speechNouns: phrases(`
      advertencia, opinión, consejo, propuesta, observación, crítica, argumento, recomendación, objeción, tesis, palabras, ponencia,
      conclusión, temor, deseo, preocupación, llamamiento, testimonio, juicio, comentario
    `),
    afterSpeaker: [],
    genitive: '',
    pronouns: phrases('él, ella'),
  },
  {
    code: 'pt',
    smallWords: phrases(
      'os, um, uma, que, não, para, ao, dos, das, mais, são, pela, pelo, também, segundo, como, foi, foram, mas, pelos, pelas, seu, sua, já, até, quando, muito, às',
    ),
    auxiliaries: phrases('foi, foram, será, serão, sido'),
    notSpeaking: phrases('ao contrário de, em vez de, em lugar de, graças a, com, sem'),
    speechNouns: phrases(`
      alerta, aviso, opinião, conselho, proposta, observação, crítica, argumento, recomendação, objeção, tese, palavras, palestra, conclusão,
      receio, desejo, preocupação, apelo, testemunho, comentário
    `),
    afterSpeaker: [],
    genitive: '',
    pronouns: phrases('ele, ela'),
  },
];
