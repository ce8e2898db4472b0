import { describe, expect, test } from 'vitest';
import { lines, session, sketch } from '../sketch.js';

describe('A credit ends', () => {
  test('at the title of a list', () => {
    const report = lines(
      '# Well Forum',
      '',
      '## Session 1: Wells',
      '',
      'Ana Diaz said that the wells ran dry.',
      '',
      'Next steps:',
      '',
      '- Count the wells.',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.h1 [diaz] Ana Diaz said that the wells ran dry.',
      's1.a1 Count the wells.',
    ]);
  });

  test('where somebody only defines a word', () => {
    const report = lines(
      '# Well Forum',
      '',
      '## Session 1: Wells',
      '',
      'Ana Diaz said that the wells ran dry.',
      '',
      '“Dry wells”, as defined by Ana Diaz, have these signs:',
      '',
      '- The rope stays dry.',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.p1 “Dry wells”, as defined by Ana Diaz, have these signs:',
      's1.h1 [diaz] Ana Diaz said that the wells ran dry.',
      's1.h2 [] The rope stays dry.',
    ]);
  });

  test('where people take turns below the name in a heading', () => {
    const report = lines(
      '# Well Forum',
      '',
      '## Participants',
      '',
      '- Ana Diaz',
      '- Tom Okoro',
      '- Karim Lind',
      '',
      '## Pumps (Ana Diaz)',
      '',
      'AD: The pumps are old, and nobody pays for them.',
      '',
      'TO: We pay for half of them.',
      '',
      'KL: Who pays for the rest?',
      '',
      'AD: Nobody pays.',
      '',
      'Poll: Accept the plan',
    );
    expect(sketch(report)).toEqual([
      'pumps-ana-diaz # Pumps (Ana Diaz)',
      'pumps-ana-diaz.p1 Poll: Accept the plan',
      'pumps-ana-diaz.h1 [diaz] AD | The pumps are old, and nobody pays for them.',
      'pumps-ana-diaz.h2 [okoro] TO | We pay for half of them.',
      'pumps-ana-diaz.h3 [lind] KL | Who pays for the rest?',
      'pumps-ana-diaz.h4 [diaz] AD | Nobody pays.',
    ]);
  });

  test('in a transcript, at the title of a list', () => {
    const report = lines(
      '# Well Forum',
      '',
      '## Participants',
      '',
      '- Ana Diaz',
      '- Tom Okoro',
      '- Kim Lind',
      '',
      '## Wells',
      '',
      'Ana: We pay for half of the pumps.',
      '',
      'Tom: We meet in July, or in May.',
      '',
      'Kim: I prefer May.',
      '',
      'Ana: We could meet in June.',
      '',
      'Proposal:',
      '',
      '- 3 June in Alva',
    );
    expect(sketch(report)).toEqual([
      'wells # Wells',
      'wells.p1 Proposal:',
      'wells.h1 [diaz] Ana | We pay for half of the pumps.',
      'wells.h2 [okoro] Tom | We meet in July, or in May.',
      'wells.h3 [lind] Kim | I prefer May.',
      'wells.h4 [diaz] Ana | We could meet in June.',
      'wells.h5 [] 3 June in Alva',
    ]);
  });

  test('where somebody is mentioned who is not the subject', () => {
    const report = lines(
      '# Well Forum',
      '',
      '## Session 1: Wells',
      '',
      'Ana Diaz said that the wells ran dry.',
      '',
      'The survey was made with Tom Okoro in May. He showed that the pumps are old.',
      '',
      'Tom Okoro said that nobody pays.',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.p1 The survey was made with Tom Okoro in May. He showed that the pumps are old.',
      's1.h1 [diaz] Ana Diaz said that the wells ran dry.',
      's1.h2 [okoro] Tom Okoro said that nobody pays.',
    ]);
  });

  test('before a pronoun that is not a subject', () => {
    const report = lines(
      '# Forum des puits',
      '',
      '## Les puits',
      '',
      'Ana Diaz a dit que les puits étaient à sec.',
      '',
      'Les pompes qui ont quant à elle un moteur sont vieilles dans le village et la vallée.',
    );
    expect(sketch(report)).toEqual([
      'les-puits # Les puits',
      'les-puits.p1 Les pompes qui ont quant à elle un moteur sont vieilles dans le village et la vallée.',
      'les-puits.h1 [diaz] Ana Diaz a dit que les puits étaient à sec.',
    ]);
  });

  test('before what somebody will do', () => {
    const report = lines(
      '# Well Forum',
      '',
      '## Session 1: Wells',
      '',
      'Ana Diaz said that the wells ran dry. Tom Okoro said that the pumps are old.',
      '',
      'Tom Okoro will report on the pumps in May.',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.p1 Ana Diaz said that the wells ran dry. Tom Okoro said that the pumps are old.',
      '  » [diaz] Ana Diaz said that the wells ran dry.',
      '  » [okoro] Tom Okoro said that the pumps are old.',
      's1.p2 Tom Okoro will report on the pumps in May.',
    ]);
  });

  test('where somebody goes on whom the report names by a given name only', () => {
    const report = lines(
      '# Well Forum',
      '',
      '## Participants',
      '',
      '- Tom Okoro',
      '',
      '## Session 1: Wells',
      '',
      'Tom Okoro said that the wells ran dry. Kathleen agreed with all of it. She also suggested new pumps.',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.p1 Tom Okoro said that the wells ran dry. Kathleen agreed with all of it. She also suggested new pumps.',
      '  » [okoro] Tom Okoro said that the wells ran dry.',
    ]);
  });

  test('where others go on', () => {
    const report = lines(
      '# Well Forum',
      '',
      '## Session 1: Wells',
      '',
      'Tom Okoro said that the wells ran dry. Others suggested new pumps. These cost less.',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.p1 Tom Okoro said that the wells ran dry. Others suggested new pumps. These cost less.',
      '  » [okoro] Tom Okoro said that the wells ran dry.',
    ]);
  });

  test('where a group goes on in the list below', () => {
    const report = session(
      '- Ana Diaz presented the new pump.',
      '  - It costs less than a tanker.',
      '  - A discussion then followed about rust.',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.h1 [diaz] Ana Diaz presented the new pump.',
      's1.h2 [diaz] It costs less than a tanker.',
      's1.h3 [] A discussion then followed about rust.',
    ]);
  });
});
