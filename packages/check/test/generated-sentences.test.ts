import { describe, expect, test } from 'vitest';
import { parseReport } from '@findings/core';
import { createLibrary, type Library } from '@findings/core/library';
import { exampleLibrary } from '../../core/test/example-library.js';
import { reportFixture } from '../../core/test/report-fixture.js';
import { checkParsedDocument } from '../src/check-document.js';
import { readDocument } from '../src/document/read-document.js';

/** The problems of a text by a language model: the marked words, and the code or the message. */
function problemsOf(markdown: string, isGenerated = true, library: Library = exampleLibrary): readonly string[] {
  const document = readDocument(`${markdown}\n`, { library, isGenerated });
  return checkParsedDocument(document, { 'claim.uncited': 'warning' }).problems.map(
    ({ code, message, span }) => `${code} ${markdown.slice(span.start.offset, span.end.offset)}: ${message}`,
  );
}

describe('every person who is the subject of a verb counts as credited', () => {
  test.each([
    ['Maria Okoro champions shelters that are full [@s1.h1].', 'Maria Okoro'],
    ['Maria Okoro, a nurse, champions shelters that are full [@s1.h1].', 'Maria Okoro'],
    ['Asha Rana and Maria Okoro champion shelters that are full [@s1.h1].', 'Maria Okoro'],
    ['Maria Okoro leitet eine Unterkunft, die voll ist [@s1.h1].', 'Maria Okoro'],
    ['Maria Okoro dirige un abri plein [@s1.h1].', 'Maria Okoro'],
    ['Maria Okoro dirige un refugio lleno [@s1.h1].', 'Maria Okoro'],
  ])('%s', (markdown, name) => {
    expect(problemsOf(markdown)).toEqual([
      expect.stringContaining(`attribution.mismatch ${name}: s1.h1 is by Asha Rana, not by Maria Okoro.`),
    ]);
    expect(problemsOf(markdown, false)).toEqual([]);
  });

  test('by a pronoun', () => {
    const markdown = 'Maria Okoro spoke first [@s2.h2]. She champions shelters that are full [@s1.h1].';
    expect(problemsOf(markdown)).toEqual([
      expect.stringContaining('attribution.mismatch She: s1.h1 is by Asha Rana, not by Maria Okoro.'),
    ]);
    expect(problemsOf(markdown.replace('shelters that', 'our shelters, which'))).toEqual([]);
    expect(problemsOf(markdown, false)).toEqual([]);
  });

  test.each([
    'Maria Okoro runs our registers with us, and shelters are full [@s1.h1].',
    'Unlike Maria Okoro, who is loud, shelters are full [@s1.h1].',
    'With Maria Okoro, shelters are full [@s1.h1].',
    'We thank Asha Rana, Jens Köhler and Maria Okoro warmly for shelters that are full [@s1.h1].',
    'Wir danken Maria Okoro; die Unterkünfte sind voll [@s1.h1].',
  ])('%s', (markdown) => {
    expect(problemsOf(markdown)).toEqual([]);
  });
});

describe('the words of one person must not be credited to several people', () => {
  test.each([
    ['Several participants said that beds are counted every night [@s1.h2].', 'Several participants'],
    ['Most speakers count beds every night [@s1.h2].', 'Most speakers'],
    ['Everyone argued that beds are counted every night [@s1.h2].', 'Everyone'],
    ['There was broad consensus that beds are counted every night [@s1.h2].', 'consensus'],
    ['Mehrere Teilnehmende sagten, dass Betten nachts gezählt werden [@s1.h2].', 'Mehrere Teilnehmende'],
    ['Plusieurs participants disent que les lits sont comptés [@s1.h2].', 'Plusieurs participants'],
    ['Varios participantes dijeron que se cuentan las camas [@s1.h2].', 'Varios participantes'],
    ['Vários participantes disseram que as camas são contadas todas as noites [@s1.h2].', 'Vários participantes'],
  ])('%s', (markdown, group) => {
    expect(problemsOf(markdown)).toEqual([
      `attribution.mismatch ${group}: In s1.h2, only Jens Köhler says this. Name the speaker.`,
    ]);
    expect(problemsOf(markdown, false)).toEqual([]);
  });

  test.each([
    'Everyone who needs a bed is counted every night [@s1.h2].',
    'Many beds are counted every night [@s1.h2].',
    'Participants will learn that beds are counted every night [@s1.h2].',
    'Several speakers counted beds or people [@s1.h2; @s3.h1].',
    'Jens Köhler said that several participants count beds [@s1.h2].',
    'Our aim is consensus, since beds are counted every night [@s1.h2].',
    'Beide Länder zählen Betten [@s1.h2].',
    'Tous les lits sont comptés chaque nuit [@s1.h2].',
  ])('%s', (markdown) => {
    expect(problemsOf(markdown)).toEqual([]);
  });
});

describe('a question in a finding must not be stated as a fact', () => {
  const asked = createLibrary([
    reportFixture({
      key: 'harbour',
      title: 'Harbour Workshop',
      people: ['Asha Rana (Hope House)'],
      sessions: [
        {
          number: '1',
          title: 'Offices',
          exchanges: [
            ['rana', 'Is the harbour office open during the winter?', 'Ask the port.'],
            ['rana', 'Is the harbour office open during the summer?', 'Yes, each day.'],
            ['rana', 'How long is the harbour office open?', 'It closes at noon.'],
          ],
        },
      ],
    }),
  ]);

  test('reports the words of a question', () => {
    const text = 'The harbour office is open during the winter [@s1.q1].';
    expect(problemsOf(text, true, asked)).toEqual([
      `attribution.mismatch ${text}: s1.q1 only asks this: “Is the harbour office open during the winter?”. Say that it is a question, or cite an answer.`,
    ]);
    expect(problemsOf(text, false, asked)).toEqual([]);
  });

  test.each([
    'It was asked whether the harbour office is open during the winter [@s1.q1].',
    'The harbour office could be open during the winter [@s1.q1].',
    'The harbour office is open during the summer [@s1.q2].',
    'The harbour office closes at noon [@s1.q3].',
    'Gefragt wurde, ob das harbour office offen ist [@s1.q1].',
  ])('%s', (markdown) => {
    expect(problemsOf(markdown, true, asked)).toEqual([]);
  });
});

describe('an altered quotation without quotation marks is reported', () => {
  test.each([
    ['Every border post keeps a ledger of its own, and none of them can be read by another [@s2.h2].', 'ledger'],
    [
      'She said that a case that is handed over is a case that is solved, unless somebody travels with it [@s2.h3].',
      'solved',
    ],
    ['A case that is handed over is not a case that is lost, unless somebody travels with it [@s2.h3].', 'not'],
  ])('%s', (markdown, words) => {
    expect(problemsOf(markdown)).toEqual([expect.stringMatching(new RegExp(`^quote.altered ${words}: `, 'u'))]);
    expect(problemsOf(markdown, false)).toEqual([]);
  });

  test.each([
    'Every border post keeps a register of its own, and none of them can be read by another [@s2.h2].',
    'Every border post kept its own register, and none of them could be read by another [@s2.h2].',
    'Two countries counted the same people but arrived at different numbers [@s2.h1].',
    'Cases that are handed over are lost unless somebody travels with them [@s2.h3].',
  ])('%s', (markdown) => {
    expect(problemsOf(markdown)).toEqual([]);
  });
});

describe('the opposite of a finding is reported', () => {
  const canals = createLibrary([
    reportFixture({
      key: 'canals',
      title: 'Canals',
      people: ['Asha Rana', 'Li Wen', 'Maria Okoro', 'Nora Field'],
      sessions: [
        {
          number: '1',
          title: 'Water',
          highlights: [
            ['rana', 'Water from the north canal costs more than water from the south canal.'],
            ['rana', 'The farmers did not accept the new contract before the harvest.'],
            ['rana', 'The council may open a second office in Varna if the budget allows it.'],
            [
              'wen',
              'Die meisten Höfe lehnen die höheren Gebühren ab. Kein Hof darf ohne Genehmigung Wasser entnehmen.',
            ],
            ['wen', 'Aucune ferme ne peut prendre l’eau du vieux canal sans autorisation.'],
            ['wen', 'Las bombas del norte son más fuertes que las del sur.'],
            ['wen', 'A maioria das quintas rejeita as tarifas novas.'],
            ['rana, wen, okoro', 'We repaired all pumps of the upper valley together.'],
            ['okoro', 'At least 70 gardens would stay dry. No new canals will be dug. Rents fell, wages did not fall.'],
            ['okoro', 'Die Arbeiten seien frühestens im Mai fertig, und höchstens 30 Höfe seien betroffen.'],
          ],
        },
      ],
    }),
  ]);

  test.each([
    ['Water from the north canal costs less than water from the south canal [@s1.h1].', 'more'],
    ['The farmers accepted the new contract before the harvest [@s1.h2].', 'did not accept'],
    ['The council will open a second office in Varna [@s1.h3].', 'may'],
    ['The council may open a second office in Burgas [@s1.h3].', 'Varna'],
    ['The council may open a third office in Varna [@s1.h3].', 'second'],
    ['Jeder Hof darf ohne Genehmigung Wasser entnehmen [@s1.h4].', 'Kein'],
    ['Las bombas del norte son menos fuertes que las del sur [@s1.h6].', 'más'],
    ['A maioria das quintas aceita as tarifas novas [@s1.h7].', 'rejeita'],
    ['Asha Rana, Li Wen, Maria Okoro and Nora Field repaired the pumps of the upper valley [@s1.h8].', 'Asha Rana'],
    ['At most 70 gardens would stay dry [@s1.h9].', 'At least 70'],
  ])('%s', (markdown, words) => {
    expect(problemsOf(markdown, true, canals)).toEqual([expect.stringContaining(words)]);
  });

  test.each([
    'Water from the south canal costs less than water from the north canal [@s1.h1].',
    'The farmers rejected the new contract before the harvest [@s1.h2].',
    'Not until after the harvest did the farmers accept the new contract [@s1.h2].',
    'There could be a second office of the council in Varna [@s1.h3].',
    'Die meisten Höfe wollen die höheren Gebühren nicht [@s1.h4].',
    'Les fermes ne peuvent pas prendre l’eau du vieux canal sans autorisation [@s1.h5].',
    'Las bombas del sur son menos fuertes que las del norte [@s1.h6].',
    'A maioria das quintas não aceita as tarifas novas [@s1.h7].',
    'Water from the south canal is not more expensive than water from the north canal [@s1.h1].',
    'The farmers were unable to accept the new contract before the harvest [@s1.h2].',
    'No fewer than 70 gardens would stay dry [@s1.h9].',
    '70 gardens or more would stay dry [@s1.h9].',
    'New canals will not be dug, said Maria Okoro of the upper valley [@s1.h9].',
    'Rents fell, Okoro said [@s1.h9].',
    'Die Arbeiten sind nicht vor Mai fertig, und nicht mehr als 30 Höfe sind betroffen [@s1.h10].',
  ])('%s', (markdown) => {
    expect(problemsOf(markdown, true, canals)).toEqual([]);
  });
});

test('a person whom the report does not name must not be credited with its words', () => {
  const markdown = 'Peter Novak argues that shelters are full by the middle of the month [@s1.h1].';
  expect(problemsOf(markdown)).toEqual([expect.stringMatching(/^attribution\.unknown Peter Novak: /)]);
  expect(problemsOf(markdown, false)).toEqual([]);
});

describe('a sentence about what a person said needs a citation', () => {
  test.each([
    ['Shelters are full.\n\nMaria Okoro keeps registers.', 'Maria Okoro'],
    ['Shelters are full [@s1.h1]. Maria Okoro keeps registers.', 'Maria Okoro'],
    ['According to Li Wen, two counts are enough.', 'Li Wen'],
    ['Laut Li Wen reichen zwei Zählungen.', 'Li Wen'],
  ])('%s', (markdown, name) => {
    expect(problemsOf(markdown)).toEqual([expect.stringContaining(`claim.uncited ${name}: `)]);
  });

  test.each([
    '# Maria Okoro keeps registers',
    'Maria Okoro advises our project, which has 12 registers.',
    'We thank Maria Okoro and Li Wen for their time.',
    'Maria Okoro keeps registers. They cannot be read by others [@s2.h2].',
    'Maria Okoro says:\n\n> Every border post keeps a register of its own.\n>\n> [@s2.h2]',
    'Okoro (2019) shows that papers are lost.',
    'Maria Okoro is a nurse from Lagos.',
    'Maria Okoro and Li Wen were at the workshop.',
    'Maria Okoro ist die Leiterin der Stiftung.',
  ])('%s', (markdown) => {
    expect(problemsOf(markdown)).toEqual([]);
  });
});

describe('probable speakers and people who ask', () => {
  const library = createLibrary([
    parseReport(
      `# Water

## Session 1: Wells

Q (Tom Okoro): How many pumps need parts each year?

A (Ana Diaz): About forty pumps need parts.

## Session 2: Ports

- Maria Stein (Port Authority): Ports close early.
  - Ships wait in the harbour for days.
`,
      { key: 'water' },
    ),
  ]);

  test.each(['Asked by Maria Stein', 'In reply to a question by Ms. Stein', 'Auf die Frage von Stein'])(
    '%s',
    (asked) => {
      const markdown = `${asked}, Ana Diaz said that forty pumps need parts [@s1.q1].`;
      expect(problemsOf(markdown, false, library)).toEqual([expect.stringContaining('not by Maria Stein')]);
      expect(problemsOf(markdown.replace(/(Maria |Ms. )?Stein/, 'Tom Okoro'), false, library)).toEqual([]);
    },
  );

  test('a probable speaker', () => {
    const markdown = 'Ana Diaz warned that ships wait in the harbour for days [@s2.h2].';
    expect(problemsOf(markdown, true, library)).toEqual([expect.stringContaining('which is probably by Maria Stein')]);
    expect(problemsOf(markdown, false, library)).toEqual([]);
    expect(problemsOf(markdown.replace('Ana Diaz', 'Maria Stein'), true, library)).toEqual([]);
  });
});
