import { convertDocument } from '../src/convert-document.js';
import { pdf, type Placed } from './typeset.js';

/** The headings of a typeset PDF in Markdown. */
export async function headings(...pages: readonly (readonly Placed[])[]): Promise<string[]> {
  const { markdown } = await convertDocument(await pdf(pages));
  return markdown.split('\n').filter((line) => line.startsWith('#'));
}

const LINES = [
  'The wells of the north run dry in spring, and the people who live there walk further each year.',
  'Nobody counts the hours that they lose, although the office has a form for it in three colours.',
  'In autumn the same people carry sand to the river, which by then has come into their kitchens.',
];

/** A paragraph of two or three lines whose first line is at a height. */
export function paragraph(y: number, count = 2): Placed[] {
  return LINES.slice(0, count).map((line, index) => ({ text: line, x: 72, y: y + index * 14 }));
}
