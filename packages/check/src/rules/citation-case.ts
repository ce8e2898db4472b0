import { replaceKey } from '../citations/citation-edits.js';
import type { RuleProblem } from '../document/checked-document.js';
import { readExamples, type Rule } from './rule.js';

export const citationCase: Rule<'citation.case'> = {
  code: 'citation.case',
  severity: 'hint',
  name: 'spelling of an id',
  summary: 'A citation is not in its canonical spelling.',
  description: `Findings ignores letter case and accents in ids, but Pandoc and text search do not. Ids are written in lower case, and speakers without
accents. The fix writes the canonical spelling.`,
  examples: readExamples(`
Beds are counted every night [@S1.H2], see @demo2020:s1.Köhler.
                              ^^^^^^ Write “S1.H2” as s1.h2.
                                           ^^^^^^^^^^^^^^^^^^^ Write “demo2020:s1.Köhler” as demo2020:s1.kohler.
=>
Beds are counted every night [@s1.h2], see @demo2020:s1.kohler.
%%%
Keys of other works are left alone [@Smith2020].
`),
  *check(document) {
    for (const { item, resolution } of document.citations) {
      if (resolution.type !== 'found' || resolution.id === item.id) continue;
      const fix = replaceKey(document, item, resolution.id);
      yield {
        start: item.start,
        end: item.end,
        id: resolution.id,
        message: document.say`Write “${item.id}” as ${resolution.id}.`,
        fix,
        choices: [fix],
      } satisfies RuleProblem;
    }
  },
};
