import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseReport, type Finding } from '../src/index.js';
import { findingsOfPart } from '../src/model.js';

/** The people of the list, with the short forms that labels have. */
const PEOPLE = [
  ['Omar Okoro', 'Omar'],
  ['Eric Janssen', 'Eric J'],
  ['Vincent Diaz', 'Vincent'],
  ['Ana Lima', 'Lima'],
] as const;
/** Labels on lines of their own that need no other label to be read. */
const MARKED = [
  (name: string) => `${name} –`,
  (name: string) => `${name} —`,
  (name: string) => `${name}:`,
  (name: string) => `[${name}]`,
  (name: string) => `**${name}**`,
  (name: string) => `${name} (Well Fund) –`,
] as const;
const TEXTS = [
  'The draft went to the members in May.',
  'Half of the pumps are dry, and the fund is closed.',
  'Comments are due by the end of June. Then the vote begins.',
  'The bus to the station takes two hours.',
  'Who pays for the pumps?',
] as const;

interface Turn {
  readonly person: number;
  readonly isShort: boolean;
  readonly mark: number;
  readonly texts: readonly number[];
  /** The page ends between the label and the text. */
  readonly isCut: boolean;
}

const turns: fc.Arbitrary<readonly Turn[]> = fc.array(
  fc.record({
    person: fc.nat(PEOPLE.length - 1),
    isShort: fc.boolean(),
    mark: fc.nat(MARKED.length - 1),
    // Only directly below a name, a question is surely that person's.
    texts: fc
      .tuple(fc.nat(TEXTS.length - 1), fc.array(fc.nat(TEXTS.length - 2), { maxLength: 2 }))
      .map(([first, rest]) => [first, ...rest]),
    isCut: fc.boolean(),
  }),
  { minLength: 2, maxLength: 8 },
);

function minutesOf(all: readonly Turn[], labelOf: (turn: Turn, index: number) => string): string {
  const body = all.flatMap((turn, index) => [
    labelOf(turn, index),
    ...(turn.isCut ? [`<!-- page ${index + 2} -->`] : []),
    ...turn.texts.map((text) => TEXTS[text]!),
  ]);
  const present = `Present: ${PEOPLE.map(([name]) => name).join(', ')}`;
  return ['# Minutes of the pump group', present, '## Status', ...body].join('\n\n');
}

/** The names of those who are credited with each paragraph. */
function speakersIn(markdown: string): readonly (readonly [string, readonly string[]])[] {
  const report = parseReport(markdown);
  const nameOf = (id: string): string => report.people.find((person) => person.id === id)!.name;
  const speakersOf = (finding: Finding): readonly string[] =>
    finding.type === 'highlight'
      ? finding.speakers
      : finding.type === 'passage'
        ? finding.statements.flatMap(({ speakers }) => speakers)
        : [];
  return [...report.sessions, ...report.parts]
    .flatMap(findingsOfPart)
    .toSorted((left, right) => left.spans[0]!.start.offset - right.spans[0]!.start.offset)
    .map((finding) => [finding.text, speakersOf(finding).map(nameOf)]);
}

const expected = (all: readonly Turn[]): readonly (readonly [string, readonly string[]])[] =>
  all.flatMap(({ person, texts }) => texts.map((text) => [TEXTS[text]!, [PEOPLE[person]![0]]] as const));

describe('a name on a line of its own says who speaks up to the next one', () => {
  test('with a dash, a colon or a bracket', () => {
    fc.assert(
      fc.property(turns, (all) => {
        const labelOf = ({ person, isShort, mark }: Turn): string => MARKED[mark]!(PEOPLE[person]![isShort ? 1 : 0]);
        expect(speakersIn(minutesOf(all, labelOf))).toEqual(expected(all));
      }),
    );
  });

  test('without a mark, where a name recurs', () => {
    fc.assert(
      fc.property(turns, (some) => {
        const all = [...some, ...some, ...some];
        expect(speakersIn(minutesOf(all, ({ person }) => PEOPLE[person]![0]))).toEqual(expected(all));
      }),
    );
  });

  test('and the name of a stranger ends what was said before', () => {
    fc.assert(
      fc.property(turns, fc.nat(7), (all, at) => {
        const stranger = at % all.length;
        const labelOf = ({ person }: Turn, index: number): string =>
          index === stranger ? 'Zoltan –' : `${PEOPLE[person]![0]} –`;
        const { texts } = all[stranger]!;
        const credited = speakersIn(minutesOf(all, labelOf)).filter(([text]) => !text.startsWith('Zoltan'));
        const before = all.slice(0, stranger).reduce((sum, turn) => sum + turn.texts.length, 0);
        const strangers = credited.slice(before, before + texts.length).flatMap(([, speakers]) => speakers);
        expect(strangers.filter((name) => name !== 'Zoltan')).toEqual([]);
      }),
    );
  });
});
