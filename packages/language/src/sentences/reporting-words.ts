const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Verbs that report what a person said, asked or wrote. */
export const REPORTING_VERBS: ReadonlySet<string> = words(
  'said say says saying asked ask asks asking stated states stating replied replies replying responded responds responding ' +
    'answered answers answering concluded concludes concluding noted notes noting added adds adding remarked remarks remarking ' +
    'commented comments commenting observed observes observing explained explains explaining argued argues arguing stressed ' +
    'stresses stressing emphasized emphasised emphasizes emphasises emphasizing emphasising underscored underscores underlined ' +
    'highlighted highlights mentioned mentions suggested suggests suggesting warned warns warning insisted insists insisting ' +
    'declared declares announced announces claimed claims claiming admitted admits admitting acknowledged acknowledges agreed ' +
    'wrote writes writing joked recalled recalls reported reports queried queries wondered wonders wondering inquired enquired ' +
    'exclaimed asserted asserts affirmed affirms maintained maintains continued continues told tells telling reminded reminds ' +
    'urged urges cautioned cautions confirmed confirms quipped recounted summarized summarised countered opined pondered ' +
    'put puts quoted quoting testified',
);

/** Nouns that report it: `in her words, “…”`, `according to her, “…”`. */
export const REPORTING_NOUNS: ReadonlySet<string> = words(
  'words according question remark comment reply answer statement response',
);

/** Between a reporting verb and the words: `stated that “…”`. */
export const REPORTING_LINKS: ReadonlySet<string> = words('that whether if how why what');

/** After these, the marks set off a name, a title or a term. */
export const NAMING_WORDS: ReadonlySet<string> = words(
  'called entitled titled named termed dubbed labelled labeled known nicknamed phrase term terms word concept notion slogan ' +
    'motto title titles heading theme themes paper papers article book report chapter',
);

/** With these a clause about who said something begins: `“…,” she said`. */
export const SPEAKING_WORDS: ReadonlySet<string> = words(
  'he she they we i one the a an another several some many both',
);

/** Verbs and subjects without which English hardly makes a sentence. */
export const SENTENCE_WORDS: ReadonlySet<string> = words(
  'is are was were am be been has have had do does did will would can could should shall may might must cannot ' +
    'i we you they he she it',
);
