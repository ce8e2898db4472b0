import { describe, expect, it } from 'vitest';
import { FRONT, PEOPLE, run } from '../../test/run-corrections.js';
import { correct, CorrectionError, textHash } from './correct.js';
import type { Because, Operation } from './model.js';
import { keepChecked } from './keep-checked.js';
import { readUnits } from './read-units.js';
import { parseReport } from '../parse-report.js';

describe('structure', () => {
  it('makes a paragraph a heading, and a heading a paragraph', () => {
    const { body } = run('Dry wells\n\nWells are dry.\n\n## Pumps {.session}\n\nPumps are loud.\n', [
      { op: 'part', unit: 'u1', level: 2, kind: 'session' },
      { op: 'text', unit: 'u3' },
    ]);
    expect(body).toBe('## Dry wells {.session}\n\nWells are dry.\n\nPumps\n\nPumps are loud.\n');
  });

  it('moves the headings in a part with it, but for those that the list moves', () => {
    const body = '## P\n\n## Wells\n\n### Panel Highlights\n\n- Dry.\n\n### Tanks\n\nFull.\n\n## Rain\n\nMay.\n';
    const deeper: Operation = { op: 'part', unit: 'u2', level: 3 };
    const headings = (operations: readonly Operation[]): readonly string[] =>
      run(body, operations).body.match(/^#+/gm) ?? [];
    expect(headings([deeper])).toEqual(['##', '###', '####', '####', '##']);
    expect(headings([{ op: 'part', unit: 'u5', level: 2 }, deeper])).toEqual(['##', '###', '####', '##', '##']);
  });

  it('joins a sentence over a page mark and a left-out line, which keep their place', () => {
    const { body } = run(
      '## P\n\nWells run\n\n<!-- page 9 -->\n\n<!-- left out: running-line\nRain 2020\n-->\n\ndry early.\n',
      [{ op: 'join', units: ['u2', 'u4'] }],
    );
    expect(body).toBe('## P\n\nWells run <!-- page 9 --> <!-- left out: running-line Rain 2020 --> dry early.\n');
  });

  it('splits before words, and keeps the credit of both pieces', () => {
    const { body } = run('## P\n\nWells are dry. Tanks help. <!-- by Ana Diaz -->\n', [
      { op: 'split', unit: 'u2', before: 'Tanks' },
    ]);
    expect(body).toBe('## P\n\nWells are dry. <!-- all by Ana Diaz -->\n\nTanks help. <!-- all by Ana Diaz -->\n');
  });

  it('keeps a piece from becoming a list or a heading', () => {
    const { body } = run('## P\n\nWells in 2019. 1. Pumps. # Tanks.\n', [
      { op: 'split', unit: 'u2', before: '1. Pumps' },
      { op: 'split', unit: 'u2/2', before: '# Tanks' },
    ]);
    expect(body).toBe('## P\n\nWells in 2019.\n\n1\\. Pumps.\n\n\\# Tanks.\n');
  });

  it('addresses the pieces of a split passage', () => {
    const { body } = run('## P\n\nWells are dry. Next steps\n', [
      { op: 'split', unit: 'u2', before: 'Next' },
      { op: 'part', unit: 'u2/2', level: 2, kind: 'actions' },
    ]);
    expect(body).toBe('## P\n\nWells are dry.\n\n## Next steps {.actions}\n');
  });

  it('addresses them in lists of passages, in the same list', () => {
    const { body, verdicts } = run(
      '## P\n\nRain 2020 Wells are dry. Pumps are loud. Ana Diaz, too.\n\n- Tanks. Rain fills them in May, and in June it is hot.\n',
      [
        { op: 'split', unit: 'u2', before: 'Wells' },
        { op: 'split', unit: 'u2/2', before: 'Ana' },
        { op: 'furniture', units: ['u2/1'], kind: 'running-line' },
        { op: 'speaker', units: ['u2/3'], person: 'Ana Diaz', because: 'own words' },
        { op: 'item', units: ['u2/3'], depth: 1 },
        { op: 'nobody', units: ['u2/9'] },
      ],
    );
    expect(verdicts).toEqual(['accepted', 'accepted', 'accepted', 'accepted', 'accepted', 'refused']);
    expect(body).toBe(
      '## P\n\n<!-- left out: running-line\nRain 2020\n-->\n\nWells are dry. Pumps are loud.\n\n- Ana Diaz, too. <!-- all by Ana Diaz -->\n- Tanks. Rain fills them in May, and in June it is hot.\n',
    );
  });

  it('joins what is around words that are left out, before or in the same list', () => {
    const drop: Operation = { op: 'furniture', units: ['u3'], kind: 'caption' };
    const join: Operation = { op: 'join', units: ['u2', 'u4'] };
    const body = `## P\n\nWells run\n\nNote\n\ndry early. ${'Many words. '.repeat(9)}\n`;
    const { body: result, markdown } = run(body, [drop, join]);
    expect(result).toMatch(/^## P\n\nWells run <!-- left out: caption Note --> dry early\. /);
    const once = run(body, [drop]).markdown;
    expect(correct(once, { hash: textHash(once), operations: [join] }).markdown).toBe(markdown);
    const late = run(body, [{ op: 'join', units: ['u2-u4'] }, drop]);
    expect(late.verdicts).toEqual(['accepted', 'refused']);
  });

  it('nests items, and moves them up if their parent is no longer an item', () => {
    const body = '## P\n\n- Wells.\n  - Dry.\n- Tanks.\n';
    expect(run(body, [{ op: 'item', units: ['u4'], depth: 2 }]).body).toBe('## P\n\n- Wells.\n  - Dry.\n  - Tanks.\n');
    expect(run(body, [{ op: 'text', unit: 'u2' }]).body).toBe('## P\n\nWells.\n\n- Dry.\n- Tanks.\n');
  });

  it('leaves words out in their place', () => {
    const { body } = run(
      '## P\n\n- Wells.\n- Page --> 9\n- Tanks.\n',
      [{ op: 'furniture', units: ['u3'], kind: 'running-line' }],
      {
        by: 'reviewer',
      },
    );
    expect(body).toBe('## P\n\n- Wells.\n\n  <!-- left out: running-line\n  Page -- > 9\n  -->\n\n- Tanks.\n');
    const again = `${FRONT}${body}${PEOPLE}`;
    expect(
      correct(again, { hash: textHash(again), operations: [{ op: 'item', units: ['u3'], depth: 1 }] }).markdown,
    ).toContain('- Wells.\n- Page -- \\> 9\n- Tanks.\n');
  });

  it('makes turns of a question and its answer', () => {
    const { body } = run('## P\n\n### Question and Answer\n\nWho pays?\n\n**Ana Diaz:** The fund.\n', [
      { op: 'turn', unit: 'u3', turn: 'question' },
      { op: 'turn', unit: 'u4', turn: 'answer' },
    ]);
    expect(body).toBe('## P\n\n### Question and Answer\n\n- **Q** Who pays?\n  - **A/Ana Diaz:** The fund.\n');
  });

  it('moves only a heading or a label', () => {
    const { body, verdicts } = run('**Tom Okoro**\n\n## P\n\nWells are dry.\n', [
      { op: 'move', unit: 'u1', after: 'u2' },
      { op: 'move', unit: 'u3', after: 'u2' },
    ]);
    expect(verdicts).toEqual(['accepted', 'refused']);
    expect(body).toBe('## P\n\n**Tom Okoro**\n\nWells are dry.\n');
  });

  it('fills the front matter with words of the report', () => {
    const { markdown, verdicts } = run('Alva, May 2, 2020\n\n## P\n\nWells.\n', [
      { op: 'front', field: 'dates', unit: 'u1', value: 'May 2, 2020' },
      { op: 'front', field: 'venue', unit: 'u1', value: 'Paris' },
    ]);
    expect(verdicts).toEqual(['accepted', 'refused']);
    expect(markdown).toContain('dates: "May 2, 2020"\n');
  });

  it.each<[string, string, Operation, RegExp]>([
    ['a long heading', `${'word '.repeat(40)}\n`, { op: 'part', unit: 'u1', level: 2 }, /too long/],
    ['a level that jumps', '## P\n\nWells\n', { op: 'part', unit: 'u2', level: 4 }, /at most 3/],
    ['joining a heading', '## P\n\nwells.\n', { op: 'join', units: ['u1', 'u2'] }, /heading cannot be joined/],
    ['joining what is apart', '## P\n\nA b.\n\nC d.\n\nE f.\n', { op: 'join', units: ['u2', 'u4'] }, /do not follow/],
    [
      'words that are not there',
      '## P\n\nWells.\n',
      { op: 'split', unit: 'u2', before: 'tanks' },
      /not in the passage/,
    ],
    [
      'words that are there twice',
      '## P\n\nA well, a well.\n',
      { op: 'split', unit: 'u2', before: 'well' },
      /more than once/,
    ],
    [
      'a cut in bold words',
      '## P\n\nA **dry well** here.\n',
      { op: 'split', unit: 'u2', before: 'well' },
      /cannot be split/,
    ],
    ['a passage that does not exist', '## P\n', { op: 'text', unit: 'u99' }, /There is no "u99"/],
    [
      'an operation that does not exist',
      '## P\n',
      { op: 'rewrite', unit: 'u1' } as never,
      /Unknown operation: "rewrite"/,
    ],
    ['no operation', '## P\n', null as never, /Unknown operation/],
    ['an answer without a question', '## P\n\nWells.\n', { op: 'turn', unit: 'u2', turn: 'answer' }, /No question/],
  ])('refuses %s', (_, body, operation, reason) => {
    const { verdicts, reasons, body: result } = run(body, [operation]);
    expect(verdicts).toEqual(['refused']);
    expect(reasons[0]).toMatch(reason);
    expect(result).toBe(body);
  });
});

describe('credits', () => {
  it('credits a passage, or one of its sentences', () => {
    const { body, answer } = run('## P\n\nAna Diaz was there. Wells are dry. It rained.\n\nTom Okoro, too.\n', [
      { op: 'speaker', units: ['u2.2'], person: 'Ana Diaz', because: 'own words' },
      { op: 'speaker', units: ['u3'], person: 'Okoro', because: 'own words' },
    ]);
    expect(body).toBe(
      '## P\n\nAna Diaz was there. <!-- by nobody --> Wells are dry. <!-- by Ana Diaz --> It rained.\n\nTom Okoro, too. <!-- all by Tom Okoro -->\n',
    );
    expect(answer.unmet).toEqual([]);
    expect(answer.after.map(({ speakers }) => speakers)).toEqual([['Ana Diaz'], ['Tom Okoro']]);
  });

  it('credits what is under a heading that names the speaker', () => {
    const { verdicts } = run('## A talk of Ana Diaz\n\nWells are dry.\n', [
      { op: 'speaker', units: ['u2'], person: 'Ana Diaz', because: 'heading' },
    ]);
    expect(verdicts).toEqual(['accepted']);
  });

  it('goes on after a credited passage, up to another label, a heading or a question', () => {
    const body = '## P\n\n- **Ana Diaz** Wells.\n- Tanks.\n- **Tom Okoro** Pumps.\n- Rain.\n';
    const go = (unit: string): Operation => ({
      op: 'speaker',
      units: [unit],
      person: 'Ana Diaz',
      because: 'continues u2',
    });
    const { verdicts, reasons } = run(body, [go('u3'), go('u5')]);
    expect(verdicts).toEqual(['accepted', 'refused']);
    expect(reasons[1]).toMatch(/Another label is between/);
  });

  it('judges the reason for a credit in the structure that the list makes', () => {
    const body = '## P\n\nTom Okoro\n\nWells.\n\nPumps\n\nTanks.\n';
    const credit: Operation = { op: 'speaker', units: ['u3', 'u5'], person: 'Tom Okoro', because: 'u2' };
    const heading: Operation = { op: 'part', unit: 'u4', level: 2 };
    expect(run(body, [credit]).verdicts).toEqual(['accepted']);
    expect(run(body, [credit, heading]).reasons[0]).toMatch(/another part than “Tanks/);
    const go: Operation = { op: 'speaker', units: ['u5'], person: 'Tom Okoro', because: 'continues u3' };
    const first: Operation = { ...credit, units: ['u3'] };
    expect(run(body, [first, go, heading]).reasons[1]).toMatch(/heading .* between/);
    expect(run(body.replace('Pumps', '## Pumps'), [first, go]).reasons[1]).toMatch(/heading .* between/);
  });

  it('takes a line below the title of a part as one about all of the part', () => {
    const body = '## A talk\n\nTom Okoro (Tank Works)\n\nWells.\n\n### Pumps\n\nTanks.\n\n## Rain\n\nClouds.\n';
    const credit = (unit: string, because: Because): Operation => ({
      op: 'speaker',
      units: [unit],
      person: 'Tom Okoro',
      because,
    });
    const { verdicts } = run(body, [credit('u5', 'u2'), credit('u7', 'u2')]);
    expect(verdicts).toEqual(['accepted', 'refused']);
    const late = run(body.replace('Wells.\n', 'Wells.\n\nTom Okoro\n'), [credit('u6', 'u4')]);
    expect(late.verdicts).toEqual(['accepted']);
    const prose = body.replace('Tom', `${'Many words. '.repeat(9)} Tom`);
    expect(run(prose, [credit('u5', 'u2')]).verdicts).toEqual(['refused']);
  });

  it.each<[string, Operation, RegExp]>([
    [
      'a name that the passage does not have',
      { op: 'speaker', units: ['u2'], person: 'Tom Okoro', because: 'own words' },
      /does not name Tom/,
    ],
    [
      'a person whom nobody knows',
      { op: 'speaker', units: ['u2'], person: 'Eve Adams', because: 'own words' },
      /not one of the people/,
    ],
    [
      'knowledge of an assistant',
      { op: 'speaker', units: ['u2'], person: 'Ana Diaz', because: 'reviewer' },
      /Only a person/,
    ],
    ['another label', { op: 'speaker', units: ['u3'], person: 'Ana Diaz', because: 'own words' }, /names Tom Okoro/],
    [
      'a reason that is none',
      { op: 'speaker', units: ['u2'], person: 'Ana Diaz', because: 'trust me' as never },
      /unknown/,
    ],
  ])('refuses %s', (_, operation, reason) => {
    const body = '## P\n\nAna Diaz was there.\n\n**Tom Okoro:** Ana Diaz is right.\n';
    for (const by of ['assistant', 'reviewer'] as const) {
      if (by === 'reviewer' && operation.op === 'speaker' && operation.because === 'reviewer') continue;
      const { verdicts, reasons } = run(body, [operation], { by });
      expect(verdicts).toEqual(['refused']);
      expect(reasons[0]).toMatch(reason);
    }
  });

  it('credits all of a part by its heading, until nobody says it', () => {
    const body = '## Rain\n\nTom Okoro\n\nWells run dry.\n';
    const { markdown } = run(body, []);
    const { units, hash } = readUnits(markdown);
    const { operations } = units[1]!.question!.answers[0]!;
    const credited = correct(markdown, { hash, operations }, { by: 'reviewer' });
    expect(credited.markdown).toContain('\n### Tom Okoro {speakers=okoro}\n');
    expect(readUnits(credited.markdown).units[2]).toMatchObject({ speakers: ['Tom Okoro'], because: 'heading' });
    const nobody: Operation = { op: 'nobody', units: ['u2'] };
    const again = correct(
      credited.markdown,
      { hash: textHash(credited.markdown), operations: [nobody] },
      { by: 'reviewer' },
    );
    expect(again.markdown).toContain('\n### Tom Okoro\n');
    const added = run('## Talk of Eve Adams\n\nRain.\n', [
      { op: 'person', name: 'Eve Adams' },
      { op: 'speaker', units: ['u1'], person: 'Eve Adams', because: 'own words' },
    ]);
    expect(added.verdicts).toEqual(['accepted', 'refused']);
  });

  it('credits a turn by its mark, and keeps its words', () => {
    const body =
      '## P\n\n### Question and Answer\n\n- **Q/Ana Diaz** Why?\n  - **A** Dry wells. Loud pumps.\n  - **A/XY** Rain.\n';
    const { body: result, verdicts } = run(
      body,
      [
        { op: 'nobody', units: ['u3'] },
        { op: 'speaker', units: ['u4'], person: 'Tom Okoro', because: 'reviewer' },
        { op: 'speaker', units: ['u4.2'], person: 'Ana Diaz', because: 'reviewer' },
        { op: 'speaker', units: ['u5'], person: 'Ana Diaz', because: 'reviewer' },
      ],
      { by: 'reviewer' },
    );
    expect(verdicts).toEqual(['accepted', 'accepted', 'refused', 'refused']);
    expect(result).toBe(
      '## P\n\n### Question and Answer\n\n- **Q** Why?\n  - **A/Tom Okoro** Dry wells. Loud pumps.\n  - **A/XY** Rain.\n',
    );
  });

  it('takes a sentence from the speaker of the label', () => {
    const { body } = run('## P\n\n- **Ana Diaz** Wells are dry. Tanks help.\n', [{ op: 'nobody', units: ['u2.2'] }], {
      by: 'reviewer',
    });
    expect(body).toBe(
      '## P\n\n- **Ana Diaz** Wells are dry. <!-- by Ana Diaz --> Tanks help. <!-- by nobody --> <!-- all by nobody -->\n',
    );
  });

  it('takes nothing from a person to whom only the same list gives it', () => {
    const body = '## P\n\nTanks of Ana Diaz, too. Pumps of Tom Okoro, too.\n';
    const { verdicts, answer } = run(body, [
      { op: 'speaker', units: ['u2'], person: 'Ana Diaz', because: 'own words' },
      { op: 'speaker', units: ['u2.2'], person: 'Tom Okoro', because: 'own words' },
    ]);
    expect(verdicts).toEqual(['accepted', 'accepted']);
    expect(answer.unmet).toEqual([]);
  });

  it('needs a person to take words from somebody', () => {
    const body = '## P\n\nAna Diaz said that Tom Okoro waits.\n';
    const take: Operation = { op: 'speaker', units: ['u2'], person: 'Tom Okoro', because: 'own words' };
    const drop: Operation = { op: 'nobody', units: ['u2'] };
    expect(run(body, [take, drop]).verdicts).toEqual(['needs a person', 'needs a person']);
    expect(run(body, [drop], { by: 'reviewer' }).body).toBe(
      '## P\n\nAna Diaz said that Tom Okoro waits. <!-- all by nobody -->\n',
    );
  });

  it('keeps who says what when the structure changes', () => {
    const body = '## Ana Diaz on wells\n\nDry.\n\n- **Tom Okoro:** Pumps.\n- Ana Diaz said that it rains.\n';
    const { body: joined } = run(body, [{ op: 'join', units: ['u3', 'u4'] }]);
    expect(joined).toContain('Pumps. <!-- by Tom Okoro --> Ana Diaz said that it rains. <!-- by Ana Diaz -->');
    const talk = '## Talk {speakers=diaz}\n\nDry.\n\nDeep.\n';
    expect(run(talk, [{ op: 'text', unit: 'u1' }]).body).toBe(
      'Talk\n\nDry. <!-- all by Ana Diaz -->\n\nDeep. <!-- all by Ana Diaz -->\n',
    );
    const heading: Operation = { op: 'part', unit: 'u3', level: 3 };
    expect(run(body, [heading]).reasons).toEqual(['Tom Okoro would lose a credit.']);
    expect(run(body, [heading], { by: 'reviewer' }).verdicts).toEqual(['accepted']);
  });

  it('keeps the list of participants out of a part of level 1', () => {
    const day: Operation = { op: 'part', unit: 'u1', level: 1, kind: 'session' };
    const { markdown, answer } = run('Opening\n\n## Wells\n\n**AD:** Dry.\n', [
      day,
      { op: 'person', name: 'Ana Diaz', also: ['AD'] },
    ]);
    expect(markdown).toContain('# Opening {.session}\n\n## Wells\n');
    expect(answer.after.map(({ speakers }) => speakers)).toEqual([['Ana Diaz']]);
    expect(run('Opening\n\n## Wells\n\nDry.\n', [{ ...day, kind: 'part' }]).reasons[0]).toMatch(/title/);
  });

  it('does not repeat itself', () => {
    const credit: Operation = { op: 'speaker', units: ['u2'], person: 'Ana Diaz', because: 'own words' };
    const first = run('## P\n\nAna Diaz, too.\n', [credit]);
    const again = correct(first.markdown, { hash: textHash(first.markdown), operations: [credit] });
    expect(again.answer.verdicts).toMatchObject([{ verdict: 'already so' }]);
    expect(again.markdown).toBe(first.markdown);
  });
});

describe('ids', () => {
  it('says which findings moved, and keeps the ids of parts that are cited', () => {
    const body = '## Wells\n\nOne. Two.\n\nThree.\n';
    const split: Operation = { op: 'split', unit: 'u2', before: 'Two' };
    expect(run(body, [split]).answer.moved).toEqual([{ from: 'wells.p2', to: 'wells.p3' }]);
    const joined = run('## Wells\n\nDry.\n\n## Pumps\n\nLoud.\n', [{ op: 'text', unit: 'u1' }], {
      cited: ['pumps.p1'],
    });
    expect(joined.answer.moved).toContainEqual({ from: 'wells.p1', to: 'body.p2' });
  });

  it('follow a passage into the one that it is joined to', () => {
    const body = '## Wells\n\nDry and\n\ndeep.\n\nFar.\n';
    const { answer } = run(body, [{ op: 'join', units: ['u2', 'u3'] }], { cited: ['wells.p2'] });
    expect(answer.moved).toEqual([
      { from: 'wells.p2', to: 'wells.p1' },
      { from: 'wells.p3', to: 'wells.p2' },
    ]);
  });

  it('of what is left out and cited name nothing else', () => {
    const body = '## P\n\nWells.\n\nTanks.\n\nPumps.\n';
    const drop: Operation = { op: 'furniture', units: ['u2'], kind: 'boilerplate' };
    const { answer } = run(body, [drop], { by: 'reviewer', cited: ['p.p1'] });
    expect(answer.after.map(({ id, text }) => `${id} ${text}`)).toEqual(['p.p2 Tanks.', 'p.p3 Pumps.']);
  });

  it('asks a person before something cited, or more than a tenth, is left out', () => {
    const body = `## P\n\nCited words here.\n\n${'Many words. '.repeat(20)}\n`;
    const drop = (unit: string): Operation => ({ op: 'furniture', units: [unit], kind: 'boilerplate' });
    expect(run(body, [drop('u2')], { cited: ['p.p1'] }).reasons[0]).toMatch(/cites p\.p1/);
    expect(run(body, [drop('u3')]).reasons[0]).toMatch(/a tenth/);
    expect(run(body, [drop('u3')], { by: 'reviewer' }).verdicts).toEqual(['accepted']);
  });
});

describe('doubts', () => {
  const check = (code: string): Operation => ({ op: 'checked', units: ['u2'], code });
  const questionsOf = (markdown: string): readonly (string | undefined)[] =>
    readUnits(markdown).units.map(({ question }) => question?.code);

  it('are dismissed by a person only, with their review notes', () => {
    const body = '## P\n\n<!-- review: Is this right? -->\n\nAna Diaz came. <!-- review: Here? -->\n';
    const operations = [check('report.review'), check('reading.speaker')];
    expect(run(body, operations).verdicts).toEqual(['needs a person', 'needs a person']);
    expect(questionsOf(run(body, []).markdown)).toEqual([undefined, 'report.review']);
    const { body: result, markdown } = run(body, operations, { by: 'reviewer' });
    expect(result).toBe('## P\n\nAna Diaz came. <!-- checked: report.review --> <!-- checked: reading.speaker -->\n');
    expect(questionsOf(markdown)).toEqual([undefined, undefined]);
    expect(parseReport(markdown).problems).toEqual([]);
  });

  it('are answered for all places of a group', () => {
    const body = '## P\n\n**XY:** Wells.\n\n**XY:** Pumps.\n\n**XY:** Tanks.\n\nRain 9\n\nRain 9\n\nRain 9\n';
    const { markdown } = run(body, []);
    const { units, hash } = readUnits(markdown);
    expect(units.map(({ question }) => question?.code)).toEqual([
      undefined,
      ...Array.from({ length: 6 }, (_, at) => (at < 3 ? 'reading.label' : 'reading.repeated')),
    ]);
    const operations = [2, 5].flatMap((at) => units[at]!.question!.answers.at(-1)!.operations);
    const { markdown: answered } = correct(markdown, { hash, operations }, { by: 'reviewer' });
    expect(questionsOf(answered).filter((code) => code !== undefined)).toEqual([]);
  });

  it('are asked again after another note', () => {
    const { markdown } = run('## P\n\nAna Diaz came. <!-- checked: report.review -->\n', [
      { op: 'doubt', unit: 'u2', note: 'By train?' },
    ]);
    expect(questionsOf(markdown)).toEqual([undefined, 'report.review']);
  });

  it('stay dismissed in a new import, where the unit has the same words', () => {
    const front = `${FRONT}## P\n\n`;
    const previous = `${front}Ana Diaz came. <!-- checked: report.review -->\n\nDry wells <!-- checked: reading.heading -->\n\nPumps\n\nDry wells\n`;
    const next = `${front}<!-- review: Who? -->\n\nAna **Diaz** came.\n\nDry wells\n\nPump\n\nDry wells\n`;
    const kept = keepChecked(next, previous);
    expect(kept).toBe(
      `${front}Ana **Diaz** came. <!-- checked: report.review -->\n\nDry wells <!-- checked: reading.heading -->\n\nPump\n\nDry wells\n`,
    );
    expect(keepChecked(kept, kept)).toBe(kept);
    expect(keepChecked(next, front)).toBe(next);
    expect(keepChecked(next, '# A report <!-- checked: reading.heading -->')).toBe(next);
  });
});

describe('a request', () => {
  it('is refused for another state of the file, or a file that is not canonical', () => {
    const markdown = `${FRONT}## P\n\nWells.\n`;
    expect(() => correct(markdown, { hash: 'x', operations: [] })).toThrow(CorrectionError);
    expect(() => correct('# P', { hash: textHash('# P'), operations: [] })).toThrow(/not canonical/);
    expect(() => correct(markdown, { hash: textHash(markdown), operations: {} as never })).toThrow(/not a list/);
    expect(() => readUnits('# P')).toThrow(CorrectionError);
  });

  it('changes nothing if nothing is accepted', () => {
    const { markdown, answer } = run('## P\n\nWells.\n', [{ op: 'text', unit: 'u7' }]);
    expect(markdown).toBe(`${FRONT}## P\n\nWells.\n${PEOPLE}`);
    expect(answer.after).toBe(answer.before);
  });
});

describe('units', () => {
  it('are the blocks, with who says them', () => {
    const { units, people } = readUnits(
      `${FRONT}## P\n\n<!-- page 3 -->\n\nAna Diaz said that wells are dry.\n\n### Panel Highlights\n\n- **Tom Okoro** Pumps.\n${PEOPLE}`,
    );
    expect(units).toMatchObject([
      { id: 'u1', kind: 'heading', depth: 2, part: 'p', text: 'P' },
      {
        id: 'u2',
        kind: 'paragraph',
        finding: 'p.p1',
        page: '3',
        speakers: ['Ana Diaz'],
        sentences: [{ id: 'u2.1', speakers: ['Ana Diaz'], because: 'own words' }],
      },
      { id: 'u3', kind: 'heading' },
      { id: 'u4', kind: 'item', finding: 'p.h1', speakers: ['Tom Okoro'], because: 'label' },
    ]);
    expect(people).toMatchObject([{ name: 'Ana Diaz', forms: ['Ana', 'Diaz'] }, { name: 'Tom Okoro' }]);
  });

  it('ask what is doubtful, with answers', () => {
    const { units } = readUnits(
      `${FRONT}## P\n\nDry wells\n\nThe wells of the valley run\n\ndry in May, which Ana Diaz knows.\n${PEOPLE}`,
    );
    expect(units.flatMap(({ question }) => question ?? [])).toMatchObject([
      { code: 'reading.heading', answers: [{ operations: [{ op: 'part', unit: 'u2', level: 2 }] }, {}, {}] },
      { code: 'reading.join', answers: [{ operations: [{ op: 'join', units: ['u3', 'u4'] }], isLikely: true }, {}] },
      { code: 'reading.speaker', answers: [{ label: 'Ana Diaz' }, { label: 'Nobody' }] },
    ]);
  });
});
