import fc from 'fast-check';
import type { CitingProposal, Coverage } from '../src/coverage/coverage.js';
import { measureCoverage } from '../src/coverage/measure-coverage.js';
import { createLibrary } from '@findings/core/library';
import { reportFixture } from '../../core/test/report-fixture.js';

/** Texts that try to break the page. */
const attacks = [
  '##[error]x',
  '</script><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style><style>*{display:none}</style>',
  '<!--',
  ']]>',
  '&lt;b&gt; &amp; &#x22; &notit;',
  'a \u202Egnp.exe\u2066 b',
  'half \uD83D of a pair',
  'nul \0 bell \u0007 delete \u007F none \uFFFF',
  '[link](javascript:alert(1)) ![image](x) <https://x> https://x www.x.org',
  '# *not* __this__ `code` | cell | ~~x~~ @s1.h1 [@s1] $x$ [^n]',
  '- item',
  '1. item',
  'line\nbreak\r\n\r\n    code',
];

export const hostileText = fc.oneof(
  fc.constantFrom(...attacks),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
  fc.tuple(fc.constantFrom(...attacks), fc.constantFrom(...attacks)).map((two) => two.join(' ')),
);

const people = ['rana', 'köhler', 'okoro'];

const session = fc.record({
  title: hostileText,
  questions: fc.array(hostileText, { maxLength: 2 }),
  overview: fc.array(hostileText, { maxLength: 2 }),
  highlights: fc.array(fc.tuple(fc.subarray(people), hostileText), { maxLength: 4 }),
  exchanges: fc.array(fc.tuple(fc.constantFrom(...people), hostileText, hostileText), { maxLength: 2 }),
});

const part = fc.record({
  title: hostileText,
  overview: fc.array(hostileText, { maxLength: 2 }),
  tables: fc.array(hostileText, { maxLength: 2 }),
});

const report = (key: string) =>
  fc
    .record({
      title: hostileText,
      summary: fc.array(hostileText, { maxLength: 2 }),
      day: hostileText,
      organization: hostileText,
      sessions: fc.array(session, { maxLength: 3 }),
      parts: fc.array(part, { maxLength: 2 }),
      recommendations: fc.array(hostileText, { maxLength: 2 }),
    })
    .map(({ title, summary, day, organization, sessions, parts, recommendations }) => ({
      ...reportFixture({
        key,
        title,
        summary,
        days: { [day]: sessions.slice(0, 2).map((_, index) => `s${index + 1}`) },
        people: [`Asha Rana (${organization})`, 'Jens Köhler', 'Maria Okoro (Trust)'],
        sessions: sessions.map((one) => ({
          ...one,
          highlights: one.highlights.map(([who, text]) => [who.join(', '), text] as const),
        })),
        parts: parts.map((one, index) => ({
          ...one,
          id: `part-${index + 1}`,
          overview: one.overview.map((text) => ({ text, page: text, statements: [['rana', text]] as const })),
        })),
        recommendations,
      }),
    }));

const keys =
  's1 s1.h1 s1.h2 s2.h1 s1.rana s1.q1 s2.p1 part-1 part-1.p1 part-1.t1 s9 s1.h9 d1 summary summary.p1 r1'.split(' ');
const key = fc
  .tuple(fc.constantFrom('', '', 'one:', 'two:'), fc.constantFrom(...keys))
  .map(([prefix, id]) => prefix + id);

const proposal = fc.record({
  // A file has a name.
  path: hostileText.filter((path) => path.trim() !== ''),
  title: fc.option(hostileText, { nil: undefined }),
  citations: fc.array(
    fc.record({
      key: fc.oneof(key, fc.constantFrom('one', 'two', 'smith2020')),
      line: fc.nat(5000),
      column: fc.nat(80),
      heading: fc.option(hostileText, { nil: undefined }),
      sentence: fc.oneof(hostileText, fc.constant('')),
    }),
    { maxLength: 12 },
  ),
});

/** A coverage of one report or two, and how many keys of theirs were found, named nothing, or named several. */
export const coverageCase = fc
  .record({
    reports: fc.tuple(report('one'), fc.option(report('two'), { nil: undefined })),
    proposals: fc.array(proposal, { maxLength: 4 }),
  })
  .map(({ reports: [one, two], proposals }) => {
    const reports = two ? [one, two] : [one];
    const library = createLibrary(reports, { default: 'one' });
    const cited: CitingProposal[] = proposals.map((each) => ({
      ...each,
      citations: each.citations.map((citation) => ({ ...citation, resolution: library.resolve(citation.key) })),
    }));
    const resolutions = cited.flatMap(({ citations }) => citations.map(({ resolution }) => resolution));
    const number = (type: string): number => resolutions.filter((resolution) => resolution.type === type).length;
    const coverage: Coverage = measureCoverage(
      reports.map((each) => ({ report: each, path: `reports/${each.key}.md` })),
      cited,
    );
    const findings = library.targets().filter((target) => 'finding' in target);
    return { coverage, findings, found: number('found'), astray: number('unresolved') + number('ambiguous') };
  });
