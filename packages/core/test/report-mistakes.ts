import type { ReportProblemInfo } from './report-problem-page.js';

/** Problems of the report itself, and places that need a review. */
export const mistakes: readonly ReportProblemInfo[] = [
  {
    code: 'report.acronym-in-two-ways',
    severity: 'warning',
    summary: 'An abbreviation is written out in two ways.',
    description: `One of the two is probably a mistake of the report, and a proposal that quotes it repeats the mistake. Correct it only if the report is
yours: a quotation has to match the published words.`,
    report: `
# Water Workshop

## Tanks

The Rain Tank Network (RTN) builds tanks. Tanks of the Rural Tank Network (RTN) hold 5,000 litres.
`,
    message: 'line 5: “RTN” is written out in two ways: “Rain Tank Network” and “Rural Tank Network”. Use one of them.',
    corrected: `
# Water Workshop

## Tanks

The Rain Tank Network (RTN) builds tanks. Tanks of the Rain Tank Network (RTN) hold 5,000 litres.
`,
  },
  {
    code: 'report.day-without-sessions',
    severity: 'warning',
    summary: 'The report announces more days than it has.',
    description: `A heading of a day was probably missed, and its sessions are now in the day before. Write the heading of the day, with the number of
signs \`#\` of the other days. Ignore the warning if the report tells nothing of that day.`,
    report: `
# Water Workshop

3-4 May 2021

## Day 1

### Session 1: Wells

Half of the wells run dry in May.

### Session 2: Tanks

A tank holds 5,000 litres.
`,
    message:
      'line 3: The report announces 3-4 May 2021, but reports no session of day 2 (2021-05-04). If its heading was missed, write “## Day 2”.',
    corrected: `
# Water Workshop

3-4 May 2021

## Day 1

### Session 1: Wells

Half of the wells run dry in May.

## Day 2

### Session 2: Tanks

A tank holds 5,000 litres.
`,
  },
  {
    code: 'report.reference-without-target',
    severity: 'warning',
    summary: 'The summary links to a session that does not exist.',
    description: `A link in the executive summary leads to a session of the same title. Correct the words of the link or the title of the
session, or write the session's id as the address of the link.`,
    report: `
# Water Workshop

## Executive Summary

Half of the wells run dry, as the session on [pumps and pipes](#) showed.

## Session 1: Tanks

A tank holds 5,000 litres.
`,
    message:
      'line 5: The summary points to “pumps and pipes”, but no session has that title. Correct the link, or the session’s title.',
    corrected: `
# Water Workshop

## Executive Summary

Half of the wells run dry, as the session on [tanks](#s1) showed.

## Session 1: Tanks

A tank holds 5,000 litres.
`,
  },
  {
    code: 'report.front-matter',
    severity: 'warning',
    summary: 'The front matter has a mistake.',
    description: `The front matter is the block between two lines \`---\` at the top. It gives the title, the dates and the venue. A quotation mark
that nothing closes, or a colon in a text without quotation marks, is the usual mistake. Misspelled field names, such as \`venu\`
or \`Dates\`, and dates that cannot be read are also reported. Other fields are those of other programs, such as Pandoc, and are ignored.`,
    report: `
---
title: "Water Workshop
dates: May 3, 2021
---

Wells run dry before the rains come.
`,
    message: 'line 3: The front matter has a mistake here, so its title, dates and venue may not be used. Correct it.',
    corrected: `
---
title: "Water Workshop"
dates: May 3, 2021
---

Wells run dry before the rains come.
`,
  },
  {
    code: 'report.number-left-out',
    severity: 'warning',
    summary: 'The numbers of sessions leave one out.',
    description: `Perhaps the heading of a session was not recognized, so that its findings are in the session before it. Write \`## \` before the
heading. Ignore the warning if the report leaves out the number on purpose.`,
    report: `
# Water Workshop

## Session 1: Wells

Wells run dry before the rains come.

## Session 3: Tanks

A tank holds 5,000 litres.
`,
    message: 'line 7: No session has the number 2: the report goes on with 3 (“Tanks”). Check that nothing is missing.',
    corrected: `
# Water Workshop

## Session 1: Wells

Wells run dry before the rains come.

## Session 2: Pumps

A pump waits eleven weeks for a part.

## Session 3: Tanks

A tank holds 5,000 litres.
`,
  },
  {
    code: 'report.number-repeated',
    severity: 'warning',
    summary: 'Two sessions have the same number.',
    description: `Both sessions can be cited, the second by a longer id. Correct the number if it is a mistake of the report's text.`,
    report: `
# Water Workshop

## Session 1: Wells

Wells run dry before the rains come.

## Session 1: Tanks

A tank holds 5,000 litres.
`,
    message: 'line 7: Two sessions have the number 1. The first is cited as s1, this one (“Tanks”) as s1-2.',
    corrected: `
# Water Workshop

## Session 1: Wells

Wells run dry before the rains come.

## Session 2: Tanks

A tank holds 5,000 litres.
`,
  },
  {
    code: 'report.unknown-mark',
    severity: 'warning',
    summary: 'A comment, an attribute or a name of a corrected report is not understood.',
    description: `In a report whose front matter says \`reading: exact\`, comments such as \`<!-- by Ana Diaz -->\` and attributes such as \`{.session}\` correct
how it is read. This one is misspelt, or names nobody in the list of participants, so it has no effect. Correct it, or delete it.`,
    report: `
---
title: Water Workshop
reading: exact
---

## Wells

Half of the wells run dry in May. <!-- by Ana Dias -->

## Participants

- Ana Diaz
`,
    message: 'line 8: “Ana Dias” is not in the list of participants. Did you mean “Ana Diaz”?',
    corrected: `
---
title: Water Workshop
reading: exact
---

## Wells

Half of the wells run dry in May. <!-- by Ana Diaz -->

## Participants

- Ana Diaz
`,
  },
  {
    code: 'report.review',
    severity: 'warning',
    summary: 'This place of an imported report needs a review.',
    description: `\`findings import\` and \`findings parse --format markdown\` write a comment before each place that they are not sure of. Compare the place
with the original, correct it, and delete the comment. You can write such comments yourself, in a report whose front matter says
\`reading: exact\`.`,
    report: `
---
title: Water Workshop
reading: exact
---

## Wells

<!-- review: Page 3 has no text. It may be a picture. -->

Half of the wells run dry in May.
`,
    message: 'line 8: Page 3 has no text. It may be a picture.',
    corrected: `
---
title: Water Workshop
reading: exact
---

## Wells

A well costs as much as forty tanks.

Half of the wells run dry in May.
`,
  },
];
