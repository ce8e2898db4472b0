import { describe, expect, it } from 'vitest';
import { parseReport } from '../parse-report.js';
import { sketch, sketchPeople } from '../../test/sketch.js';

/** The highlights of a session, in lines. */
function highlights(body: string, parts = '### Panel Highlights\n\n'): string[] {
  return sketch(`# Water Forum\n\n## Session 1: Rivers\n\nRivers were the topic.\n\n${parts}${body}\n`).filter((line) =>
    /^s1\.[hq]|^ /.test(line),
  );
}

describe('who speaks', () => {
  it.each([
    ['- **Ann Lee (Hydro Trust)** said that rivers run dry.', ['s1.h1 [lee] said that rivers run dry.']],
    ['- **Ann Lee (Hydro Trust)**: Rivers run dry.', ['s1.h1 [lee] Rivers run dry.']],
    ['- **Ann Lee** (Hydro Trust) said that rivers run dry.', ['s1.h1 [lee] said that rivers run dry.']],
    ["- **Ann Lee (Hydro Trust)**'s talk was about rivers.", ['s1.h1 [lee] talk was about rivers.']],
    ['- __Ann Lee__ (Hydro Trust)’s talk was about rivers.', ['s1.h1 [lee] talk was about rivers.']],
    ['- Ann Lee (Hydro Trust) said that rivers run dry.', ['s1.h1 [lee] said that rivers run dry.']],
    ['- Ann Lee, Hydro Trust: Rivers run dry.', ['s1.h1 [lee] Rivers run dry.']],
    ['- Dr. Lee: Rivers run dry.', ['s1.h1 [lee] Rivers run dry.']],
    ['- Rivers run dry - Ann Lee, Hydro Trust', ['s1.h1 [lee] «Rivers run dry» Rivers run dry']],
    ['- **Do rivers run dry?** – Ann Lee', ['s1.h1 [lee] «Do rivers run dry?» Do rivers run dry?']],
    ['- [Rivers run dry](https://a.org/x) - Ann Lee', ['s1.h1 [lee] «Rivers run dry» Rivers run dry']],
    ['#### Ann Lee (Hydro Trust)\n\nRain is rare.\n\nSnow is gone.', ['s1.h1 [lee] Rain is rare. Snow is gone.']],
    [
      '#### Ann Lee: Rivers run dry\n\nRain is rare.\n\n- Snow too.',
      ['s1.h1 [lee] «Rivers run dry» Rain is rare. Snow too.'],
    ],
    ['**Ann Lee, Hydro Trust**\n\nRain is rare.', ['s1.h1 [lee] Rain is rare.']],
    ['- **Moderator: Ann Lee (Hydro Trust)** opened it.', ['s1.h1 [lee] opened it.']],
  ])('is read from %s', (body, expected) => {
    expect(highlights(body)).toEqual(expected);
  });

  it('is everyone whom a joint label names, each with an affiliation of their own', () => {
    const report = parseReport(
      '## Session 1: Rivers\n\n### Highlights\n\n' +
        '- **Ann Lee (Hydro Trust) and Bo Chen (WWF)** said that law is weak.\n' +
        '- **Cy Dorn** and **Di Ekman** (FAO) spoke of wells.\n' +
        '- Dr. Lee and Ms. Chen both said that money is short.\n',
    );
    expect(report.sessions[0]!.highlights.map((highlight) => highlight.speakers)).toEqual([
      ['lee', 'chen'],
      ['dorn', 'ekman'],
      ['lee', 'chen'],
    ]);
    expect(sketchPeople(report)).toEqual([
      'lee: Dr. Ann Lee; Hydro Trust; “Dr. Lee”',
      'chen: Ms. Bo Chen; WWF; “Ms. Chen”',
      'dorn: Cy Dorn; FAO',
      'ekman: Di Ekman; FAO',
    ]);
  });

  it('is whoever gives the talk that a session is', () => {
    expect(
      sketch(
        '# Water\n\n## Rivers run dry (Ann Lee, Hydro Trust)\n\n- Rain is rare.\n\n## Dams help - Bo Chen, WWF\n\n- They hold water.\n',
      ),
    ).toEqual(['s1 # Rivers run dry', 's1.h1 [lee] Rain is rare.', 's2 # Dams help', 's2.h1 [chen] They hold water.']);
  });

  it('is found by initials that the report defines once', () => {
    expect(
      highlights(
        'Simon Platzer (SP) and Ann Lee (AL) led the talk.\n\n- SP: rivers run dry.\n- AL. Dams help.\n- XY. Who knows?',
      ),
    ).toEqual([
      's1.h1 [platzer lee] led the talk.',
      's1.h2 [platzer] rivers run dry.',
      's1.h3 [lee] Dams help.',
      's1.h4 [] XY. Who knows?',
    ]);
  });

  it('is found by a first name from the list of attendees, and by initials of a surname', () => {
    expect(
      sketch(
        '# Water\n\n## Attendees\n\n- Ann Lee\n- Bo McDonald (WWF)\n\n## Item 1: Rivers\n\n' +
          '**Ann:**\n- Rivers run dry.\n- Lakes too.\n\n- Ann - they did so for years.\n- BoMD - not all of them.\n',
      ),
    ).toEqual([
      's1 # Rivers',
      's1.h1 [lee] Rivers run dry. Lakes too. Ann - they did so for years. BoMD - not all of them.',
    ]);
  });

  it('is not known where no label says it, which is reported where others have one', () => {
    const report = parseReport(
      '## Session 1: Rivers\n\n### Highlights\n\n- **Ann Lee (WWF)** spoke.\n- It was said that dams help.\n',
    );
    expect(report.sessions[0]!.highlights[1]!.speakers).toEqual([]);
    expect(report.problems.map((problem) => problem.code)).toEqual(['report.speaker-unknown']);
  });

  it('is nobody’s business where a session lists its points without names', () => {
    const report = parseReport('## Session 1: Rivers\n\n### Key points\n\n- Rivers run dry.\n- Dams help.\n');
    expect(report.problems).toEqual([]);
  });
});

describe('bold words', () => {
  it.each([
    [
      'are a question',
      '- **Who pays for rivers?** Nobody so far.',
      ['s1.q1 ? [] Who pays for rivers?', '  ! [] Nobody so far.'],
    ],
    ['are a title', '- **Money.** It is short.', ['s1.h1 [] Money. It is short.']],
    ['are a label', '- **Ann Lee (WWF)** spoke.\n\n**Recommendation:** Fund rivers.', ['s1.h1 [lee] spoke.']],
    [
      'are a turn',
      '**Q (Bo Chen):** Who pays?\n\n**A (Ann Lee):** Nobody.',
      ['s1.q1 ? [chen] Who pays?', '  ! [lee] Nobody.'],
    ],
    ['stand inside', '- Rivers **run dry** (often).', ['s1.h1 [] Rivers run dry (often).']],
  ])('%s', (_, body, expected) => {
    expect(highlights(body)).toEqual(expected);
  });
});

describe('a contribution', () => {
  it('goes on in the paragraphs and points below its label', () => {
    expect(highlights('**Ann Lee (WWF)** said:\n\n- Rivers run dry.\n- Lakes too.')).toEqual([
      's1.h1 [lee] said: Rivers run dry. Lakes too.',
    ]);
  });

  it('is told in a sentence with the name in bold inside it', () => {
    expect(
      highlights('First **Ann Lee** (WWF) spoke of rivers. They run dry. Then __Bo Chen__ (FAO) spoke of dams.', ''),
    ).toEqual([
      's1.h1 [lee] First Ann Lee (WWF) spoke of rivers. They run dry.',
      's1.h2 [chen] Then Bo Chen (FAO) spoke of dams.',
    ]);
  });

  it('lets the questions below it be exchanges of their own', () => {
    expect(
      highlights(
        '- **Ann Lee (WWF)** spoke of rivers.\n  - They run dry.\n  - Q: since when? A: for years.\n    - And wells too.',
      ),
    ).toEqual([
      's1.h1 [lee] spoke of rivers. They run dry.',
      's1.q1 ? [] since when?',
      '  ! [] for years.',
      '  ! [] And wells too.',
    ]);
  });
});
