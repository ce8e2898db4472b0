import type { ReportProblemInfo } from './report-problem-page.js';

/** Where the reader doubts that it read the report well. */
export const doubts: readonly ReportProblemInfo[] = [
  {
    code: 'report.empty',
    severity: 'warning',
    summary: 'Nothing in the file can be cited.',
    description: `The file is empty, or it holds only what cannot be cited, such as a contents list or a list of participants. Perhaps it is not the
report, or the text was lost when it was saved.`,
    report: `
# Water Workshop

## Participants

- Ana Diaz
- Tom Okoro
`,
    message:
      'line 1: Nothing in this file can be cited. Check that it is the report, and that its text is not a list of links or names only.',
    corrected: `
# Water Workshop

Wells run dry before the rains come.

## Participants

- Ana Diaz
- Tom Okoro
`,
  },
  {
    code: 'report.one-part',
    severity: 'warning',
    summary: 'One part holds most of a long report.',
    description: `Headings were probably missed. This is the clearest sign that a report was read badly, because what people said is then in the wrong part.
A title on a line of its own is often not recognized in text from a PDF. Write \`## \` before each heading, with an empty line
above and below. Ignore the warning if the report has no other headings.`,
    report: `
# Water Workshop

Wells run dry before the rains come, and tankers reach half of the villages.

…

Repairs

A pump waits eleven weeks for a part that costs less than one day of tankers.

…
`,
    message: 'line 1: Nearly all of the report is under no heading. Write “## ” before each heading of the report.',
    corrected: `
# Water Workshop

## Wells

Wells run dry before the rains come, and tankers reach half of the villages.

…

## Repairs

A pump waits eleven weeks for a part that costs less than one day of tankers.

…
`,
  },
  {
    code: 'report.label-unknown',
    severity: 'warning',
    summary: 'Many lines start with a name or initials that are in no list of people.',
    description: `Findings credits a line to a person only if the report shows that the label is a person. Add a list of participants with full names:
then initials, first names and surnames are understood. For other short forms, such as user names, see
\`docs/canonical-markdown.md\`. Labels that are no people can stay: they are part of the text.`,
    report: `
# Water Workshop

## Wells

- BT: Half of the wells run dry in May.
- KL: Who repairs the pumps?
- BT: Nobody, since the fund was closed.
- KL: Then the fund has to come back.
- BT: It needs a law first.
`,
    message:
      'line 5: 5 lines start with a name that is in no list of people, such as “BT:”. List the full names of the speakers below a heading “## Participants”.',
    corrected: `
# Water Workshop

## Participants

- Berta Thome (Well Fund)
- Karim Lind (Rain Office)

## Wells

- BT: Half of the wells run dry in May.
- KL: Who repairs the pumps?
- BT: Nobody, since the fund was closed.
- KL: Then the fund has to come back.
- BT: It needs a law first.
`,
  },
  {
    code: 'report.long-paragraphs',
    severity: 'warning',
    summary: 'Half of a report is in very long paragraphs.',
    description: `Text from a PDF often has no empty lines, so that headings, lists and paragraphs become one long paragraph. Then a citation covers too
much, and the text below a heading is in the wrong part. Set them apart by empty lines, and write \`## \` before headings.`,
    report: `
# Water Workshop

## Wells

Half of the wells run dry in May. Tankers reach only the villages near a road, and the others carry water from the river. The
district has counted the tankers since the drought began. It has not counted the wells, because no office is in charge of them.
Repairs
A pump waits eleven weeks for a part that costs less than one day of tankers. The workshop in the valley closed when its
mechanic retired. Villages that keep a part in store repair their pump within two days. No law says who pays for that store.
Meters
A meter on each pump would show which well fails first. Two districts have tried meters, and both keep the figures on paper. The
figures arrive in the capital after the rains. By then nobody needs them, and the next dry season finds the same wells empty.
Both districts will publish the figures each week, and ask two others to count their wells before the next rains come.

…
`,
    message:
      'line 5: Half of the report is in paragraphs of more than 150 words. If headings, lists or other paragraphs are inside, set them apart by empty lines, and write “## ” before headings.',
    corrected: `
# Water Workshop

## Wells

Half of the wells run dry in May. Tankers reach only the villages near a road, and the others carry water from the river. The
district has counted the tankers since the drought began. It has not counted the wells, because no office is in charge of them.

…

## Repairs

A pump waits eleven weeks for a part that costs less than one day of tankers. The workshop in the valley closed when its
mechanic retired. Villages that keep a part in store repair their pump within two days. No law says who pays for that store.

## Meters

A meter on each pump would show which well fails first. Two districts have tried meters, and both keep the figures on paper. The
figures arrive in the capital after the rains. By then nobody needs them, and the next dry season finds the same wells empty.
Both districts will publish the figures each week, and ask two others to count their wells before the next rains come.
`,
  },
  {
    code: 'report.uncredited',
    severity: 'warning',
    summary: 'Many findings begin with the name of a person, but are credited to nobody.',
    description: `The names are known, but Findings did not understand that these people speak. Write a colon after each name. Where the lines are a
list of people, or of what they do, write a heading such as \`## Participants\` above them, or ignore the warning.

The same warning appears if a long report names many people but credits almost nothing to them. Often the names are above or after what
these people say. Ignore the warning if nobody speaks in the report.`,
    report: `
# Water Workshop

## Participants

- Ana Diaz (Well Fund)
- Tom Okoro (Rain Office)

## Wells

- Ana Diaz → pumps wait eleven weeks for a part.

…
`,
    message:
      'line 10: 61 findings begin with the name of a person, but are credited to nobody. If these people speak, write a colon after the name, such as “- **Ana Diaz:** …”. If it is a list of people, write “## Participants” above it.',
    corrected: `
# Water Workshop

## Participants

- Ana Diaz (Well Fund)
- Tom Okoro (Rain Office)

## Wells

- **Ana Diaz:** Pumps wait eleven weeks for a part.

…
`,
  },
  {
    code: 'report.fragments',
    severity: 'warning',
    summary: 'Many findings have fewer than four words.',
    description: `Lines of the source were probably read as paragraphs or items of their own, as in text from slides or from a table in a PDF. Join the
lines of each paragraph, with an empty line between paragraphs. Ignore the warning for notes that are meant to be that short.`,
    report: `
# Water Workshop

## Wells

- run dry

…
`,
    message:
      'line 5: 61 of 61 findings have fewer than four words. The lines of the report are probably cut up: join the lines of each paragraph.',
    corrected: `
# Water Workshop

## Wells

- Half of the wells run dry in May, and nobody repairs them before the rains come.

…
`,
  },
  {
    code: 'report.misspelt-name',
    severity: 'info',
    summary: 'A name is nearly that of a person whom the report names elsewhere.',
    description: `The words were read as those of the person with the similar name. If the report misspells the name, correct it. If
it is another person, add the full name to the list of participants: then both are known.`,
    report: `
# Water Workshop

## Participants

- Ana Baidee (Well Fund)

## Wells

Ms. Badiee said that pumps are cheap.
`,
    message:
      'line 9: “Ms. Badiee” is nearly the name of Ana Baidee, and was read as that person. Correct the spelling. If it is another person, add the full name to the list of participants.',
    corrected: `
# Water Workshop

## Participants

- Ana Baidee (Well Fund)
- Lea Badiee (Rain Office)

## Wells

Ms. Badiee said that pumps are cheap.
`,
  },
];
