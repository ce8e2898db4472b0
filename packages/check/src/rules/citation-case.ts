import { replaceKey } from './replacement.js';
import type { RuleProblem, Rule } from './rule.js';

export const citationCase: Rule<'citation.case'> = {
  code: 'citation.case',
  severity: 'hint',
  summary: 'A citation is not in its canonical spelling.',
  description: `Letter case and accents do not matter to what an id names here, but they do to Pandoc and to whoever searches for
who cites a finding. Ids are written in lower case, speakers without accents. The fix writes them so.`,
  examples: [
    {
      text: `
Beds are counted every night [@S1.H2], see @demo2020:s1.Köhler.
                              ^^^^^^ “S1.H2” is written s1.h2.
                                           ^^^^^^^^^^^^^^^^^^^ “demo2020:s1.Köhler” is written demo2020:s1.kohler.
`,
      fixed: `
Beds are counted every night [@s1.h2], see @demo2020:s1.kohler.
`,
    },
    {
      text: `
Somebody else's keys are as they are [@Smith2020].
`,
    },
  ],
  *check(document) {
    for (const { item, resolution } of document.citations) {
      if (resolution.type !== 'found' || resolution.id === item.id) continue;
      const fix = replaceKey(document, item, resolution.id);
      yield {
        start: item.start,
        end: item.end,
        id: resolution.id,
        message: document.say`“${item.id}” is written ${resolution.id}.`,
        fix,
        choices: [fix],
      } satisfies RuleProblem;
    }
  },
};
