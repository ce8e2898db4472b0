/** An input that no writer produces: about `size` UTF-16 code units, or bytes. */
export interface HostileInput {
  readonly name: string;
  readonly make: (size: number) => string | Buffer;
  /** The size to measure. One megabyte by default. */
  readonly size?: number;
}

const MB = 1_000_000;

const fill =
  (piece: string) =>
  (size: number): string =>
    piece.repeat(Math.ceil(size / piece.length));

/** Repeats a piece that contains its number. */
const numbered =
  (piece: (index: number) => string) =>
  (size: number): string => {
    const pieces: string[] = [];
    for (let length = 0, index = 1; length < size; index++) {
      const next = piece(index);
      pieces.push(next);
      length += next.length;
    }
    return pieces.join('');
  };

/** Repeats `open`, then `middle`, then repeats `close` as often. */
const nest =
  (open: string, close: string, middle = '@s4') =>
  (size: number): string => {
    const depth = Math.ceil(size / (open.length + close.length));
    return open.repeat(depth) + middle + close.repeat(depth);
  };

const bytes = (size: number): Buffer =>
  Buffer.from(
    Uint32Array.from({ length: Math.ceil(size / 4) }, (_, index) => Math.imul(index + 1, 2_654_435_761)).buffer,
  );

export const hostileInputs: readonly HostileInput[] = [
  { name: 'an empty text', make: () => '', size: 0 },
  { name: 'binary', make: bytes },
  { name: '15 MB on one line', make: fill('the wells were mended '), size: 15 * MB },
  { name: '15 MB of @{ in @{', make: fill('@{'), size: 15 * MB },
  { name: 'a million citations on one line', make: fill('[@s4] '), size: 6 * MB },
  { name: 'a million citations that can be fixed', make: fill('[@S4] '), size: 6 * MB },
  { name: 'a million citations in one bracket', make: (size) => `[@s4${fill('; @s5')(size)}]`, size: 5 * MB },
  { name: 'a million [', make: fill('[') },
  { name: 'a million *', make: fill('*') },
  { name: 'a million _', make: fill('_') },
  { name: 'a million `', make: fill('`') },
  { name: 'a million @', make: fill('@') },
  { name: 'a million <', make: fill('<') },
  { name: 'a million quotation marks', make: fill('“') },
  { name: 'brackets in brackets', make: nest('[', ']') },
  { name: '*a _b, never closed', make: fill('*a _b ') },
  { name: '**a, never closed', make: fill('**a ') },
  { name: '[a](, never closed', make: fill('[a](') },
  { name: '![ in ![', make: nest('![', ']') },
  { name: '@{ in @{', make: fill('@{') },
  { name: '[@s4, never closed', make: fill('[@s4 ') },
  { name: '[@s4; @s5; … in one bracket', make: (size) => `[@s4${fill('; @s5')(size)}]` },
  { name: 'lone surrogates', make: fill('\ud800 a \udc00') },
  { name: 'NULs', make: fill('\0') },
  { name: 'byte order marks', make: fill('\ufeff') },
  {
    name: 'UTF-16 with byte order mark',
    make: (size) => Buffer.from(`\ufeff${fill('## Session 4: Wells\n\nDry.\n\n')(size / 2)}`, 'utf16le'),
  },
  {
    name: 'UTF-16 without byte order mark',
    make: (size) => Buffer.from(fill('## Session 4: Wells\n\nDry.\n\n')(size / 2), 'utf16le'),
  },
  { name: 'form feeds', make: fill('\f') },
  { name: 'one word on each page', make: fill('wells\n\f') },
  { name: 'blank lines', make: fill('\n') },
  { name: 'white space on one line', make: fill(' ') },
  { name: 'carriage returns', make: fill('a\r') },
  { name: 'quotes in quotes', make: (size) => `${fill('> ')(size)}a` },
  { name: 'items in items', make: (size) => `${fill('- ')(size)}a` },
  {
    name: 'items of increasing depth',
    make: (size) =>
      Array.from({ length: Math.ceil(Math.sqrt(size)) }, (_, depth) => `${'  '.repeat(depth)}- a`)
        .join('\n')
        .slice(0, size),
  },
  { name: 'setext headings', make: fill('A\n===\n') },
  { name: 'one paragraph of lines, underlined at the end', make: (size) => `${fill('wells\n')(size)}===\n` },
  { name: 'underlines', make: fill('===\n') },
  { name: 'thematic breaks', make: fill('---\n') },
  { name: '100,000 headings', make: numbered((index) => `# H${index}\n`) },
  { name: '100,000 sessions', make: numbered((index) => `# Session ${index}: W\n\nDry.\n`) },
  { name: 'sessions with the same number', make: fill('# Session 1: W\n\nDry.\n') },
  { name: 'headings with the same title', make: fill('## Wells\n\nThe wells were mended.\n\n') },
  { name: 'labels of the same speaker', make: fill('**Ana Kohl:** The wells were mended.\n\n') },
  {
    name: 'people with one surname',
    make: numbered(
      (index) =>
        `- **Ana${index.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)]!)} Kohl (Org ${index})** said so.\n`,
    ),
  },
  { name: 'one quotation many times', make: fill('She said that “the wells were mended by spring” [@s4]. ') },
  { name: 'days', make: numbered((index) => `Day ${index}\n\n`) },
  { name: 'labels without text', make: fill('Panel Highlights\n\n') },
  { name: 'Q: without answers', make: fill('Q: a?\n') },
  { name: 'Q: and A:', make: fill('Q/Ann Lee: a?\nA/Jo Roe: b.\n') },
  { name: 'questions in prose', make: fill('Dr. Lee was asked why. Dr. Lee answered so. ') },
  {
    name: 'highlights by many people',
    make: numbered((index) => `- **Ana K${index.toString(26).replace(/\d/g, 'x')} (Org ${index})** said so.\n`),
  },
  {
    name: 'one highlight by many speakers',
    make: (size) =>
      `# Session 1: W\n\n## Panel highlights\n\n- ${numbered((index) => `Dr. Lee${index.toString(36)} and `)(size)} Ms. Roe both said so.\n`,
  },
  { name: 'a name of one megabyte', make: (size) => `- **${fill('Ana ')(size)} (Org)** said so.\n` },
  { name: 'acronyms', make: numbered((index) => `the Long Name ${index} (LN${index}) `) },
  { name: 'figures', make: fill('$15,000 USD and 50% of 3-4 ') },
  { name: 'digits', make: fill('9') },
  { name: 'numbers with commas', make: fill('1,000,') },
  { name: 'full stops', make: fill('.') },
  { name: 'sentences of one letter', make: fill('A. ') },
  { name: 'hyphens at line ends', make: fill('inter-\nnational\n') },
  { name: 'hyphens', make: fill('-') },
  { name: 'definitions', make: numbered((index) => `[l${index}]: u\n`) },
  { name: 'links to definitions', make: (size) => `[a]: u\n\n${fill('[a][a] ')(size)}` },
  { name: 'links without a target', make: numbered((index) => `[Session ${index}](#s${index}) `) },
  { name: 'HTML comments, never closed', make: fill('<!-- ') },
  { name: 'HTML tags', make: fill('<b a="') },
  { name: 'entities', make: fill('&amp;') },
  { name: 'front matter, never closed', make: (size) => `---\n${fill('a: b\n')(size)}` },
  { name: 'front matter of deep YAML', make: (size) => `---\na: ${fill('[')(size)}\n---\n` },
  {
    name: 'front matter of aliases',
    make: (size) =>
      `---\n${numbered((index) => `a${index}: &a${index} [${index > 1 ? `*a${index - 1}, *a${index - 1}` : 'b'}]\n`)(size)}---\n`,
  },
  { name: 'code fences', make: fill('```\n') },
  { name: 'table cells', make: (size) => `|a|\n|-|\n|${fill('b|')(size)}\n` },
  { name: 'table of contents', make: numbered((index) => `Session ${index}: Wells ......... ${index}\n`) },
  { name: 'page numbers', make: numbered((index) => `wells\n\n\n${index}\n\n\n`) },
];
