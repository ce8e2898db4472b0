import { describe, expect, test } from 'vitest';
import { convertDocument } from '../convert-document.js';

const imported = (tex: string): ReturnType<typeof convertDocument> =>
  convertDocument(new TextEncoder().encode(tex), { name: 'a.tex' });

test.each([
  ['headings', '\\section{Wells \\& rivers}\\label{s}\nDry.', '## Wells & rivers\n\nDry.\n'],
  ['short titles', '\\section[W]{Wells}', '## Wells\n'],
  ['marks', '\\textbf{Ana Roth:} said \\emph{no}, {\\bf never}.', '**Ana Roth:** said _no_, **never**.\n'],
  ['lists', '\\begin{itemize}\n\\item Wells\n\\item Rivers\n\\end{itemize}', '- Wells\n- Rivers\n'],
  ['numbered lists', '\\begin{enumerate}\\item Dig\\item Pay\\end{enumerate}', '1. Dig\n2. Pay\n'],
  ['labelled lists', '\\begin{description}\\item[Ana] said no.\\end{description}', '- **Ana** said no.\n'],
  ['notes', 'Dry.\\footnote{In May.}', 'Dry.[^1]\n\n[^1]: In May.\n'],
  ['accents', 'Se\\~nor N\\\'u\\~nez, M\\"{u}ller, Fran\\c{c}ois', 'Señor Núñez, Müller, François\n'],
  [
    'quotation marks and dashes',
    "``Wells'' run dry --- or not -- in 2010--2012\\ldots",
    '“Wells” run dry — or not – in 2010–2012…\n',
  ],
  ['comments', 'Wells % never\nrun dry.', 'Wells run dry.\n'],
  ['paragraphs', 'Wells.\n\nRivers.', 'Wells.\n\nRivers.\n'],
  ['links', '\\href{https://example.org/}{the map}', 'the map\n'],
  [
    'tables',
    '\\begin{tabular}{ll}Who & Wells\\\\ Ana & 3\\\\ \\end{tabular}',
    '| Who | Wells |\n| - | - |\n| Ana | 3 |\n',
  ],
  ['unknown commands keep their text', 'Wells \\mycommand{run} dry.', 'Wells run dry.\n'],
  [
    'options and settings are left out',
    '\\textcolor{red}{Wells} \\hyperref[w]{run} dry [all].',
    'Wells run dry \\[all].\n',
  ],
  ['cells outside of tables are spaces', 'Wells & \\textbf{rivers & rain}', 'Wells **rivers rain**\n'],
  ['verbatim text is left out', 'Wells\\begin{verbatim}\\x{\\end{verbatim} run dry.', 'Wells run dry.\n'],
])('%s', async (_, tex, markdown) => {
  expect((await imported(tex)).markdown).toBe(markdown);
});

describe('a document', () => {
  test('has its title and authors in the preamble', async () => {
    const { markdown } = await imported(
      '\\documentclass{report}\\title{Notes on Water}\\author{Ana Roth}\\newcommand{\\x}{y}\\begin{document}\\maketitle Dry.\\end{document}',
    );
    expect(markdown).toBe('---\ntitle: "Notes on Water"\n---\n\n# Notes on Water\n\nAna Roth\n\nDry.\n');
  });

  test('that includes others says so', async () => {
    const { problems } = await imported('\\section{A}\\input{wells}\\cite{roth}');
    expect(problems.map(({ message }) => message)).toEqual([
      '1 reference to a bibliography was left out.',
      'The file includes others, which were not read: wells. Import each, or put their text into this file.',
    ]);
  });
});
