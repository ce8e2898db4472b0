import { describe, expect, it } from 'vitest';
import { sketch } from '../../test/sketch.js';

function exchanges(body: string, label = '### Questions and Answers'): string[] {
  return sketch(`# Water\n\n## Session 1: Rivers\n\n${label}\n\n${body}\n`).filter((line) => /^s1\.q|^ /.test(line));
}

describe('turns by their marks', () => {
  it.each([
    ['Q: Who pays?\n\nA: Nobody.', ['s1.q1 ? [] Who pays?', '  ! [] Nobody.']],
    ['- Q. Who pays? A. Nobody.', ['s1.q1 ? [] Who pays?', '  ! [] Nobody.']],
    ['- Q1: Who pays?\n  - A: Nobody.', ['s1.q1 ? [] Who pays?', '  ! [] Nobody.']],
    ['**Question:** Who pays?\n\n**Answer:** Nobody.', ['s1.q1 ? [] Who pays?', '  ! [] Nobody.']],
    [
      '**Question (Bo Chen):** Who pays?\n\n**Answer (Ann Lee):** Nobody.',
      ['s1.q1 ? [chen] Who pays?', '  ! [lee] Nobody.'],
    ],
    [
      '- Q/BoChen: who pays? A/AnnLee: nobody. C/CyDorn: sad.',
      ['s1.q1 ? [chen] who pays?', '  ! [lee] nobody.', 's1.q2 : [dorn] sad.'],
    ],
    [
      '- C/CyDorn about fish: they are few. A/AnnLee and BoChen: true.',
      ['s1.q1 : [dorn] about fish: they are few.', '  ! [lee chen] true.'],
    ],
    ['- C/CyDorn: thank you.\n- Q/Cy: is it late?', ['s1.q1 : [dorn] thank you.', 's1.q2 ? [dorn] is it late?']],
    [
      '- Cy. Q. Is it late? A. Yes.\n- C/CyDorn: thank you.',
      ['s1.q1 ? [dorn] Is it late?', '  ! [] Yes.', 's1.q2 : [dorn] thank you.'],
    ],
    ['- FS. Q. Is it late? A. Yes.', ['s1.q1 ? [] Is it late?', '  ! [] Yes.']],
    ['- Is it late? A: Yes, it is.', ['s1.q1 ? [] Is it late?', '  ! [] Yes, it is.']],
  ])('%s', (body, expected) => {
    expect(exchanges(body)).toEqual(expected);
  });

  it('name who speaks behind the mark, if the report knows them', () => {
    expect(exchanges('- C/JoshMcFayden: hello.\n- Q. Josh - who pays? A. Yes, we do.\n- A. JoshMF, not us.')).toEqual([
      's1.q1 : [mcfayden] hello.',
      's1.q2 ? [mcfayden] who pays?',
      '  ! [] Yes, we do.',
      '  ! [mcfayden] not us.',
    ]);
  });

  it('answer what stands above them in a nested list, comments too', () => {
    expect(exchanges('- Q: Who pays?\n  - Nobody.\n  - C/AnnLee: the state should.')).toEqual([
      's1.q1 ? [] Who pays?',
      '  ! [] Nobody.',
      '  ! [lee] the state should.',
    ]);
  });

  it('are read wherever they stand, not only under a label', () => {
    expect(exchanges('- Rivers run dry.\n- Q: Since when? A: For years.', '### Overview')).toEqual([
      's1.q1 ? [] Since when?',
      '  ! [] For years.',
    ]);
  });

  it('are no initials of a name', () => {
    expect(exchanges('It was asked: who pays? A. Smith would know.', '### Overview')).toEqual([]);
  });
});

describe('turns by who speaks', () => {
  it('open with a question, and go on with answers', () => {
    expect(
      exchanges(
        '**Participant:** Who pays for rivers?\n\n**Ann Lee (Hydro Trust):** Nobody pays.\n\nAnd nobody will.\n\n' +
          '**Bo Chen:** The state should.\n\nMember of the audience: And lakes?\n\nAnn Lee: Nobody.',
      ),
    ).toEqual([
      's1.q1 ? [] Who pays for rivers?',
      '  ! [lee] Nobody pays. And nobody will.',
      '  ! [chen] The state should.',
      's1.q2 ? [] And lakes?',
      '  ! [lee] Nobody.',
    ]);
  });

  it('may be points of a list, the answer set off by a dash', () => {
    expect(exchanges('- Ann Lee (WWF): is it late? - it is not.\n- Bo Chen: Thank you.')).toEqual([
      's1.q1 ? [lee] is it late?',
      '  ! [] it is not.',
      '  ! [chen] Thank you.',
    ]);
  });
});

describe('questions that stand alone', () => {
  it('are headings or bold or italic lines, with the answers below', () => {
    expect(
      exchanges(
        '**Who pays for rivers?**\n\nAnn Lee said that nobody pays. Bo Chen argued that the state should.\n\n' +
          '*Who counts fish?*\n- Nobody.\n- Not yet.\n\n#### Is it late?\n\nIt is.',
      ),
    ).toEqual([
      's1.q1 ? [] Who pays for rivers?',
      '  ! [lee] Ann Lee said that nobody pays.',
      '  ! [chen] Bo Chen argued that the state should.',
      's1.q2 ? [] Who counts fish?',
      '  ! [] Nobody.',
      '  ! [] Not yet.',
      's1.q3 ? [] Is it late?',
      '  ! [] It is.',
    ]);
  });

  it('are points that begin with a question', () => {
    expect(
      exchanges(
        '- Who counts fish? Nobody.\n- Is it late? - yes, very.\n- Who pays?\n  - Nobody.\n  - Ann Lee: the state.\n\n- Q/AnnLee: done?',
      ),
    ).toEqual([
      's1.q1 ? [] Who counts fish?',
      '  ! [] Nobody.',
      's1.q2 ? [] Is it late?',
      '  ! [] yes, very.',
      's1.q3 ? [] Who pays?',
      '  ! [] Nobody.',
      '  ! [lee] the state.',
      's1.q4 ? [lee] done?',
    ]);
  });

  it('make a session of its own under a heading that ends in a discussion', () => {
    expect(
      sketch('# Water\n\n## Talks\n\n- Rivers run dry.\n\n## River Discussion\n\n- Who pays? Nobody.\n- Dams help.\n'),
    ).toEqual([
      's1 # Talks',
      's1.h1 [] Rivers run dry.',
      's2 # River Discussion',
      's2.p1 Dams help.',
      's2.q1 ? [] Who pays?',
      '  ! [] Nobody.',
    ]);
  });
});
