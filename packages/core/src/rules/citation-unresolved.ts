import type { PartKind } from '../library/local-id.js';
import { readPart } from '../library/local-id.js';
import type { Missing } from '../library/resolution.js';
import type { SessionTarget, SummaryTarget, Target } from '../library/target.js';
import { sessionName } from '../library/title.js';
import type { Report } from '../model.js';
import { replaceBySuggestion } from './replacement.js';
import type { CheckedDocument, Found, Rule } from './rule.js';
import { count, countOut, didYouMean, nameReport } from './wording.js';

export const citationUnresolved: Rule<'citation.unresolved'> = {
  code: 'citation.unresolved',
  severity: 'error',
  summary: 'A citation names no finding of the report.',
  description: `A reader who follows the citation finds nothing there. The id may be mistyped, or the report may have been
renumbered since. The message names the nearest ids with their titles. A fix is offered only where the id is another
spelling of one that exists; another number is for the writer to choose.

Keys that do not look like an id of a report, such as \`@smith2020\` or \`@fig-map\`, belong to somebody else and are
never reported.`,
  examples: [
    {
      text: `
Donors plan together [@s2.h1], as @smith2020 and @fig-map show.
`,
    },
    {
      text: `
Nobody said so [@s9].
                ^^^ There is no session 9 in ‘Safe Passage Workshop’ (demo2020). It has sessions 1 to 3. Did you mean s3 (Session 3: Data and Evidence)?
`,
    },
    {
      text: `
The ministry promised it [see @s2.h9, p. 4].
                              ^^^^^^ Session 2 of ‘Safe Passage Workshop’ (demo2020) has no highlight 9. It has 3 highlights. Did you mean s2.h3 (Session 2 highlight: Maria Okoro (Harbour Trust)) or s2 (Session 2: Working Across Borders)?
`,
    },
    {
      text: `
Shelters are full [@s1h2].
                   ^^^^^ ‘Safe Passage Workshop’ (demo2020) has no finding “s1h2”. Did you mean s1.h2 (Session 1 highlight: Jens Köhler (Port Authority))?
`,
      fixed: `
Shelters are full [@s1.h2].
`,
    },
    {
      text: `
The port disagreed [-@s1.kohlre].
                    ^^^^^^^^^^^ Nobody called “kohlre” has a highlight in Session 1 of ‘Safe Passage Workshop’ (demo2020). Did you mean s1.kohler (Session 1 highlight: Jens Köhler (Port Authority)) or s1 (Session 1: Shelter and Care)?
`,
      fixed: `
The port disagreed [-@s1.kohler].
`,
    },
    {
      text: `
On the last day [@d3] the donors met [@demo2021:s1].
                 ^^^ There is no day 3 in ‘Safe Passage Workshop’ (demo2020). It has days 1 and 2. Did you mean d2 (Day 2)?
                                      ^^^^^^^^^^^^ No report has the key “demo2021”. Did you mean demo2020:s1 (Session 1: Shelter and Care)?
`,
    },
  ],
  *check(document) {
    for (const { item, resolution } of document.citations) {
      if (resolution.type !== 'unresolved') continue;
      const { missing, suggestions } = resolution;
      const [sure, other] = suggestions.filter(({ certain }) => certain);
      yield {
        start: item.start,
        end: item.end,
        id: item.id,
        message: whatIsMissing(missing, item.id, document) + didYouMean(suggestions),
        suggestions,
        ...(sure && !other && { fix: replaceBySuggestion(document, item, sure) }),
        choices: suggestions.map((each) => replaceBySuggestion(document, item, each)),
      } satisfies Found;
    }
  },
};

function whatIsMissing(missing: Missing, written: string, { library }: CheckedDocument): string {
  switch (missing.what) {
    case 'report':
      return `No report has the key “${missing.key}”.`;
    case 'default':
      return library.reports.length === 0
        ? `“${written}” looks like a finding of a report, but no report is configured.`
        : `“${written}” does not say which report it means, and none is the default.`;
    case 'summary':
      return `${nameReport(missing.report)} has no executive summary.`;
    case 'day':
    case 'session':
    case 'recommendation':
    case 'action': {
      const outside = missing.what === 'recommendation' || missing.what === 'action' ? ' outside its sessions' : '';
      const there = countOut(missing.what, numbersOf(missing.report, missing.what));
      return `There is no ${missing.what} ${missing.number} in ${nameReport(missing.report)}${outside}. It has ${there}.`;
    }
    case 'part':
      return partIsMissing(missing.report, missing.within, missing.part);
    case 'speaker':
      return `Nobody called “${missing.name}” has a highlight in ${nameWithin(missing.within)} of ${nameReport(missing.report)}.`;
    case 'id':
      return `${nameReport(missing.report)} has no finding “${withoutKey(missing.report, written)}”.`;
  }
}

function numbersOf(report: Report, what: 'day' | 'session' | 'recommendation' | 'action'): readonly string[] {
  const all = {
    day: report.days,
    session: report.sessions,
    recommendation: report.recommendations,
    action: report.actions,
  };
  // A number that two days have is `d2.s4` on the second.
  return all[what].map(({ id }) => (id.includes('.s') ? id : id.slice(1)));
}

const partNouns: Readonly<Record<PartKind, string>> = {
  p: 'paragraph',
  g: 'guiding question',
  h: 'highlight',
  q: 'exchange',
  r: 'recommendation',
  a: 'action',
};

function partIsMissing(report: Report, within: Target, part: string): string {
  const where = `${nameWithin(within)} of ${nameReport(report)}`;
  const start = where.charAt(0).toUpperCase() + where.slice(1);
  const id = readPart(within.id, part);
  if (id.what !== 'part' || (within.type !== 'session' && within.type !== 'summary'))
    return `${start} has no part “${part}”.`;
  const noun = partNouns[id.kind];
  return `${start} has no ${noun} ${id.number}. It has ${count(noun, partsOf(within, id.kind).length)}.`;
}

function partsOf(within: SessionTarget | SummaryTarget, kind: PartKind): readonly unknown[] {
  if (within.type === 'summary') return kind === 'p' ? within.summary.passages : [];
  const { overview, guidingQuestions, highlights, exchanges, recommendations, actions } = within.session;
  return { p: overview, g: guidingQuestions, h: highlights, q: exchanges, r: recommendations, a: actions }[kind];
}

function nameWithin(within: Target): string {
  return within.type === 'session' ? sessionName(within.session) : 'the executive summary';
}

function withoutKey(report: Report, written: string): string {
  const key = `${report.key}:`.toLowerCase();
  return written.toLowerCase().startsWith(key) ? written.slice(key.length) : written;
}
