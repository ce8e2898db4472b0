import type { Library } from '@findings/core/library';
import { REPORTING_VERBS } from '@findings/language';
import { nameVocabulary } from './name-vocabulary.js';

/** Verbs for what people do at a workshop, in addition to verbs of speech. */
const WORKSHOP_VERBS = new Set(
  (
    'summed sums identified identifies illustrated illustrates indicated indicates revealed reveals attributed attributes credited credits ' +
    'cited cites considered considers viewed views addressed addresses detailed details ' +
    'held holds found finds thought thinks showed shows shown described describes proposed proposes recommended recommends ' +
    'called calls complained complains believed believes saw sees named names gave gives presented presents outlined outlines ' +
    'pointed points advised advises proved proves learned learnt offered offers pleaded traced drew draws spoke speaks ' +
    'listed lists endorsed endorses rejected rejects promised promises pledged pledges defined defines assessed assesses welcomed framed frames ' +
    'wants wanted prefers preferred favoured favours favored favors reckons reckoned counts counted disliked dislikes discouraged discourages ' +
    'dismissed dismisses defended defends commended commends lauded lauds blamed blames judged judges deemed deems recognized recognizes ' +
    'recognised recognises realized realizes envisioned envisions envisaged envisages imagined imagines linked links contrasted contrasts ' +
    'compared compares ascribed ascribes quantified quantifies denied denies'
  ).split(' '),
);

const ENGLISH: ReadonlySet<string> = new Set([...REPORTING_VERBS, ...WORKSHOP_VERBS]);

/** Folded verbs for what people say and do at a workshop: in English, and in the languages of the reports. */
export function speechVerbsFor(library: Library): ReadonlySet<string> {
  return new Set([...ENGLISH, ...nameVocabulary(library).speech]);
}
