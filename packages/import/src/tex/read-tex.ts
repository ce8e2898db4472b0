import { fromHtml } from 'hast-util-from-html';
import { htmlToTree } from '../html/html-to-tree.js';
import { count, listPlaces, type ImportProblem } from '../problems.js';
import type { Reader } from '../reader.js';
import { decodeText } from '../encoding/decode.js';
import { texToHtml, type TexCounts } from './tex-to-html.js';

/** Reads TeX: headings, lists, notes, tables and text. It expands no macros and reads no other files. */
export const readTex: Reader = (bytes) => {
  const { text, problems } = decodeText(bytes);
  const counts: TexCounts = { references: 0, inputs: [] };
  const tree = htmlToTree(fromHtml(texToHtml(bodyOf(text), counts), { fragment: true }));
  return { content: tree.content, problems: [...problems, ...tree.problems, ...problemsOf(counts)] };
};

/** The text after the preamble, with the title and the authors, which many documents give before it. */
function bodyOf(tex: string): string {
  const begin = tex.indexOf('\\begin{document}');
  if (begin < 0) return tex;
  const end = tex.indexOf('\\end{document}', begin);
  const preamble = tex.slice(0, begin).replace(/(?<!\\)%[^\n]*/g, '');
  const front =
    preamble.match(/\\(?:title|author|affil|date)(?:\[[^\]]{0,50}\])?\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}/g) ?? [];
  return `${front.join('\n\n')}\n\n${tex.slice(begin + '\\begin{document}'.length, end < 0 ? undefined : end)}`;
}

function problemsOf({ references, inputs }: TexCounts): ImportProblem[] {
  const problems: ImportProblem[] = [];
  if (references > 0) {
    const message = `${count(references, 'reference to a bibliography was', 'references to a bibliography were')} left out.`;
    problems.push({ code: 'import.markup', severity: 'info', message });
  }
  if (inputs.length > 0) {
    const message = `The file includes others, which were not read: ${listPlaces(inputs)}. Import each, or put their text into this file.`;
    problems.push({ code: 'import.markup', severity: 'warning', message });
  }
  return problems;
}
