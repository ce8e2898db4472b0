import { describe, expect, it } from 'vitest';
import { sketch, sketchProblems } from '../../test/sketch.js';

const before =
  '# Water\n\n## Session 1: Rivers\n\n### Panel Highlights\n\n- **Dr. Ann Lee (Hydro Trust)** said that rivers run dry.\n' +
  '- **Bo Chen (WWF)** said that dams help.\n- **Cyrus Dornfeld (FAO)** said that law is weak.\n\n### Questions and Answers\n\n';

function exchanges(told: string): string[] {
  return sketch(before + told).filter((line) => /^s1\.q|^ /.test(line));
}

describe('exchanges told in prose', () => {
  it('say who was asked, and who answers by a pronoun', () => {
    expect(exchanges('Dr. Lee was asked who pays. She answered that nobody does.')).toEqual([
      's1.q1 ? [] Dr. Lee was asked who pays.',
      '  ! [lee] She answered that nobody does.',
    ]);
  });

  it('say who asked, where that is told', () => {
    expect(exchanges('Bo Chen asked Dr. Lee who pays. Dr. Lee said that nobody does.')).toEqual([
      's1.q1 ? [chen] Bo Chen asked Dr. Lee who pays.',
      '  ! [lee] Dr. Lee said that nobody does.',
    ]);
  });

  it('may be several in a paragraph', () => {
    expect(
      exchanges(
        'A participant asked about fish. Mr. Chen responded that fish are few. He added that birds are fewer. Another ' +
          'participant wondered whether dams last. Dr. Lee replied that they do not.',
      ),
    ).toEqual([
      's1.q1 ? [] A participant asked about fish.',
      '  ! [chen] Mr. Chen responded that fish are few. He added that birds are fewer.',
      's1.q2 ? [] Another participant wondered whether dams last.',
      '  ! [lee] Dr. Lee replied that they do not.',
    ]);
  });

  it('may have one answer by two people, and an addition in the next paragraph', () => {
    expect(
      exchanges(
        'One attendee asked who counts fish. In response, Dr. Lee and Mr. Chen said that nobody does.\n\n' +
          'Cyrus Dornfeld added that the state should.',
      ),
    ).toEqual([
      's1.q1 ? [] One attendee asked who counts fish.',
      '  ! [lee chen] In response, Dr. Lee and Mr. Chen said that nobody does.',
      '  ! [dornfeld] Cyrus Dornfeld added that the state should.',
    ]);
  });

  it('may have two questions that share one answer', () => {
    expect(
      exchanges('One participant asked who pays. Another asked how much. Dr. Lee answered that nobody knows.'),
    ).toEqual([
      's1.q1 ? [] One participant asked who pays. Another asked how much.',
      '  ! [lee] Dr. Lee answered that nobody knows.',
    ]);
  });

  it('may open with a comment that asks nothing', () => {
    expect(
      exchanges(
        'One participant commented that rivers are holy. Several discussants agreed.\n\n' +
          'A participant remarked that lakes are holy too. Dr. Lee replied that all water is.',
      ),
    ).toEqual([
      's1.q1 : [] One participant commented that rivers are holy. Several discussants agreed.',
      's1.q2 : [] A participant remarked that lakes are holy too.',
      '  ! [lee] Dr. Lee replied that all water is.',
    ]);
  });

  it('take a remark and the question of the same person for one turn', () => {
    expect(
      exchanges(
        'A participant pointed out that wells are deep. The participant asked, "Who digs them?" Mr. Chen said, "We do."',
      ),
    ).toEqual([
      's1.q1 ? [] A participant pointed out that wells are deep. The participant asked, "Who digs them?"',
      '  ! [chen] Mr. Chen said, "We do."',
    ]);
  });

  it('are read behind what may stand before the subject', () => {
    expect(
      exchanges(
        'A question was raised about the cost of dams. By comparison, Cyrus Dornfeld noted that wells are cheap. As for the ' +
          'rich, Dr. Lee said that they never pay.',
      ),
    ).toEqual([
      's1.q1 ? [] A question was raised about the cost of dams.',
      '  ! [dornfeld] By comparison, Cyrus Dornfeld noted that wells are cheap.',
      '  ! [lee] As for the rich, Dr. Lee said that they never pay.',
    ]);
  });

  it('may be answered by the panel, nobody by name', () => {
    expect(exchanges('The panel was asked who pays. Panelists said that nobody does.')).toEqual([
      's1.q1 ? [] The panel was asked who pays.',
      '  ! [] Panelists said that nobody does.',
    ]);
  });

  it('belong to a misspelt name, which is reported', () => {
    const told = 'A participant asked who digs wells. Mr. Dornfield said that villages do.';
    expect(exchanges(told)[1]).toBe('  ! [dornfeld] Mr. Dornfield said that villages do.');
    expect(sketchProblems(before + told)).toEqual(['report.misspelt-name: Mr. Dornfield']);
  });

  it('keep the id that stands behind them', () => {
    expect(sketch(`${before}A participant asked who pays. Dr. Lee said that nobody does. {#who-pays}\n`)).toContain(
      's1.q1 ? [] A participant asked who pays. {#who-pays}',
    );
  });

  it('leave what comes before the first question to the overview', () => {
    expect(sketch(`${before}The floor was opened at noon.\n\nA participant asked who pays. Nobody knew.\n`)).toContain(
      's1.p1 The floor was opened at noon.',
    );
  });
});
