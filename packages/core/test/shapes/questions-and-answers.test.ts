import { describe, expect, test } from 'vitest';
import { parseReport } from '../../src/parse-report.js';
import { panel, session, sketch } from '../sketch.js';

describe('Questions and answers are', () => {
  test('one bullet with question and answer', () => {
    const report = session(
      '### Discussion',
      '',
      '- Q: Who pays for the pumps?',
      '  A: The villages do.',
      '- Q: Who counts the wells?',
      '  A: Nobody does.',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.q1 ? [] Q | Who pays for the pumps?',
      '  ! [] A | The villages do.',
      's1.q2 ? [] Q | Who counts the wells?',
      '  ! [] A | Nobody does.',
    ]);
  });

  test('marked turns', () => {
    const report = session(
      '### Questions and Answers',
      '',
      'Q: Who pays for the pumps?',
      '',
      'A: The villages do.',
      '',
      'Q: How much?',
      '',
      'A (Ana Diaz): Too much.',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.q1 ? [] Q | Who pays for the pumps?',
      '  ! [] A | The villages do.',
      's1.q2 ? [] Q | How much?',
      '  ! [diaz] A (Ana Diaz) | Too much.',
    ]);
  });

  test('marked turns with a name, in which people become known', () => {
    const report = session(
      '**Q: Who owns the wells?**',
      '',
      '**A: Cai Lin:** The village does.',
      '',
      'Q: Mei Tanaka: Since when?',
      '',
      'A: Cai Lin: Since the flood.',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.q1 ? [] Q | Who owns the wells?',
      '  ! [lin] A: Cai Lin | The village does.',
      's1.q2 ? [tanaka] Q: Mei Tanaka | Since when?',
      '  ! [lin] A: Cai Lin | Since the flood.',
    ]);
  });

  test('turns with a slash', () => {
    const report = session(
      '### Discussion',
      '',
      '- Q/AnaDiaz: who pays for the pumps?',
      '- A/TomOkoro: the villages do.',
      '- C/MeiTanaka: they should not.',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.q1 ? [diaz] Q/AnaDiaz | who pays for the pumps?',
      '  ! [okoro] A/TomOkoro | the villages do.',
      's1.q2 : [tanaka] C/MeiTanaka | they should not.',
    ]);
  });

  test('a question in bold', () => {
    const report = session(
      '**Who pays for the pumps?** The villages do, and they pay too much.',
      '',
      '**Who counts the wells?** Nobody does, as far as the panel knows.',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.q1 ? [] Who pays for the pumps?',
      '  ! [] The villages do, and they pay too much.',
      's1.q2 ? [] Who counts the wells?',
      '  ! [] Nobody does, as far as the panel knows.',
    ]);
  });

  test('a bullet with the answers below', () => {
    const report = session(
      '### Q&A',
      '',
      '- Who pays for the pumps?',
      '  - The villages do.',
      '  - Ana Diaz: The fund pays for some.',
      '- Who counts the wells?',
      '  - Nobody does.',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.q1 ? [] Who pays for the pumps?',
      '  ! [] The villages do.',
      '  ! [diaz] Ana Diaz | The fund pays for some.',
      's1.q2 ? [] Who counts the wells?',
      '  ! [] Nobody does.',
    ]);
  });

  test('headings of question and answers', () => {
    const report = session(
      '**Question:** Who pays for the pumps?',
      '',
      '**Answer:** The villages do.',
      '',
      '## Session 2: Rain',
      '',
      'Rain is rare.',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.q1 ? [] Question | Who pays for the pumps?',
      '  ! [] Answer | The villages do.',
      's2 # Rain',
      's2.p1 Rain is rare.',
    ]);
  });

  test('told in prose', () => {
    const report = session(
      '### Questions and Answers',
      '',
      'A participant asked Ana Diaz who pays for the pumps. She answered that the villages do. Another participant wondered whether the wells are counted. Tom Okoro replied that they are not.',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.q1 ? [] A participant asked Ana Diaz who pays for the pumps.',
      '  ! [diaz] She answered that the villages do.',
      's1.q2 ? [] Another participant wondered whether the wells are counted.',
      '  ! [okoro] Tom Okoro replied that they are not.',
    ]);
  });

  test('told with a remark and the panel as one', () => {
    const report = session(
      '### Questions and Answers',
      '',
      'One participant commented that wells are holy. Another asked who digs them. Panelists said that villages do. The moderator pointed out that rain is free. Ana Diaz agreed with the moderator.',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.q1 : [] One participant commented that wells are holy.',
      's1.q2 ? [] Another asked who digs them.',
      '  ! [] Panelists said that villages do.',
      's1.q3 : [] The moderator pointed out that rain is free.',
      '  ! [diaz] Ana Diaz agreed with the moderator.',
    ]);
  });

  test('told, and continued in the next paragraph', () => {
    const report = panel(
      '### Questions and Answers',
      '',
      'Tom Okoro was asked who counts the wells. He answered that nobody does.',
      '',
      'Ana Diaz added that the state should.',
      '',
      'Ms. Tanaka asked who pays. Ana Diaz said that the villages do.',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.q1 ? [] Tom Okoro was asked who counts the wells.',
      '  ! [okoro] He answered that nobody does.',
      '  ! [diaz] Ana Diaz added that the state should.',
      's1.q2 ? [tanaka] Ms. Tanaka asked who pays.',
      '  ! [diaz] Ana Diaz said that the villages do.',
    ]);
  });

  test('asked by one person and answered by another', () => {
    const report = panel(
      '### Q&A',
      '',
      'Ana Diaz: Who counts the wells?',
      '',
      'Tom Okoro: Nobody does.',
      '',
      'Mei Tanaka: We could.',
      '',
      'Ana Diaz: And who pays?',
      '',
      'Peter Lindqvist: The harbour will.',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.q1 ? [diaz] Ana Diaz | Who counts the wells?',
      '  ! [okoro] Tom Okoro | Nobody does.',
      '  ! [tanaka] Mei Tanaka | We could.',
      's1.q2 ? [diaz] Ana Diaz | And who pays?',
      '  ! [lindqvist] Peter Lindqvist | The harbour will.',
    ]);
  });

  test('with the evidence for each speaker', () => {
    const report = panel(
      '### Questions and Answers',
      '',
      'Ana Diaz asked who pays for repairs. Tom Okoro replied that the villages do.',
      '',
      'Q/Mei Tanaka: Who counts the wells?',
      '',
      'A: Nobody does.',
    );
    const turns = parseReport(report).sessions[0]!.exchanges.flatMap(({ question, answers }) => [
      question!,
      ...answers,
    ]);
    expect(turns.map(({ speakers, evidence }) => [speakers.join(' '), evidence])).toEqual([
      ['diaz', 'subject'],
      ['okoro', 'subject'],
      ['tanaka', 'label'],
      ['', undefined],
    ]);
  });

  test('narrated, and each of several people in a paragraph has a turn', () => {
    const report = session(
      '### Discussion',
      '',
      'A participant asked who pays for the pumps. Ana Diaz replied that the villages do.',
      '',
      'Tom Okoro objected that nobody counts them. Ana Diaz promised a list.',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.q1 ? [] A participant asked who pays for the pumps.',
      '  ! [diaz] Ana Diaz replied that the villages do.',
      '  ! [okoro] Tom Okoro objected that nobody counts them.',
      '  ! [diaz] Ana Diaz promised a list.',
    ]);
  });
});
