import { describe, expect, it } from 'vitest';
import { parseReport } from '../parse-report.js';
import { sketch } from '../../test/sketch.js';
import { english } from './english.js';
import { extendVocabulary } from './vocabulary.js';

/** What every way of setting labels must give. */
const twoSessions = [
  's1 # Rivers',
  's1.p1 Rivers were the topic, and they are long.',
  's1.h1 [lee] said that rivers run dry.',
  's2 # Lakes',
  's2.p1 Lakes came next, and they are wide.',
  's2.q1 ? [] A participant asked about fish.',
  '  ! [lee] Ann Lee replied that fish are few.',
];

/** A report whose labels are set by `session` and `part`. */
function reportWith(session: (label: string) => string, part: (label: string) => string): string {
  return [
    session('Session 1: Rivers'),
    'Rivers were the topic, and they are long.',
    part('Panel Highlights'),
    '- **Ann Lee (Hydro Trust)** said that rivers run dry.',
    session('Session 2: Lakes'),
    'Lakes came next, and they are wide.',
    part('Questions and Answers'),
    'A participant asked about fish. Ann Lee replied that fish are few.',
    '',
  ].join('\n\n');
}

describe('labels', () => {
  it.each([
    [
      'headings of one level',
      reportWith(
        (label) => `## ${label}`,
        (label) => `## ${label}`,
      ),
    ],
    [
      'headings of two levels',
      reportWith(
        (label) => `# ${label}`,
        (label) => `### ${label}`,
      ),
    ],
    [
      'deep headings',
      reportWith(
        (label) => `##### ${label}`,
        (label) => `###### ${label}`,
      ),
    ],
    [
      'setext headings',
      reportWith(
        (label) => `${label}\n=====`,
        (label) => `${label}\n-----`,
      ),
    ],
    [
      'bold lines',
      reportWith(
        (label) => `**${label}**`,
        (label) => `**${label}:**`,
      ),
    ],
    [
      'underscored bold lines',
      reportWith(
        (label) => `__${label}__`,
        (label) => `***${label}***`,
      ),
    ],
    [
      'bare lines',
      reportWith(
        (label) => label,
        (label) => label,
      ),
    ],
    [
      'headings and bold lines',
      reportWith(
        (label) => `## ${label}`,
        (label) => `**${label}**`,
      ),
    ],
    [
      'numbers in other words',
      reportWith(
        (label) => `## ${label.replace('1:', 'I –').replace('2:', 'Two:')}`,
        (label) => `### ${label}`,
      ),
    ],
    [
      'signs before the number',
      reportWith(
        (label) => `## ${label.replace(' ', ' No. ')}`,
        (label) => `### ${label}`,
      ),
    ],
  ])('may be %s', (_, text) => {
    expect(sketch(text)).toEqual(twoSessions);
  });

  it('may be lines in capitals', () => {
    const text = reportWith(
      (label) => label.toUpperCase(),
      (label) => label.toUpperCase(),
    );
    expect(sketch(text)).toEqual(twoSessions.map((line) => line.replace(/# .*/, (title) => title.toUpperCase())));
  });

  it.each([
    ['## Panel 3: Rivers', 's3 # Rivers'],
    ['## Topic 3. Rivers', 's3 # Rivers'],
    ['## Challenge 3 - Rivers', 's3 # Rivers'],
    ['## Item 3: Rivers', 's3 # Rivers'],
    ['## Discussion topic 3: Rivers', 's3 # Rivers'],
    ['## Roundtable: Rivers', 's1 # Rivers'],
    ['## Rivers and their banks', 's1 # Rivers and their banks'],
    ['## 3. Rivers', 's3 # Rivers'],
    ['## 2.1. Rivers', 's2.1 # Rivers'],
    ['## Session 0: Rivers', 's0 # Rivers'],
    ['## Session 3', 's3 # Session 3'],
  ])('of sessions have synonyms and numbers: %s', (heading, expected) => {
    expect(sketch(`# Water\n\n${heading}\n\nThey are long.\n`)[0]).toBe(expected);
  });

  it.each([
    ['Key points', 's1.h1 [] Rivers run dry.'],
    ['Takeaways', 's1.h1 [] Rivers run dry.'],
    ['Highlighted points from the panel discussion:', 's1.h1 [] Rivers run dry.'],
    ['Guiding questions', 's1.g1 Rivers run dry.'],
    ['Recommendations', 's1.r1 Rivers run dry.'],
    ['Action items', 's1.a1 Rivers run dry.'],
    ['Next steps', 's1.a1 Rivers run dry.'],
    ['Takeaways / Actions', 's1.a1 Rivers run dry.'],
    ['Q&A', 's1.p1 Rivers run dry.'],
    ['Discussion', 's1.p1 Rivers run dry.'],
  ])('of parts have synonyms: %s', (label, expected) => {
    expect(sketch(`# Water\n\n## Session 1: Rivers\n\n**${label}**\n\n- Rivers run dry.\n`)[1]).toBe(expected);
  });

  it.each(['Executive Summary', 'Abstract', 'Key messages', 'Introduction', 'Conclusion'])(
    '%s is of the whole',
    (label) => {
      expect(sketch(`# Water\n\n## ${label}\n\nRivers run dry.\n\n## Session 1: Rivers\n\nLong.\n`)[0]).toBe(
        'summary.p1 Rivers run dry.',
      );
    },
  );

  it('may run into their text', () => {
    expect(
      sketch(
        '## Session 1: Rivers\n\nLong.\n\n**Recommendation 1:** Fund rivers.\n\n- Action item: Write to donors.\n',
      ),
    ).toEqual(['s1 # Rivers', 's1.p1 Long.', 's1.r1 Fund rivers.', 's1.a1 Write to donors.']);
  });

  it('outside sessions are of the report', () => {
    expect(
      sketch(
        '# Water\n\n## Session 1: Rivers\n\nLong.\n\n## Recommendations\n\n1. Fund rivers.\n2. Fund lakes.\n\n## Next steps\n\n- Meet again.\n',
      ),
    ).toEqual(['s1 # Rivers', 's1.p1 Long.', 'r1 Fund rivers.', 'r2 Fund lakes.', 'a1 Meet again.']);
  });
});

describe('another language', () => {
  it('is read by the words that a caller adds', () => {
    const german = extendVocabulary(english, {
      session: ['Sitzung'],
      summary: ['Zusammenfassung'],
      highlights: ['Kernaussagen'],
      exchanges: ['Fragen und Antworten'],
      recommendations: ['Empfehlungen'],
      actions: ['Nächste Schritte'],
      honorifics: ['Frau'],
    });
    const text =
      '# Wasser\n\n## Zusammenfassung\n\nAlles in Kürze.\n\n## Sitzung 1: Flüsse\n\nSie sind lang.\n\n### Kernaussagen\n\n' +
      '- **Frau Groß (Wasserbund)** sprach über Flüsse.\n\n### Fragen und Antworten\n\n- Wer zahlt? Niemand.\n\n' +
      '### Empfehlungen\n\n- Mehr Geld.\n\n### Nächste Schritte\n\n- Brief schreiben.\n';
    expect(sketch(text, { vocabulary: german })).toEqual([
      'summary.p1 Alles in Kürze.',
      's1 # Flüsse',
      's1.p1 Sie sind lang.',
      expect.stringMatching(/^s1\.h1 \[gro.+\] sprach über Flüsse\.$/),
      's1.q1 ? [] Wer zahlt?',
      '  ! [] Niemand.',
      's1.r1 Mehr Geld.',
      's1.a1 Brief schreiben.',
    ]);
  });

  it('may have another script, with marks and digits of its own', () => {
    const nepali = extendVocabulary(english, { session: ['सत्र'], highlights: ['मुख्य बुँदा'] });
    expect(
      sketch('# पानी\n\n## सत्र १२: नदी\n\nलामो छ।\n\n### मुख्य बुँदा\n\n- नदी सुक्दै छन्।\n', { vocabulary: nepali }),
    ).toEqual(['s12 # नदी', 's12.p1 लामो छ।', 's12.h1 [] नदी सुक्दै छन्।']);
  });
});

describe('what is no session', () => {
  const body = '## Session 1: Rivers\n\nLong.\n\n## Session 2: Lakes\n\nWide.\n';
  const sessions = ['s1 # Rivers', 's1.p1 Long.', 's2 # Lakes', 's2.p1 Wide.'];

  it.each([
    ['an agenda', '## Agenda\n\n- Session 1: Rivers\n- Session 2: Lakes\n\n'],
    ['a programme with times', '## Programme\n\n10:00 Session 1: Rivers\n\n14:00 Session 2: Lakes\n\n'],
    ['a list of links', '- [Session 1: Rivers](#session-1-rivers)\n- [Session 2: Lakes](#session-2-lakes)\n\n'],
    ['a list in front', '- Session 1: Rivers\n- Session 2: Lakes\n\n'],
    ['a table of contents', '## Contents\n\nSession 1: Rivers ........ 3\nSession 2: Lakes ........ 5\n\n'],
    ['a figure’s caption', 'Figure 1: Session 1 in pictures.\n\n'],
    ['a list of attendees', '## Attendees\n\n- Ann Lee\n- Bo Chen\n\n'],
    ['a placeholder', '## Observations\n\nTBD\n\n'],
    ['a list of references', '## References\n\n- Lee, A., Rivers.\n\n'],
  ])('%s', (_, front) => {
    expect(sketch(`# Water\n\n${front}${body}`)).toEqual(sessions);
  });

  it('lines of labels one below the other', () => {
    expect(
      sketch(
        'Water Forum\n\nSession 1: Rivers\nSession 2: Lakes\n\nSession 1: Rivers\n\nRivers are long, and they run through the plain.\n\nSession 2: Lakes\n\nLakes are wide, and they lie in the north.\n',
      ),
    ).toEqual([
      's1 # Rivers',
      's1.p1 Rivers are long, and they run through the plain.',
      's2 # Lakes',
      's2.p1 Lakes are wide, and they lie in the north.',
    ]);
  });

  it('what is left out is said', () => {
    const report = parseReport(`# Water\n\n## Agenda\n\n- 9:00 Coffee\n\n${body}`);
    expect(report.problems).toMatchObject([
      { code: 'report.left-out', severity: 'hint', span: { start: { line: 3 } } },
    ]);
  });
});
