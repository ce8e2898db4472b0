import { pinStatus } from '../pins/pin-status.js';
import { rangeProblem } from '../citations/citation-range.js';
import { replaceBySuggestion } from '../citations/citation-edits.js';
import { createNearFindings } from '../citations/near-findings.js';
import type { CheckedDocument, RuleProblem } from '../document/checked-document.js';
import { readExamples, type Rule } from './rule.js';
import { findUnknownWorks } from '../citations/unknown-works.js';
import { isReportMissing, unresolvedMessage } from '../citations/unresolved-message.js';
import { didYouMean } from '../document/message-parts.js';

export const citationUnresolved: Rule<'citation.unresolved'> = {
  code: 'citation.unresolved',
  severity: 'error',
  name: 'citation without a finding',
  summary: 'A citation matches no finding of the report and no work of the bibliography.',
  description: `A reader who follows the citation finds nothing. The id may be mistyped, or the report may have been renumbered. The message names the
nearest ids with their titles. Findings that have the words of the sentence come first. A fix is offered only if the id is another spelling of
an existing one. A different number is for you to choose.

Keys that do not look like an id of a report, such as \`@smith2020\`, belong to other works. They are looked up in the bibliography that the
document names (\`bibliography: refs.bib\` or \`references:\` in its front matter) or that the configuration names. Without a bibliography they
are never reported. Cross-references of Quarto (\`@fig-map\`) and pandoc-crossref (\`@fig:map\`) are never reported either. A key that looks like
an id of a report is treated as one. So is a key in brackets such as \`[@lessons-learned.p1]\`, which ends like the id of a finding. If there
is no such finding and the bibliography has that key, it belongs to the bibliography.

To add a report, run “Findings: Add Report…” in VS Code, or \`findings init REPORT\` in a terminal.`,
  examples: [
    ...readExamples(`
Donors plan together [@s2.h1], as @smith2020 and @fig-map show.
%%%
Nobody said so [@s9].
                ^^^ There is no session 9 in the report. The last one is s3. Did you mean s3 (Session 3: Data and Evidence)?
%%%
The ministry promised it [see @s2.h9, p. 4].
                              ^^^^^^ Session 2 has no point 9. The last one is s2.h3. Did you mean s2.h3 (Session 2, contribution: Maria Okoro (Harbour Trust)) or s2 (Session 2: Working Across Borders)?
%%%
Shelters are full [@s1h2].
                   ^^^^^ The report has no finding “s1h2”. Did you mean s1.h2 (Session 1, contribution: Jens Köhler (Port Authority))?
=>
Shelters are full [@s1.h2].
%%%
Both say so [@s1.h1-h2].
             ^^^^^^^^^ “s1.h1-h2” is not the id of a finding: a range cannot be cited. Write [@s1.h1; @s1.h2].
=>
Both say so [@s1.h1; @s1.h2].
%%%
The port disagreed [-@s1.kohlre].
                    ^^^^^^^^^^^ There is no speaker “kohlre” in Session 1. Did you mean s1.kohler (Session 1, contribution: Jens Köhler (Port Authority)) or s1 (Session 1: Shelter and Care)?
=>
The port disagreed [-@s1.kohler].
%%%
Every border post keeps a register that no other post can read [@s2.h9].
                                                                ^^^^^^ Session 2 has no point 9. The last one is s2.h3. Did you mean s2.h2 (Session 2, contribution: Maria Okoro (Harbour Trust)) or s2 (Session 2: Working Across Borders)?
%%%
Every border post keeps a register that no other post can read [@crossing-borders.h2].
                                                                ^^^^^^^^^^^^^^^^^^^^ The report has no finding “crossing-borders.h2”. Did you mean s2.h2 (Session 2, contribution: Maria Okoro (Harbour Trust))?
%%%
On the last day [@d3] the donors met [@demo2021:s1].
                 ^^^ There is no day 3 in the report. The last one is d2. Did you mean d2 (Day 2)?
                                      ^^^^^^^^^^^^ No report has the key “demo2021”. Did you mean demo2020:s1 (Session 1: Shelter and Care)?
%%%
The harbour was rebuilt [@harbour2016:s1.h2].
                         ^^^^^^^^^^^^^^^^^^ The report “harbour2016” was removed, or not added yet. Add it, or remove the citation.
`),
    {
      bibliography: `
@book{smith2020, title = {Roads and Borders}}
@article{s9, title = {A Key that Looks Like a Session}}
`,
      text: `
Roads are long [@smith2020; @s9; see @fig-map]. Nobody wrote so [@smith2021; @jones].
                                                                 ^^^^^^^^^^ “smith2021” is not in refs.bib. Did you mean smith2020?
                                                                             ^^^^^^ “jones” is not in refs.bib. Correct the key, add the work, or remove the citation.
`,
    },
    {
      bibliography: `
@book{smith2020, title = {Roads and Borders}}
`,
      text: `
Letter case matters to Pandoc [@Smith2020, ch. 4].
                               ^^^^^^^^^^ “Smith2020” is not in refs.bib. Did you mean smith2020?
`,
      fixed: `
Letter case matters to Pandoc [@smith2020, ch. 4].
`,
    },
  ],
  *check(document) {
    const { bibliography } = document;
    yield* unknownFindings(document);
    if (bibliography) yield* findUnknownWorks(document, bibliography);
  },
};

function* unknownFindings(document: CheckedDocument): Iterable<RuleProblem> {
  const { say } = document;
  let near: ReturnType<typeof createNearFindings> | undefined;
  for (const citation of document.citations) {
    const { item, resolution } = citation;
    if (resolution.type !== 'unresolved') continue;
    const range = rangeProblem(document, citation);
    if (range) {
      yield range;
      continue;
    }
    const moved = document.lock && pinStatus(document.lock, document.library, item.id, resolution)?.type === 'moved';
    // citation.moved reports the new id of its text.
    const suggestions = moved ? [] : (near ??= createNearFindings(document))(citation, resolution);
    const [certain, other] = suggestions.filter((suggestion) => suggestion.certain);
    yield {
      start: item.start,
      end: item.end,
      id: item.id,
      message:
        unresolvedMessage(resolution, item.id, document) +
        (moved
          ? say` The text that you checked has moved.`
          : isReportMissing({ ...resolution, suggestions })
            ? ''
            : didYouMean(say, suggestions)),
      suggestions,
      ...(certain && !other && { fix: replaceBySuggestion(document, item, certain) }),
      choices: suggestions.map((each) => replaceBySuggestion(document, item, each)),
    };
  }
}
