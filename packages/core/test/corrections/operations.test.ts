import { describe, expect, test } from 'vitest';
import { CorrectionError, correct, keepChecked, parseReport, readUnits, textHash } from '../../src/index.js';
import type { CorrectionOptions, FrontField, Operation } from '../../src/index.js';
import {
  apply,
  FRONT,
  item,
  join,
  leaveOut,
  move,
  nobody,
  part,
  PEOPLE,
  REVIEWER,
  run,
  speaker,
  split,
  text,
  turn,
} from '../run-corrections.js';

const QA = '## P\n\n### Question and Answer\n\n';

describe('structure', () => {
  test.each<[what: string, before: string, operations: readonly Operation[], after: string]>([
    [
      'makes a paragraph a heading, and a heading a paragraph',
      'Dry wells\n\nWells are dry.\n\n## Pumps {.session}\n\nLoud.\n',
      [part('u1', 2, 'session'), text('u3')],
      '## Dry wells {.session}\n\nWells are dry.\n\nPumps\n\nLoud.\n',
    ],
    [
      'joins a sentence over a page mark and a left-out line, which keep their place',
      '## P\n\nWells run\n\n<!-- page 9 -->\n\n<!-- left out: running-line\nRain 2020\n-->\n\ndry early.\n',
      [join('u2', 'u4')],
      '## P\n\nWells run <!-- page 9 --> <!-- left out: running-line Rain 2020 --> dry early.\n',
    ],
    [
      'splits before words, and keeps the credit of both pieces',
      '## P\n\nWells are dry. Tanks help. <!-- by Ana Diaz -->\n',
      [split('u2', 'Tanks')],
      '## P\n\nWells are dry. <!-- all by Ana Diaz -->\n\nTanks help. <!-- all by Ana Diaz -->\n',
    ],
    [
      'splits before the label of another person, who says the rest up to the next label',
      '## P\n\n- **Ana Diaz:** Any wells? Okoro: No. We have tanks. Diaz: Fine.\n',
      [split('u2', 'Okoro: No.')],
      '## P\n\n- **Ana Diaz:** Any wells? <!-- all by Ana Diaz -->\n- Okoro: No. We have tanks. <!-- by Tom Okoro --> Diaz: Fine. <!-- by Ana Diaz -->\n',
    ],
    [
      'splits without a label, and keeps the speaker of a label for both pieces',
      '## P\n\n**Ana Diaz:** Wells are dry. Tanks help.\n',
      [split('u2', 'Tanks')],
      '## P\n\n**Ana Diaz:** Wells are dry. <!-- all by Ana Diaz -->\n\nTanks help. <!-- all by Ana Diaz -->\n',
    ],
    [
      'keeps a piece from becoming a list or a heading',
      '## P\n\nWells in 2019. 1. Pumps. # Tanks.\n',
      [split('u2', '1. Pumps'), split('u2/2', '# Tanks')],
      '## P\n\nWells in 2019.\n\n1\\. Pumps.\n\n\\# Tanks.\n',
    ],
    [
      'addresses the pieces of a split passage',
      '## P\n\nRain 2020 Wells are dry. Ana Diaz, too. Next steps\n\n- Tanks. Rain fills them in May, and in June it is hot.\n',
      [
        split('u2', 'Wells'),
        split('u2/2', 'Ana'),
        split('u2/3', 'Next'),
        leaveOut('u2/1', 'running-line'),
        speaker('u2/3', 'Ana Diaz', 'own words'),
        item('u2/3', 1),
        part('u2/4', 2, 'actions'),
      ],
      '## P\n\n<!-- left out: running-line\nRain 2020\n-->\n\nWells are dry.\n\n- Ana Diaz, too. <!-- all by Ana Diaz -->\n\n' +
        '## Next steps {.actions}\n\n- Tanks. Rain fills them in May, and in June it is hot.\n',
    ],
    [
      'nests items',
      '## P\n\n- Wells.\n  - Dry.\n- Tanks.\n',
      [item('u4', 2)],
      '## P\n\n- Wells.\n  - Dry.\n  - Tanks.\n',
    ],
    [
      'moves items up if their parent is no longer an item',
      '## P\n\n- Wells.\n  - Dry.\n- Tanks.\n',
      [text('u2')],
      '## P\n\nWells.\n\n- Dry.\n- Tanks.\n',
    ],
    [
      'makes turns of a question and its answer',
      `${QA}Who pays?\n\n**Ana Diaz:** The fund.\n`,
      [turn('u3', 'question'), turn('u4', 'answer')],
      `${QA}- **Q** Who pays?\n  - **A/Ana Diaz:** The fund.\n`,
    ],
    [
      'moves a label',
      '**Tom Okoro**\n\n## P\n\nWells are dry.\n',
      [move('u1', 'u2')],
      '## P\n\n**Tom Okoro**\n\nWells are dry.\n',
    ],
  ])('%s', (_, before, operations, after) => {
    const { body, verdicts } = run(before, operations);
    expect(verdicts).toEqual(operations.map(() => 'accepted'));
    expect(body).toBe(after);
  });

  test('moves the headings in a part with it, but for those that the list moves', () => {
    const body = '## P\n\n## Wells\n\n### Panel Highlights\n\n- Dry.\n\n### Tanks\n\nFull.\n\n## Rain\n\nMay.\n';
    const headings = (...all: readonly Operation[]): readonly string[] => run(body, all).body.match(/^#+/gm) ?? [];
    expect(headings(part('u2', 3))).toEqual(['##', '###', '####', '####', '##']);
    expect(headings(part('u5', 2), part('u2', 3))).toEqual(['##', '###', '####', '##', '##']);
  });

  test('joins what is around words that are left out, before or in the same list', () => {
    const [drop, both] = [leaveOut('u3', 'caption'), join('u2', 'u4')];
    const body = `## P\n\nWells run\n\nNote\n\ndry early. ${'Many words. '.repeat(9)}\n`;
    const { body: result, markdown } = run(body, [drop, both]);
    expect(result).toMatch(/^## P\n\nWells run <!-- left out: caption Note --> dry early\. /);
    expect(apply(run(body, [drop]).markdown, [both]).markdown).toBe(markdown);
    expect(run(body, [join('u2-u4'), drop]).verdicts).toEqual(['accepted', 'refused']);
  });

  test('leaves words out in their place, and puts them back', () => {
    const { body } = run('## P\n\n- Wells.\n- Page --> 9\n- Tanks.\n', [leaveOut('u3', 'running-line')], REVIEWER);
    expect(body).toBe('## P\n\n- Wells.\n\n  <!-- left out: running-line\n  Page -- > 9\n  -->\n\n- Tanks.\n');
    expect(run(body, [item('u3', 1)]).body).toContain('- Wells.\n- Page -- \\> 9\n- Tanks.\n');
  });

  test('fills the front matter with words of the report', () => {
    const front = (field: 'dates' | 'venue', value: string): Operation => ({ op: 'front', field, unit: 'u1', value });
    const operations = [front('dates', 'May 2, 2020'), front('venue', 'Paris')];
    const { markdown, verdicts } = run('Alva, May 2, 2020\n\n## P\n\nWells.\n', operations);
    expect(verdicts).toEqual(['accepted', 'refused']);
    expect(markdown).toContain('dates: "May 2, 2020"\n');
    const typed = run('## P\n\nWells.\n', [front('venue', 'Paris')], REVIEWER);
    expect(typed.verdicts).toEqual(['accepted']);
    expect(readUnits(typed.markdown).front).toEqual({ ...readUnits(FRONT).front, venue: 'Paris' });
  });

  test('fills what references need, and removes it', () => {
    const front = (field: FrontField, value: string): Operation => ({ op: 'front', field, unit: 'u1', value });
    const body = '## P\n\nWells.\n';
    const values = {
      'title-short': 'Dry Wells',
      author: 'Ana Diaz; Tom Okoro',
      date: '2020-06-01',
      url: 'https://wells.example/a',
    };
    const operations = Object.entries(values).map(([field, value]) => front(field as FrontField, value));
    const filled = run(body, operations, REVIEWER);
    expect(readUnits(filled.markdown).front).toEqual({ ...readUnits(FRONT).front, ...values });
    const removals = Object.keys(values).map((field) => front(field as FrontField, ''));
    expect(apply(filled.markdown, removals, REVIEWER).markdown).toContain(FRONT);
    expect(run(body, removals).verdicts).toEqual(['refused', 'refused', 'refused', 'refused']);
  });

  test('removes the first and last day of other dates', () => {
    const dated = FRONT.replace('reading:', 'dates: 3 y 4 de mayo\nstart: 2020-05-03\nend: 2020-05-04\nreading:');
    const operation: Operation = { op: 'front', field: 'dates', unit: 'u1', value: 'June 1, 2021' };
    const { markdown } = apply(`${dated}## P\n\nWells.\n`, [operation], REVIEWER);
    expect(markdown).toContain('dates: "June 1, 2021"\n');
    expect(markdown).not.toMatch(/^(?:start|end):/m);
  });
});

describe('a correction is refused', () => {
  const talk = '## P\n\nAna Diaz was there.\n\n**Tom Okoro:** Ana Diaz is right.\n';
  test.each<[why: string, body: string, operation: Operation, reason: RegExp]>([
    ['a long heading', `${'word '.repeat(41)}\n`, part('u1', 2), /too long/],
    ['a level that jumps', '## P\n\nWells\n', part('u2', 4), /at level 3 at most/],
    ['a part with the level of the title', 'Opening\n\n## Wells\n\nDry.\n', part('u1', 1, 'part'), /title/],
    ['joining a heading', '## P\n\nwells.\n', join('u1', 'u2'), /heading cannot be joined/],
    ['joining what is apart', '## P\n\nA b.\n\nC d.\n\nE f.\n', join('u2', 'u4'), /do not follow/],
    ['words that are not there', '## P\n\nWells.\n', split('u2', 'tanks'), /not in the passage/],
    ['words that are there twice', '## P\n\nA well, a well.\n', split('u2', 'well'), /more than once/],
    ['a cut in bold words', '## P\n\nA **dry well** here.\n', split('u2', 'well'), /cannot be split/],
    ['a piece that does not exist', '## P\n\nWells.\n', nobody('u2/9'), /u2\/9/],
    ['an unknown operation', '## P\n', { op: 'rewrite', unit: 'u1' } as never, /Unknown operation: "rewrite"/],
    ['an answer without a question', '## P\n\nWells.\n', turn('u2', 'answer'), /No question/],
    ['moving a paragraph', '## P\n\nWells.\n\nDry.\n', move('u3', 'u1'), /heading/],
    ['a name that is not there', talk, speaker('u2', 'Tom Okoro', 'own words'), /does not name Tom/],
    ['a person whom nobody knows', talk, speaker('u2', 'Eve Adams', 'own words'), /is not a participant/],
    ['a reason that is none', talk, speaker('u2', 'Ana Diaz', 'trust me' as never), /unknown/],
  ])('%s', (_, body, operation, reason) => {
    const { verdicts, reasons, body: result } = run(body, [operation]);
    expect(verdicts).toEqual(['refused']);
    expect(reasons[0]).toMatch(reason);
    expect(result).toBe(body);
  });

  test('as a whole for another state of the file, or a file that is not canonical', () => {
    const markdown = `${FRONT}## P\n\nWells.\n`;
    const hash = textHash(markdown);
    expect(() => correct(markdown, { hash: 'x', operations: [] })).toThrow(CorrectionError);
    expect(() => correct('# P', { hash: textHash('# P'), operations: [] })).toThrow(/has not been imported/);
    expect(() => correct(markdown, { hash, operations: {} as never })).toThrow(/not a list/);
    expect(() => readUnits('# P')).toThrow(CorrectionError);
  });

  test('without a change of the file', () => {
    const { markdown, answer } = run('## P\n\nWells.\n', [text('u7')]);
    expect(markdown).toBe(`${FRONT}## P\n\nWells.\n${PEOPLE}`);
    expect(answer.after).toBe(answer.before);
  });
});

describe('credits', () => {
  test('a passage, or one of its sentences', () => {
    const { body, answer } = run('## P\n\nAna Diaz was there. Wells are dry. It rained.\n\nTom Okoro, too.\n', [
      speaker('u2.2', 'Ana Diaz', 'own words'),
      speaker('u3', 'Okoro', 'own words'),
    ]);
    expect(body).toBe(
      '## P\n\nAna Diaz was there. <!-- by nobody --> Wells are dry. <!-- by Ana Diaz --> It rained.\n\n' +
        'Tom Okoro, too. <!-- all by Tom Okoro -->\n',
    );
    expect(answer.unmet).toEqual([]);
    expect(answer.after.map(({ speakers }) => speakers)).toEqual([['Ana Diaz'], ['Tom Okoro']]);
  });

  test('a sentence with a label of its own, whatever label the passage has', () => {
    const dialogue = '## P\n\n**Ana Diaz:** Any wells? Okoro: No. We have tanks.\n';
    const { body, verdicts } = run(dialogue, [speaker('u2.2', 'Tom Okoro', 'reviewer')], REVIEWER);
    expect(verdicts).toEqual(['accepted']);
    expect(body).toBe(
      '## P\n\n**Ana Diaz:** Any wells? <!-- by Ana Diaz --> Okoro: No. <!-- by Tom Okoro --> We have tanks. <!-- by Ana Diaz --> <!-- all by nobody -->\n',
    );
    const rest = (because: 'reviewer' | 'continues u2'): Operation => speaker('u2.3', 'Tom Okoro', because);
    expect(run(dialogue, [rest('reviewer')], REVIEWER).verdicts).toEqual(['accepted']);
    const assistant = run(dialogue, [speaker('u2.2', 'Tom Okoro', 'label'), rest('continues u2')]);
    expect(assistant.verdicts).toEqual(['accepted', 'refused']);
    const { reasons } = run(dialogue, [speaker('u2.2', 'Ana Diaz', 'reviewer')], REVIEWER);
    expect(reasons[0]).toMatch(/^The label of “Okoro: No\..*” names Tom Okoro\./);
  });

  const line = '## P\n\nTom Okoro\n\nWells.\n\nPumps\n\nTanks.\n';
  const below = '## A talk\n\nTom Okoro (Tank Works)\n\nWells.\n\n### Pumps\n\nTanks.\n\n## Rain\n\nClouds.\n';
  const items = '## P\n\n- **Ana Diaz** Wells.\n- Tanks.\n- **Tom Okoro** Pumps.\n- Rain.\n';
  const byTom = (unit: string, because: 'u2' | 'u4' | 'continues u3'): Operation => speaker(unit, 'Tom Okoro', because);
  test.each<[why: string, body: string, operations: readonly Operation[], answers: string, reason?: RegExp]>([
    ['what is under a heading', '## A talk of Ana Diaz\n\nDry.\n', [speaker('u2', 'Ana Diaz', 'heading')], 'accepted'],
    ['what goes on after a passage', items, [speaker('u3', 'Ana Diaz', 'continues u2')], 'accepted'],
    [
      'not after another label',
      items,
      [speaker('u3', 'Ana Diaz', 'continues u2'), speaker('u5', 'Ana Diaz', 'continues u2')],
      'accepted refused',
      /Another label/,
    ],
    ['what is below a line that names a person', line, [byTom('u3', 'u2'), byTom('u5', 'u2')], 'accepted accepted'],
    ['not in another part, that the list makes', line, [byTom('u5', 'u2'), part('u4', 2)], 'refused accepted', /part/],
    [
      'not over a heading that the list makes',
      line,
      [byTom('u3', 'u2'), byTom('u5', 'continues u3'), part('u4', 2)],
      'accepted refused accepted',
      /heading .* between/,
    ],
    ['all of the part below its line', below, [byTom('u5', 'u2')], 'accepted'],
    ['not the next part', below, [byTom('u7', 'u2')], 'refused'],
    ['below a line in the middle', below.replace('Wells.\n', 'Wells.\n\nTom Okoro\n'), [byTom('u6', 'u4')], 'accepted'],
    ['not below prose', below.replace('Tom', `${'Many words. '.repeat(9)} Tom`), [byTom('u5', 'u2')], 'refused'],
  ])('%s', (_, body, operations, answers, reason = /(?:)/) => {
    const { verdicts, reasons } = run(body, operations);
    expect(verdicts.join(' ')).toBe(answers);
    expect(reasons.join('\n')).toMatch(reason);
  });

  test('all of a part by its heading, until nobody says it', () => {
    const { units, hash } = readUnits(run('## Rain\n\nTom Okoro\n\nWells run dry.\n', []).markdown);
    const { markdown } = run('## Rain\n\nTom Okoro\n\nWells run dry.\n', []);
    const { operations } = units[1]!.question!.answers[0]!;
    const credited = correct(markdown, { hash, operations }, REVIEWER).markdown;
    expect(credited).toContain('\n### Tom Okoro {speakers=okoro}\n');
    expect(readUnits(credited).units[2]).toMatchObject({ speakers: ['Tom Okoro'], because: 'heading' });
    expect(apply(credited, [nobody('u2')], REVIEWER).markdown).toContain('\n### Tom Okoro\n');
  });

  test('a turn by a comment, and keeps its words', () => {
    const { body, verdicts } = run(
      `${QA}- **Q/Ana Diaz** Why?\n  - **A** Dry wells. Loud pumps.\n  - **A/XY** Rain.\n`,
      [nobody('u3'), ...['u4', 'u4.2', 'u5'].map((unit) => speaker(unit, 'Tom Okoro', 'reviewer'))],
      REVIEWER,
    );
    expect(verdicts).toEqual(['accepted', 'accepted', 'refused', 'refused']);
    expect(body).toBe(
      `${QA}- **Q** Why? <!-- all by nobody -->\n  - **A** Dry wells. Loud pumps. <!-- all by Tom Okoro -->\n  - **A/XY** Rain.\n`,
    );
  });

  test('a turn has the reason that its words, its comment or its mark give', () => {
    const body = `${QA}- **Q/Ana Diaz** Why?\n  - **A/Tom Okoro** Tom Okoro said that wells run dry.\n  - **A** Pumps stand still. <!-- carried: all by Tom Okoro -->\n  - **A** Rain. <!-- all by Ana Diaz -->\n`;
    const { units } = readUnits(run(body, []).markdown);
    expect(units.slice(2).map(({ because, isInferred = false }) => [because, isInferred])).toEqual([
      ['label', false],
      ['own words', false],
      ['only the context', true],
      ['a comment', false],
    ]);
  });

  test.each([
    ['a turn', `${QA}- **Q** Why?\n  - **A** Ask Ana Diaz first.\n`, 'u4'],
    ['a passage', '## P\n\nSome asked Ana Diaz for help.\n', 'u2'],
  ])('a person says that nobody speaks, and %s is not asked about again', (_, body, unit) => {
    const { markdown } = run(body, []);
    const questionIn = (text: string) => readUnits(text).units.find(({ id }) => id === unit)!.question;
    expect(questionIn(markdown)).toMatchObject({ code: 'reading.speaker' });
    const answered = apply(markdown, [nobody(unit)], REVIEWER);
    expect(answered.verdicts).toEqual(['accepted']);
    expect(questionIn(answered.markdown)).toBeUndefined();
    expect(apply(markdown, [nobody(unit)]).verdicts).toEqual(['already so']);
  });

  test('a note before the first passage is about the whole report', () => {
    const asked = (body: string) =>
      readUnits(run(body, []).markdown).units.map(({ question }) => question?.isAboutReport);
    expect(asked('<!-- review: Too long. -->\n\n## P\n\nWells.\n').slice(0, 2)).toEqual([true, undefined]);
    expect(asked('Wells. <!-- review: Too long. -->\n\nRain.\n').slice(0, 2)).toEqual([undefined, undefined]);
    expect(asked('## P\n\n<!-- review: Too long. -->\n\nWells.\n').slice(0, 2)).toEqual([undefined, undefined]);
  });

  test('a person has to take words from somebody', () => {
    const { body } = run('## P\n\n- **Ana Diaz** Wells are dry. Tanks help.\n', [nobody('u2.2')], REVIEWER);
    expect(body).toBe(
      '## P\n\n- **Ana Diaz** Wells are dry. <!-- by Ana Diaz --> Tanks help. <!-- by nobody --> <!-- all by nobody -->\n',
    );
    const said = '## P\n\nAna Diaz said that Tom Okoro waits.\n';
    const operations = [speaker('u2', 'Tom Okoro', 'own words'), nobody('u2')];
    expect(run(said, operations).verdicts).toEqual(['needs a person', 'needs a person']);
    // Only the list itself credits the first sentence.
    const own = run('## P\n\nTanks of Ana Diaz, too. Pumps of Tom Okoro, too.\n', [
      speaker('u2', 'Ana Diaz', 'own words'),
      speaker('u2.2', 'Tom Okoro', 'own words'),
    ]);
    expect(own.verdicts).toEqual(['accepted', 'accepted']);
    expect(own.answer.unmet).toEqual([]);
  });

  test('who says what is kept when the structure changes', () => {
    const body = '## Ana Diaz on wells\n\nDry.\n\n- **Tom Okoro:** Pumps.\n- Ana Diaz said that it rains.\n';
    expect(run(body, [join('u3', 'u4')]).body).toContain(
      'Pumps. <!-- by Tom Okoro --> Ana Diaz said that it rains. <!-- by Ana Diaz -->',
    );
    expect(run('## Talk {speakers=diaz}\n\nDry.\n\nDeep.\n', [text('u1')]).body).toBe(
      'Talk\n\nDry. <!-- all by Ana Diaz -->\n\nDeep. <!-- all by Ana Diaz -->\n',
    );
    expect(run(body, [part('u3', 3)]).reasons).toEqual(['Tom Okoro would no longer be credited with a passage.']);
    expect(run(body, [part('u3', 3)], REVIEWER).verdicts).toEqual(['accepted']);
  });

  test('the list of participants stays outside a part of level 1', () => {
    const { markdown, answer } = run('Opening\n\n## Wells\n\n**AD:** Dry.\n', [
      part('u1', 1, 'session'),
      { op: 'person', name: 'Ana Diaz', also: ['AD'] },
    ]);
    expect(markdown).toContain('# Opening {.session}\n\n## Wells\n');
    expect(answer.after.map(({ speakers }) => speakers)).toEqual([['Ana Diaz']]);
  });

  test('are not repeated', () => {
    const credit = [speaker('u2', 'Ana Diaz', 'own words')];
    const { markdown } = run('## P\n\nAna Diaz, too.\n', credit);
    expect(apply(markdown, credit)).toMatchObject({ verdicts: ['already so'], markdown });
  });
});

describe('ids', () => {
  test.each<[what: string, body: string, operation: Operation, moved: string, cited?: readonly string[]]>([
    ['move with a split', '## Wells\n\nOne. Two.\n\nThree.\n', split('u2', 'Two'), 'wells.p2 wells.p3'],
    [
      'follow a joined passage',
      '## Wells\n\nDry and\n\ndeep.\n\nFar.\n',
      join('u2', 'u3'),
      'wells.p2 wells.p1, wells.p3 wells.p2',
    ],
    ['move out of a part', '## Wells\n\nDry.\n\n## Pumps\n\nLoud.\n', text('u1'), 'wells body.p1, wells.p1 body.p2'],
  ])('%s', (_, body, operation, moved) => {
    const { answer } = run(body, [operation]);
    expect(answer.moved.map(({ from, to }) => `${from} ${to}`).join(', ')).toBe(moved);
  });

  test('of what is left out and cited name nothing else', () => {
    const options: CorrectionOptions = { ...REVIEWER, cited: ['p.p1'] };
    const { answer } = run('## P\n\nWells.\n\nTanks.\n\nPumps.\n', [leaveOut('u2', 'boilerplate')], options);
    expect(answer.after.map(({ id, text: words }) => `${id} ${words}`)).toEqual(['p.p2 Tanks.', 'p.p3 Pumps.']);
  });

  test('a person is asked before something cited, or more than a tenth, is left out', () => {
    const body = `## P\n\nCited words here.\n\n${'Many words. '.repeat(20)}\n`;
    const drop = (unit: string, options?: CorrectionOptions) => run(body, [leaveOut(unit, 'boilerplate')], options);
    expect(drop('u2', { cited: ['p.p1'] }).reasons[0]).toMatch(/cites p\.p1/);
    expect(drop('u3').reasons[0]).toMatch(/a tenth/);
    expect(drop('u3', REVIEWER).verdicts).toEqual(['accepted']);
  });
});

describe('doubts', () => {
  const check = (code: string): Operation => ({ op: 'checked', units: ['u2'], code });
  const questionsOf = (markdown: string): readonly (string | undefined)[] =>
    readUnits(markdown).units.map(({ question }) => question?.code);

  test('are dismissed by a person only, with their review notes', () => {
    const body = '## P\n\n<!-- review: Is this right? -->\n\nAna Diaz came. <!-- review: Here? -->\n';
    const operations = [check('report.review'), check('reading.speaker')];
    expect(run(body, operations).verdicts).toEqual(['needs a person', 'needs a person']);
    expect(questionsOf(run(body, []).markdown)).toEqual([undefined, 'report.review']);
    const { body: result, markdown } = run(body, operations, REVIEWER);
    expect(result).toBe('## P\n\nAna Diaz came. <!-- checked: report.review --> <!-- checked: reading.speaker -->\n');
    expect(questionsOf(markdown)).toEqual([undefined, undefined]);
    expect(parseReport(markdown).problems).toEqual([]);
  });

  test('are answered for all places of a group', () => {
    const body = '## P\n\n**XY:** Wells.\n\n**XY:** Pumps.\n\n**XY:** Tanks.\n\nRain 9\n\nRain 9\n\nRain 9\n';
    const { markdown } = run(body, []);
    const { units } = readUnits(markdown);
    const [label, repeated] = ['reading.label', 'reading.repeated'];
    expect(questionsOf(markdown)).toEqual([undefined, label, label, label, repeated, repeated, repeated]);
    const operations = [2, 5].flatMap((at) => units[at]!.question!.answers.at(-1)!.operations);
    expect(questionsOf(apply(markdown, operations, REVIEWER).markdown).filter(Boolean)).toEqual([]);
  });

  test('are asked again after another note', () => {
    const note: Operation = { op: 'doubt', unit: 'u2', note: 'By train?' };
    const { markdown } = run('## P\n\nAna Diaz came. <!-- checked: report.review -->\n', [note]);
    expect(questionsOf(markdown)).toEqual([undefined, 'report.review']);
  });

  test('stay dismissed in a new import, where the unit has the same words', () => {
    const front = `${FRONT}## P\n\n`;
    const rest = 'Dry wells <!-- checked: reading.heading -->';
    const previous = `${front}Ana Diaz came. <!-- checked: report.review -->\n\n${rest}\n\nPumps\n\nDry wells\n`;
    const next = `${front}<!-- review: Who? -->\n\nAna **Diaz** came.\n\nDry wells\n\nPump\n\nDry wells\n`;
    const kept = keepChecked(next, previous);
    expect(kept).toBe(`${front}Ana **Diaz** came. <!-- checked: report.review -->\n\n${rest}\n\nPump\n\nDry wells\n`);
    expect(keepChecked(kept, kept)).toBe(kept);
    expect(keepChecked(next, front)).toBe(next);
  });
});

test('a note about missing headings goes away when one is marked', () => {
  const notes = '<!-- review: headings: None were found. -->\n\n<!-- review: Page 2 is empty. -->\n\n';
  const body = `${notes}Dry wells\n\nThe wells of the valley run dry in May.\n`;
  const reasons = (markdown: string) => readUnits(markdown).units.map(({ question }) => question?.reason);
  expect(reasons(FRONT + body + PEOPLE)[0]).toBe('None were found. Page 2 is empty.');
  expect(parseReport(FRONT + body + PEOPLE).problems[0]?.message).toBe('None were found.');
  const { markdown } = run(body, [part('u1', 2)]);
  expect(reasons(markdown)[0]).toBe('Page 2 is empty.');
  expect(run(body, [text('u1')]).body).toContain('headings: None');
});

describe('units', () => {
  test('are the blocks, with who says them', () => {
    const body =
      '## P\n\n<!-- page 3 -->\n\nAna Diaz said that wells are dry.\n\n### Panel Highlights\n\n- **Tom Okoro** Pumps.\n';
    const { units, people } = readUnits(FRONT + body + PEOPLE);
    const sentences = [{ id: 'u2.1', speakers: ['Ana Diaz'], because: 'own words' }];
    expect(units).toMatchObject([
      { id: 'u1', kind: 'heading', depth: 2, part: 'p', text: 'P' },
      { id: 'u2', kind: 'paragraph', finding: 'p.p1', page: '3', speakers: ['Ana Diaz'], sentences },
      { id: 'u3', kind: 'heading', section: 'highlights' },
      { id: 'u4', kind: 'item', finding: 'p.h1', speakers: ['Tom Okoro'], because: 'label' },
    ]);
    expect(people).toMatchObject([{ name: 'Ana Diaz', forms: ['Ana', 'Diaz'] }, { name: 'Tom Okoro' }]);
  });

  test('ask what is doubtful, with answers', () => {
    const body = '## P\n\nDry wells\n\nThe wells of the valley run\n\ndry in May, which Ana Diaz knows.\n';
    expect(readUnits(FRONT + body + PEOPLE).units.flatMap(({ question }) => question ?? [])).toMatchObject([
      { code: 'reading.heading', answers: [{ key: '1', operations: [part('u2', 2)] }, { key: 'L' }, { key: 'K' }] },
      { code: 'reading.join', answers: [{ key: '1', operations: [join('u3', 'u4')], isLikely: true }, { key: 'K' }] },
      {
        code: 'reading.speaker',
        answers: [
          { key: '1', label: 'Ana Diaz' },
          { key: 'K', label: 'Nobody' },
        ],
      },
    ]);
  });

  test('do not ask whether items without their marks are one sentence', () => {
    const body = '## P\n\npay for the pumps of all villages\n\ncount the wells of the valley\n\nopen the gates.\n';
    expect(readUnits(FRONT + body + PEOPLE).units.flatMap(({ question }) => question?.code ?? [])).toEqual([]);
  });

  test.each([
    ['', 'Not a person'],
    [' <!-- by Ana Diaz -->', 'Keep as read'],
  ])('keep the reading of a label with “%s” as “%s”', (credit, kept) => {
    const { units } = readUnits(`${FRONT}## P\n\n- **AX** Wells are dry.${credit}\n${PEOPLE}`);
    expect(units[1]!.question?.answers.at(-1)).toMatchObject({ key: 'K', label: kept });
  });

  test('have a key for each kind of answer, so that the key of one never does another', () => {
    const body =
      '## P\n\nPage head\n\nDry wells\n\n**AD** The wells of the valley run\n\nPage head\n\ndry in May, which Ana Diaz knows.\n\n' +
      'Ana Diaz said that wells run dry.\n\nShe added that tanks help.\n\nPage head\n';
    const answers = readUnits(FRONT + body + PEOPLE).units.flatMap(({ question }) => question?.answers ?? []);
    const keys = Map.groupBy(answers, ({ operations: [first] }) => first?.op ?? 'checked');
    const keysOf = (op: Operation['op']): readonly string[] => [...new Set(keys.get(op)?.map(({ key }) => key))];
    expect((['checked', 'furniture', 'nobody'] as const).map(keysOf)).toEqual([['K'], ['L'], ['0']]);
    expect(answers.filter(({ key }) => /[1-9]/.test(key)).length).toBeGreaterThan(2);
  });
});

test('a comment is a note, unless it gives the reason for its credit', () => {
  const notes = ['all by', 'carried: all by', 'heading: all by', 'words: all by'];
  const body = `## P\n\n${notes.map((note) => `Dry. <!-- ${note} Tom Okoro -->`).join('\n\n')}\n`;
  const { units } = readUnits(run(body, []).markdown);
  expect(units.slice(1).map(({ because, isInferred }) => [because, isInferred])).toEqual([
    ['a comment', undefined],
    ['only the context', true],
    ['heading', undefined],
    ['a comment', undefined],
  ]);
});
