import fc from 'fast-check';

/** A report as data, to be printed in several formats. */
export interface PrintedReport {
  readonly title: string;
  /** What is printed before the title of a part. */
  readonly numbering: 'numbers' | 'sessions' | 'none';
  readonly parts: readonly PrintedPart[];
}

interface PrintedPart {
  readonly title: string;
  readonly blocks: readonly PrintedBlock[];
}

export type PrintedBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'turns'; readonly question: string; readonly answer: string }
  /** One speaker's contribution, with a label. */
  | { readonly kind: 'labelled'; readonly name: string; readonly text: string };

const NAMES = ['Ana Diaz', 'Tom Okoro', 'Mei Tanaka', 'Peter Lindqvist', 'Sofia Rossi'] as const;
const TITLES = [
  'Dry wells',
  'Rain and snow',
  'Money for pumps',
  'Counting the wells',
  'Traders and their routes',
  'Water law',
] as const;
const SENTENCES = [
  'The wells ran dry in May, and nobody had counted them before the traders left the valley.',
  'Rain is rare in the hills, and rarer in the plain, so that people store what they can in jars.',
  'There is no money for repairs, neither in the villages nor in the fund that was set up for them.',
  'The old pumps cost more than the new ones, because their parts have to come from the coast.',
  'Three villages share one well, and each of them pays for a different part of its upkeep.',
  'The law gives every village a right to water, but it does not say who has to pay for it.',
] as const;

const QUESTIONS = ['Who pays for the pumps?', 'Who counts the wells?', 'Why do the traders leave?'] as const;

const sentence = fc.constantFrom(...SENTENCES);
const name = fc.constantFrom(...NAMES);
const told = fc
  .tuple(name, sentence)
  .map(([who, what]) => `${who} said that ${what.charAt(0).toLowerCase()}${what.slice(1)}`);
const quoted = fc
  .tuple(name, sentence)
  .map(([who, what]) => `“${what.slice(0, -1)},” said ${who}, director of the Well Fund.`);
const block: fc.Arbitrary<PrintedBlock> = fc.oneof(
  fc
    .array(fc.oneof(sentence, told, quoted), { minLength: 1, maxLength: 3 })
    .map((all): PrintedBlock => ({ kind: 'paragraph', text: all.join(' ') })),
  fc.array(sentence, { minLength: 2, maxLength: 4 }).map((items): PrintedBlock => ({ kind: 'list', items })),
  fc.tuple(name, sentence).map(([who, text]): PrintedBlock => ({ kind: 'labelled', name: who, text })),
  fc
    .tuple(fc.constantFrom(...QUESTIONS), sentence)
    .map(([question, answer]): PrintedBlock => ({ kind: 'turns', question, answer })),
);

export const printedReport: fc.Arbitrary<PrintedReport> = fc.record({
  title: fc.constant('Well Forum'),
  numbering: fc.constantFrom('numbers', 'sessions', 'none'),
  parts: fc
    .uniqueArray(fc.constantFrom(...TITLES), { minLength: 3, maxLength: 5 })
    .chain((titles) =>
      fc.tuple(
        ...titles.map((title) =>
          fc.record({ title: fc.constant(title), blocks: fc.array(block, { minLength: 1, maxLength: 4 }) }),
        ),
      ),
    ),
});

function headingOf({ numbering }: PrintedReport, { title }: PrintedPart, index: number): string {
  if (numbering === 'none') return title;
  return numbering === 'numbers' ? `${index + 1}. ${title}` : `Session ${index + 1}: ${title}`;
}

export function asMarkdown(report: PrintedReport): string {
  const print = (each: PrintedBlock): string => {
    if (each.kind === 'paragraph') return each.text;
    if (each.kind === 'turns') return `**Q:** ${each.question}\n\n**A:** ${each.answer}`;
    return each.kind === 'list' ? each.items.map((item) => `- ${item}`).join('\n') : `**${each.name}:** ${each.text}`;
  };
  const body = report.parts.flatMap((part, index) => [
    `## ${headingOf(report, part, index)}`,
    ...part.blocks.map(print),
  ]);
  return `${[`# ${report.title}`, ...body].join('\n\n')}\n`;
}

/** HTML inside Markdown, indented as page builders do. */
export function asHtml(report: PrintedReport): string {
  const print = (each: PrintedBlock): string => {
    if (each.kind === 'paragraph') return `  <p>${each.text}</p>`;
    if (each.kind === 'turns')
      return `  <p><strong>Q:</strong> ${each.question}</p>\n  <p><strong>A:</strong> ${each.answer}</p>`;
    if (each.kind === 'list') return `  <ul>\n${each.items.map((item) => `    <li>${item}</li>\n`).join('')}  </ul>`;
    return `  <p><strong>${each.name}:</strong> ${each.text}</p>`;
  };
  const body = report.parts.flatMap((part, index) => [
    `<h2>${headingOf(report, part, index)}</h2>`,
    ...part.blocks.map(print),
  ]);
  return `${[`<h1>${report.title}</h1>`, ...body].join('\n')}\n`;
}

/** Plain text, wrapped, with numbers before its headings. */
export function asPlainText(report: PrintedReport): string {
  const print = (each: PrintedBlock): string => {
    if (each.kind === 'paragraph') return wrap(each.text, '');
    if (each.kind === 'turns') return `Q: ${each.question}\n\n${wrap(`A: ${each.answer}`, '')}`;
    return each.kind === 'list'
      ? each.items.map((item) => `• ${wrap(item, '  ')}`).join('\n')
      : wrap(`${each.name}: ${each.text}`, '');
  };
  const body = report.parts.flatMap((part, index) => [headingOf(report, part, index), ...part.blocks.map(print)]);
  return `${[report.title.toUpperCase(), ...body].join('\n\n')}\n`;
}

function wrap(text: string, indent: string): string {
  const rows: string[] = [''];
  for (const word of text.split(' ')) {
    const row = rows.at(-1)!;
    if (row.length + word.length > 76) rows.push(indent + word);
    else rows[rows.length - 1] = row === '' ? word : `${row} ${word}`;
  }
  return rows.join('\n');
}
