import { describe, expect, test } from 'vitest';
import { convertDocument } from '../convert-document.js';

const imported = (tex: string): ReturnType<typeof convertDocument> =>
  convertDocument(new TextEncoder().encode(tex), { name: 'a.tex' });

describe('a document', () => {
  test('has its title and authors in the preamble', async () => {
    const { markdown } = await imported(
      '\\documentclass{report}\\title{Notes on Water}\\author{Ana Roth}\\newcommand{\\x}{y}\\begin{document}\\maketitle Dry.\\end{document}',
    );
    expect(markdown).toBe('---\ntitle: "Notes on Water"\n---\n\n# Notes on Water\n\nAna Roth\n\nDry.\n');
  });

  test('has no space before a full stop where a reference was', async () => {
    const { markdown } = await imported(
      '\\section{A}Wells are dry~\\cite{roth}. Ana (see \\ref{well}) saw one \\cite{roth} in May.',
    );
    expect(markdown).toContain('Wells are dry. Ana (see) saw one in May.');
  });

  test('that includes others says so', async () => {
    const { problems } = await imported('\\section{A}\\input{wells}\\cite{roth}');
    expect(problems.map(({ message }) => message)).toEqual([
      '1 reference to a bibliography was left out.',
      'The file includes others, which were not read: wells. Import each, or put their text into this file.',
    ]);
  });
});
