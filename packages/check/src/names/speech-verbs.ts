import type { Library } from '@findings/core/library';
import { english, fold, REPORTING_VERBS, vocabularyFor } from '@findings/core/text';

/** Verbs for what people do at a workshop, in addition to verbs of speech. */
const WORKSHOP_VERBS = new Set(
  (
    'summed sums identified identifies illustrated illustrates indicated indicates revealed reveals attributed attributes credited credits ' +
    'cited cites considered considers viewed views addressed addresses detailed details ' +
    'held holds found finds thought thinks showed shows shown described describes proposed proposes recommended recommends ' +
    'called calls complained complains believed believes saw sees named names gave gives presented presents outlined outlines ' +
    'pointed points advised advises proved proves learned learnt offered offers pleaded traced drew draws spoke speaks'
  ).split(' '),
);

const ENGLISH: ReadonlySet<string> = new Set([...REPORTING_VERBS, ...english.speech, ...WORKSHOP_VERBS]);

/** The text from which the language of a report is recognized, in UTF-16 code units. */
const SAMPLE_LENGTH = 4000;

/** Folded verbs for what people say and do at a workshop: in English, and in the languages of the reports. */
export function speechVerbsFor({ reports, targets }: Pick<Library, 'reports' | 'targets'>): ReadonlySet<string> {
  const verbs = new Set(ENGLISH);
  for (const { key } of reports) {
    let sample = '';
    for (const target of targets(key)) {
      if (sample.length >= SAMPLE_LENGTH) break;
      if ('finding' in target) sample += `${target.text}\n`;
    }
    const { language, speech } = vocabularyFor(sample.slice(0, SAMPLE_LENGTH));
    if (language !== english.language) for (const verb of speech) verbs.add(fold(verb));
  }
  return verbs;
}
