import { describe, expect, test } from 'vitest';
import { sourceText } from '../source/source.js';
import { repairText } from './repair.js';

const repair = (text: string) => repairText(sourceText(text));

describe('a page break in the middle of a sentence', () => {
  test('a form feed between the halves of a paragraph', () => {
    const { text, repairs } = repair('The rains came late and the wells\n\fran dry before June.\n');
    expect(text).toBe('The rains came late and the wells ran dry before June.\n');
    expect(repairs).toEqual({ pageBreaks: 1, rejoined: 1, runningLines: 0 });
  });

  test('blank lines, more of them than between paragraphs', () => {
    const { text, repairs } = repair(
      'Farmers were asked first. They said that the wells\n\n\n\nhad run dry before June.\n\nThen the traders were asked.\n',
    );
    expect(text).toBe(
      'Farmers were asked first. They said that the wells had run dry before June.\n\nThen the traders were asked.\n',
    );
    expect(repairs).toEqual({ pageBreaks: 1, rejoined: 1, runningLines: 0 });
  });

  test('a capital may follow where the sentence is not over', () => {
    const text = 'The programme began its work in the north of the country under Dr.\n\fSen and ended in the south.\n';
    expect(repair(text).text).toBe(
      'The programme began its work in the north of the country under Dr. Sen and ended in the south.\n',
    );
  });

  test('a bullet may go on with a capital too', () => {
    const text = '- Wells run dry\n- The panel agreed that\n\fSwitzerland pays, and said so.\n';
    expect(repair(text).text).toBe('- Wells run dry\n- The panel agreed that Switzerland pays, and said so.\n');
  });

  test('a bullet goes on at the margin of the next page', () => {
    const text =
      '- **Ana Roth (Uni Bern)** spoke of wells that\n\frun dry, and of those\nthat do not.\n- **Jo Lund** agreed.\n';
    expect(repair(text).text).toBe(
      '- **Ana Roth (Uni Bern)** spoke of wells that run dry, and of those\nthat do not.\n- **Jo Lund** agreed.\n',
    );
  });

  test('a question goes on', () => {
    const { text } = repair('What do villages need when the wells\n\f\nrun dry? Who pays?\n');
    expect(text).toBe('What do villages need when the wells run dry? Who pays?\n');
  });

  test('a word goes on', () => {
    const { text } = repair('The report was inter-\n\fnational in its outlook.\n');
    expect(text).toBe('The report was international in its outlook.\n');
  });

  test('bold goes on', () => {
    const { text } = repair('- **Ana Roth (University of\n\fBern)** spoke of wells.\n');
    expect(text).toBe('- **Ana Roth (University of Bern)** spoke of wells.\n');
  });
});

describe('a page break between whole things', () => {
  test('sentences that are over', () => {
    const { text, repairs } = repair('The wells ran dry.\n\fThe traders were asked next.\n');
    expect(text).toBe('The wells ran dry.\n\nThe traders were asked next.\n');
    expect(repairs).toEqual({ pageBreaks: 1, rejoined: 0, runningLines: 0 });
  });

  test.each([
    ['a label', 'the wells had been dry since early May', 'Panel Highlights'],
    ['a numbered label', 'the wells had been dry since early May', 'Session 2: Who pays?'],
    ['a bullet', 'the wells had been dry since early May', '- Ana Roth spoke of wells.'],
    ['a numbered item', 'the wells had been dry since early May', '2. Pay for the wells.'],
    ['a heading', 'the wells had been dry since early May', '## who pays'],
    ['a quotation', 'the wells had been dry since early May', '> who pays'],
  ])('%s stays apart', (_, before, after) => {
    expect(repair(`They found that\n${before}\n\f${after}\n\nMore.\n`).text).toBe(
      `They found that\n${before}\n\n${after}\n\nMore.\n`,
    );
  });

  test('text behind a label stays apart from it', () => {
    expect(repair('Over.\n\nPanel Highlights\n\fThe wells ran dry.\n').text).toBe(
      'Over.\n\nPanel Highlights\n\nThe wells ran dry.\n',
    );
  });

  test('a list whose items have no full stops is over where a paragraph begins', () => {
    const text = '- Wells run dry\n- Traders leave\n\fThe panel asked who pays, and for what.\n';
    expect(repair(text).text).toBe('- Wells run dry\n- Traders leave\n\nThe panel asked who pays, and for what.\n');
  });

  test('a list stays one list', () => {
    expect(repair('- Wells run dry.\n\n\f\n- Traders leave.\n').text).toBe('- Wells run dry.\n\n- Traders leave.\n');
  });

  test('long gaps that cut no sentence are not page breaks', () => {
    const text = 'The wells ran dry.\n\n\n\nThe traders left.\n\n\n\n- One\n- Two\n';
    expect(repair(text)).toMatchObject({ text, repairs: { pageBreaks: 0, rejoined: 0, runningLines: 0 } });
  });

  test('blank lines before the first word are not a page break', () => {
    const text = '\n\n\n\nThe wells that they dug in the valley\n\n\n\nran dry.\n';
    expect(repair(text).repairs).toEqual({ pageBreaks: 1, rejoined: 1, runningLines: 0 });
  });
});

describe('an ordinary blank line in the middle of a sentence', () => {
  test.each([
    ['a list without full stops', '- Wells that run dry in the summer\n\nand more'],
    ['a letter', 'Dear all who came to the workshop,\n\nthank you'],
    ['a new sentence', 'They spoke of what happens when the\n\nWells run dry.'],
  ])('stays behind %s', (_, text) => {
    expect(repair(text).text).toBe(text);
  });
});

describe('a caption', () => {
  test('in the middle of a sentence it goes, so that the sentence can be read', () => {
    const text = 'Farmers were asked first. They said that the wells\n\fFigure 3: Wells by district\n\nhad run dry.\n';
    expect(repair(text).text).toBe('Farmers were asked first. They said that the wells had run dry.\n');
  });

  test('between paragraphs it stays', () => {
    const text = 'The wells ran dry.\n\nFigure 3: Wells by district\n\nThe traders left.\n';
    expect(repair(text).text).toBe(text);
  });
});
