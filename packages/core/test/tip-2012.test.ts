import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseReport } from '../src/index.js';
import { findingsOf, lostWords } from './report-properties.js';

const place = new URL('../../../../shared/reports/tip-2012.txt', import.meta.url);
const text = existsSync(place) ? readFileSync(place, 'utf8') : undefined;
// packages/tip-2012/test/same-ids.test.ts holds its days, sessions, ids and speakers.
if (text === undefined) console.info('Left out: how the report of 2012 is read, since ../shared/reports is absent.');

/** Everyone who speaks. */
const people = [
  'baruah: Ms. Nandita Baruah; TAF/Nepal; CTIP',
  'poudel: Dr. Meena Poudel; Newcastle University, UK',
  'donovan: Dr. Dolores Donovan; University of San Francisco',
  'malla: Sapana Pradhan Malla; Supreme Court of Nepal',
  'munkhbat: Ms. Naran Munkhbat; TAF/Mongolia',
  'hong: Ms. Lim Siv Hong; TAF/Cambodia',
  'tuladhar: Ms. Shareen Tuladhar; TAF/Nepal',
  'jayagupta: Dr. Ratchada Jayagupta; Asian Research Center for Migration',
  'taylor: Mr. Will Taylor; TAF/Vietnam',
  'bhagat: Dr. Achal Bhagat; Medanta Division of Mental Health and Quality of Life, Medanta Medicity, and Saarthak',
  'wex: Ms. Bronwyn Wex; AusAID; AusAID/Bangkok',
  'fatima: Rabab Fatima; IOM Bangkok',
  'prasai: Dr. Sagar Prasai; TAF/Nepal',
  'chettri: Ms. Srijana Chettri; TAF/Nepal',
  'latonero: Dr. Mark Latonero; Annenberg Center for Communication Leadership and Policy, University of Southern California',
  'kelley: James Larry Kelley; U.S. Department of Justice Criminal Division',
  'onta: Karuna Onta; DFID/Nepal',
  'barron: Maria Barron; USAID/Nepal',
];

describe.skipIf(text === undefined)('the workshop of 2012, as a PDF left it', () => {
  const report = parseReport(text ?? '', { key: 'tip2012' });
  it('says on its cover who held it, when and where', () => {
    expect(report).toMatchObject({
      key: 'tip2012',
      organization: 'The Asia Foundation',
      title: 'Trafficking in Persons Workshop',
      subtitle: 'Capturing Lessons Learned, Charting the Way Forward',
      dates: { text: 'SEPTEMBER 17 - 19, 2012', start: '2012-09-17', end: '2012-09-19' },
      venue: 'YAK AND YETI HOTEL; KATHMANDU, NEPAL',
    });
  });

  it('knows a question that ends in a full stop', () => {
    const [first] = report.sessions[4]!.guidingQuestions;
    expect(first!.text).toMatch(/^How can we design .*\.$/);
  });

  it('keeps what is said before and after the guiding questions', () => {
    const { overview } = report.sessions[3]!;
    expect(overview.slice(0, 2).map((passage) => passage.text.split(' ').slice(0, 3).join(' '))).toEqual([
      'As a transnational',
      'Examples of victim',
    ]);
  });

  it('credits sentences of the overview', () => {
    const statements = report.sessions.flatMap(({ overview }) =>
      overview.flatMap((passage) => passage.statements.map((statement) => [passage.id, ...statement.speakers])),
    );
    expect(statements).toEqual([
      ['s1.p2', 'baruah', 'poudel'],
      ['s3.p3', 'hong'],
      ['s4.p4', 'taylor'],
      ['s6.p2', 'prasai'],
      ['s7.p3', 'latonero'],
    ]);
  });

  it('keeps the label as printed', () => {
    expect(report.sessions[5]!.highlights[1]!.label).toBe(
      'Dr. Ratchada Jayagupta (Asian Research Center of Migration)',
    );
  });

  it('knows the 18 people who speak, each by one entry', () => {
    const speaking = report.people.filter((person) => person.findings.length > 0);
    expect(
      speaking.map(({ id, honorific = '', name, affiliations }) =>
        [`${id}: ${`${honorific} ${name}`.trim()}`, ...affiliations].join('; '),
      ),
    ).toEqual(people);
    expect(report.people.filter((person) => person.roles.length > 0)).toMatchObject([
      { id: 'baruah', roles: ['TAF/Nepal Chief of Party'] },
      { id: 'poudel', roles: ['Nepali researcher and Visiting Research Fellow'] },
      { id: 'prasai', roles: ['moderator'] },
      { id: 'latonero', roles: ['panelist'] },
    ]);
  });

  it('has 6 quotations that are speech, three with a known speaker', () => {
    const speech = findingsOf(report).flatMap((finding) =>
      finding.quotations.map((quotation) => [
        finding.id,
        quotation.speaker,
        quotation.text.split(' ').slice(0, 3).join(' '),
      ]),
    );
    expect(speech).toEqual([
      ['s2.q1', undefined, 'What specific evidential'],
      ['s2.q2', undefined, 'Even if Laos'],
      ['s4.q2', 'wex', 'AusAID has been'],
      ['s6.q1', 'poudel', 'So marriage both'],
      ['s7.q1', undefined, 'Some police stations'],
      ['s7.q1', 'latonero', 'Even in the'],
    ]);
  });

  it('is repaired: 15 page breaks, 10 of them inside a paragraph, and 4 running headers', () => {
    expect(report.repairs).toEqual({ pageBreaks: 15, rejoined: 10, runningLines: 4 });
    const bodies = findingsOf(report).map((finding) => finding.text);
    expect(bodies.some((body) => /\s{2}|\n|\f/.test(body))).toBe(false);
    expect(bodies.filter((body) => /[^.?!:”"’)\]]$/.test(body))).toEqual([]);
  });

  it('is reported: a misspelt name, and a day that was announced', () => {
    expect(
      report.problems.map(({ code, span }) => [code, span && text!.slice(span.start.offset, span.end.offset)]),
    ).toEqual([
      ['report.misspelt-name', 'Dr. Laterno'],
      ['report.day-without-sessions', 'SEPTEMBER 17 - 19, 2012'],
    ]);
    expect(report.problems[1]!.message).toContain('2012-09-19');
  });

  it('loses no word', () => {
    expect(lostWords(text ?? '', report)).toEqual([]);
  });
});
