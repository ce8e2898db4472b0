import { randomDocument } from './documents.ts';
import type { Random } from './random.ts';
import { mildSnippet, wildSnippet } from './snippets.ts';

const pieces = [
  ...['<div>', '</div>', '<p>', '<table>', '<td>', '<pre>', '</pre>', '<!--', '-->', '<br>', '::: a', ':::', '```'],
  ...['\\begin{a}', '\\end{a}', '> ', '- ', '# ', '"', "'", '“', '[l `x`](u)', '[a $x$ "b](u)', '^[note *a]', '[^1]'],
];

/** Blocks with and without citations, in which tags and quotation marks stand where they should not. */
export function disturbedDocument(random: Random): string {
  const snippet = (): string => (random.chance(0.5) ? mildSnippet : wildSnippet)(random);
  const document = random.chance(0.4)
    ? randomDocument(random)
    : Array.from({ length: 1 + random.integer(6) }, snippet).join('\n\n');
  return document
    .split('\n')
    .map((line) => disturbed(line, random))
    .join('\n');
}

function disturbed(line: string, random: Random): string {
  const cited = random.chance(0.5) ? line : line.replaceAll('@', random.pick(['"', '', 'x']));
  const at = random.integer(cited.length + 1);
  if (random.chance(0.3)) return cited.slice(0, at) + random.pick(pieces) + cited.slice(at);
  return random.chance(0.2) ? random.pick([...pieces, '    ']) + cited : cited;
}
