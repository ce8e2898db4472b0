import { describe, expect, test } from 'vitest';
import { acceptCompletion, completionsFor, labels, nameOf } from '../../test/completion.js';
import { wells } from '../../test/fixture.js';

const inWells = (text: string): string => `${text}\n${wells}`;
const citing = (text: string, label: string): string => acceptCompletion(inWells(text), label).trimEnd();

describe('inserted text fits its position', () => {
  test.each([
    ['See @|', 's1.h1', 'not suggested, but nothing'],
    ['See [@|', 's1.h1', 'not suggested, but summary, d1, s1, s2, wells'],
    ['See @s1.h|', 's1.h1', 'See @s1.h1'],
    ['Half dry up [@s1.h|]', 's1.h1', 'Half dry up [@s1.h1]'],
    ['Half dry up [@s1.h|', 's1.h1', 'Half dry up [@s1.h1]'],
    ['Half dry up [@s1.h| (see [there](x.md)).', 's1.h1', 'Half dry up [@s1.h1] (see [there](x.md)).'],
    ['Half dry up [-@s1.h|', 's1.h1', 'Half dry up [-@s1.h1]'],
    ['Half dry up [@s2; @s1.h|', 's1.h1', 'Half dry up [@s2; @s1.h1]'],
    ['Half dry up [@s2, p. 3; -@s1.h|]', 's1.h1', 'Half dry up [@s2, p. 3; -@s1.h1]'],
    ['Half dry up [@s1.h|, p. 9]', 's1.h1', 'Half dry up [@s1.h1, p. 9]'],
    ['@{s1.h|', 's1.h1', '@{s1.h1}'],
    ['@{s1.h|}', 's1.h1', '@{s1.h1}'],
    ['A link [see @s1.h|](x.md)', 's1.h1', 'A link [see @s1.h1](x.md)'],
    ['- [ ] ask @s1.h|', 's1.h1', '- [ ] ask @s1.h1'],
  ])('%s, taking %s: %s', (text, label, expected) => {
    expect(citing(text, label)).toBe(expected);
  });

  test.each([
    ['Wells [@s1.h|]', 'Wells [@s1.h1]|'],
    ['Wells [@{s1.h|}] dry up', 'Wells [@{s1.h1}]| dry up'],
    ['Wells [@s1.h|', 'Wells [@s1.h1]|'],
    ['Wells [@s1.h|, p. 3]', 'Wells [@s1.h1|, p. 3]'],
    ['Wells [@s1.h|; @s2]', 'Wells [@s1.h1|; @s2]'],
    ['A link [see @s1.h|](x.md)', 'A link [see @s1.h1|](x.md)'],
  ])('the edit ends where the writer goes on: %s', (text, expected) => {
    expect(acceptCompletion(inWells(text), 's1.h1', {}, '|').split('\n')[0]).toBe(expected);
  });

  test('adds braces if the id would include the text after it', () => {
    expect(citing('[@s1.h|:// x]', 's1.h1')).toBe('[@{s1.h1}:// x]');
  });

  test('inserts no title, and repeats the typed text as filter text', () => {
    for (const { edit, filterText } of completionsFor(inWells('Wells [@Okoye wells|]'))) {
      expect(edit.text).toMatch(/^@[\w.]+\]$/);
      expect(filterText).toBe('@Okoye wells');
    }
  });
});

describe('finds what people remember', () => {
  test.each([
    ['[@groundwater|]', 's2.h1', 'a word of the text'],
    ['[@groundwatre|]', 's2.h1', 'with a typing error'],
    ['[@running pumps|]', 's1.h2', 'words in another order'],
    ['[@ben|]', 's1.h2', 'a speaker'],
    ['[@BA|]', 's1.h2', 'the initials of a speaker'],
    ['[@undp|]', 's1.h2', 'an organisation'],
    ['[@scarcity|]', 's2', 'a title'],
    ['[@s2.oko|]', 's2.okoye', 'an alias'],
    ['[@s1h2|]', 's1.h2', 'a misspelt id'],
  ])('%s is %s: %s', (text, expected) => {
    expect(labels(inWells(text))).toContain(expected);
  });

  test('finds an alias', () => {
    const report = wells.replace('Nobody measures the groundwater.', 'Nobody measures the groundwater. {#unmeasured}');
    expect(labels(`[@unm|]\n${report}`, 1)).toEqual(['unmeasured']);
    expect(acceptCompletion(`[@unm|\n${report}`, 'unmeasured')).toBe('[@unmeasured]');
  });

  test('lists the parts after a dot in the report’s order, then the speakers', () => {
    expect(labels(inWells('[@s1.|]'))).toEqual([
      's1.g1',
      's1.p1',
      's1.h1',
      's1.h2',
      's1.q1',
      's1.okoye',
      's1.ali',
      's1.lin',
    ]);
    expect(labels(inWells('@summary.|'))).toEqual(['summary.p1']);
    expect(labels(inWells('@wells:s2.|'))).toEqual(['wells:s2.p1', 'wells:s2.h1', 'wells:s2.okoye']);
    expect(labels(inWells('@wells:|'))).toEqual(['wells:summary', 'wells:d1', 'wells:s1', 'wells:s2']);
  });

  test.each(['As @s1.h1.|', '[@s1.h1.|]', 'As @s1.h1?|', 'As @wells:s1.h1.|', 'As @s1.okoye:|'])(
    'a sentence that ends behind a finding without parts is not asked to go on: %s',
    (text) => {
      expect(labels(inWells(text))).toEqual([]);
    },
  );
});

describe('order', () => {
  test('the exact id comes first and is preselected', () => {
    const [first] = completionsFor(inWells('Said [@s1.h2] [@s1|]'));
    expect(first).toMatchObject({ description: 's1', preselect: true });
  });

  test('cited findings come first, then those in a session that is cited nearby', () => {
    expect(labels(inWells('Dry [@okoye|]'), 3)).toContain('s1.h1');
    expect(labels(inWells('Measured [@s2.h1].\n\nDry [@okoye|]'), 1)).toEqual(['s2.h1']);
    expect(labels(inWells('Later [@s2.p1].\n\nDry [@Okoye|]'), 1)).toEqual(['s2.h1']);
    expect(labels(inWells('Pumps [@s1.h2].\n\nNext [@|]'), 1)).toEqual(['s1.h2']);
  });

  const often = `--- often.report.md
# Who says much

### Session 1: First

Panel Highlights

- **Zoë Brandt (City):** One.
- **Zoë Brandt (City):** Two.
- **Zoë Brandt (City):** Three.
- **Zoë Brandt (City):** Four.

### Session 2: Second

Panel Highlights

- **Zoë Brandt (City):** Five.
- **Max Orr (City):** Six.
`;

  test.each(['brandt', 'Brandt', 'Zoë', 'zoe', 'brand', 'brnadt', 'zoë brandt'])(
    'also of somebody who says more than a few near ids can be: %s',
    (name) => {
      expect(labels(`[@${name}|]\n${often}`).length).toBeGreaterThanOrEqual(5);
      expect(labels(`Said [@s2.h1].\n\nSee [@${name}|]\n${often}`, 1)).toEqual(['s2.h1']);
      expect(labels(`Said [@s2.h1; @s2.h1].\n\nSee [@${name}|]\n${often}`, 1)).toEqual(['s2.h1']);
      expect(labels(`Said [@s1.h3; @s2.h1].\n\nSee [@${name}|]\n${often}`, 2)).toEqual(['s2.h1', 's1.h3']);
      expect(labels(`Near [@s2.h2]. See [@${name}|]\n${often}`, 1)).toEqual(['s2.h1']);
    },
  );

  test('the typed word comes before a similar one in a session that is cited nearby', () => {
    const report = `--- schools.report.md
# Schools

### Session 1: Parents and governors

Panel Highlights

- **Ada Okoye (City):** Parents are rarely asked.

### Session 2: Change

Panel Highlights

- **Max Orr (City):** Good governance takes time.
`;
    expect(labels(`Said [@s1.h1]. See [@governance|]\n${report}`, 1)).toEqual(['s2.h1']);
    expect(labels(`Said [@s1.h1]. See [@governanse|]\n${report}`)).toContain('s2.h1');
  });

  test('ids in another spelling and near ids come before words', () => {
    expect(labels(`Said [@s2.h1]. See [@s1h2|]\n${often}`, 1)).toEqual(['s1.h2']);
    expect(labels(`Said [@s2.h1]. See [@s1.h9|]\n${often}`, 1)).toEqual(['s1.h4']);
  });
});

test.each([
  ['[@dry|', 's1.h1', '…them dry up within two years.', 'the typed word'],
  ['[@okoye dry|', 's1.h1', 'Ada Okoye: …them dry up within two…', 'the speaker whom the writer typed, first'],
  ['[@village|', 's1.q1', 'The village does, on paper.', 'the answer that has the word'],
  ['[@owns|', 's1.q1', 'Who owns the wells?', 'the question that has the word'],
  ['[@digg|', 's1.h2', 'Digging · Committees of users…', 'the title that has the word, before the words'],
  ['[@digging pumps|', 's1.h2', 'Digging · …keep pumps running.', 'the title and the words, each with a word'],
  ['[@session 1 digging|', 's1.p1', 'Digging · The session looked at costs.', 'the title without the number'],
])('the row of %s for %s shows “%s”: %s', (text, id, expected) => {
  expect(completionsFor(inWells(text)).find((each) => nameOf(each) === id)?.label).toBe(expected);
});

test.each([
  ['Ada Okoye’s study counts pumps.', '…study counts pumps.'],
  ['Ada Okoye (WaterAid) counts pumps.', '…counts pumps.'],
  ['Ada Okoye, who is an engineer, counts.', '…who is an engineer, counts.'],
  ['Ada Okoye', 'Ada Okoye'],
])('the row of a finding leaves out the speaker’s name, which has a column: %s', (text, expected) => {
  const report = wells.replace('Nobody measures the groundwater.', text);
  expect(report).toContain(text);
  expect(completionsFor(`[@s2.h1|\n${report}`).find((each) => nameOf(each) === 's2.h1')?.label).toBe(expected);
});

test('shows a finding in the list', () => {
  const shown = (text: string) =>
    completionsFor(inWells(text)).map(({ label, detail, description, kind, about }) => [
      label,
      detail,
      description,
      kind,
      about?.id,
    ]);
  expect(shown('@s2.|')).toEqual([
    ['Rain comes later each year.', undefined, 's2.p1', 'passage', 's2.p1'],
    ['Nobody measures the…', ' Ada Okoye', 's2.h1', 'highlight', 's2.h1'],
    ['Nobody measures the…', ' Ada Okoye', 's2.okoye', 'speaker', 's2.h1'],
  ]);
  expect(shown('[@s1.q|').slice(0, 1)).toEqual([
    ['The village does, on paper.', ' Cai Lin', 's1.q1', 'exchange', 's1.q1'],
  ]);
  expect(shown('[@s1.h1|')).toEqual([['Wells cost 400 dollars each,…', ' Ada Okoye', 's1.h1', 'highlight', 's1.h1']]);
  expect(shown('[@|').slice(0, 3)).toEqual([
    ['Executive summary', undefined, 'summary', 'summary', 'summary'],
    ['Day 1: 3 May 2021', undefined, 'd1', 'day', 'd1'],
    ['Session 1: Digging', undefined, 's1', 'session', 's1'],
  ]);
});

const dams = `--- dams.report.md
# Dams of the north: a second year

## Participatory governance of dams

Panel Highlights

- **Cleo Park:** Dikes of stone last.
- **Bartholomew Featherstonehaugh:** Dikes of earth are cheap to build, and need to be repaired each spring.
- A mason counts the cracks in the dikes.
`;

test('the rows of the default report name no report, those of others do', () => {
  const shown = (fixture: string) => completionsFor(fixture).find(({ label }) => label.includes('dry up'));
  expect(shown(`[@dry up|]\n${wells}`)?.description).toBe('s1.h1');
  expect(shown(`[@dry up|]\n${wells}${dams}`)?.description).toBe('s1.h1');
  expect(shown(`[@dry up|]\n${dams}${wells}`)?.description).toBe('Wells · s1.h1');
  const named = (short: string) => wells.replace('# Wells', `---\ntitle-short: ${short}\n---\n\n# Wells`);
  expect(shown(`[@dry up|]\n${dams}${named('Dig 21')}`)?.description).toBe('Dig 21 · s1.h1');
  expect(shown(`[@dry up|]\n${dams}${named('Digging of 2021')}`)?.description).toBe('Digging · s1.h1');
});

test('most of a row has the words, and the end of a long id stays visible', () => {
  const shown = (fixture: string) =>
    completionsFor(fixture).map(({ label, detail = '', description }) => `${label}${detail} | ${description}`);
  expect(shown(`[@dikes|]\n${dams}`)).toEqual([
    'Dikes of stone last. Cleo Park | particip….h1',
    '…counts the cracks in the dikes. | particip….h3',
    'Dikes of earth… B. Feathersto… | particip….h2',
  ]);
  expect(shown(`[@dikes|]\n${wells}${dams}`)).toEqual([
    'Dikes of stone… Cleo Park | Dams · part….h1',
    '…the cracks in the dikes. | Dams · part….h3',
    'Dikes of earth… B. Feather… | Dams · part….h2',
  ]);
  expect(shown(`[@feathersto|]\n${dams}`)).toContain('B. Feathersto…: Dikes of earth… | particip….h2');
  expect(shown(`[@bartholomew|]\n${dams}`)).toEqual(['Bartholomew…: Dikes of earth are… | particip….h2']);
  expect(shown(`[@participatory|]\n${dams}`)[0]).toBe('Participatory governance of dams | participato…');
  expect(shown(`[@participatory-governance.f|]\n${dams}`)[0]).toContain('participato…');
});
