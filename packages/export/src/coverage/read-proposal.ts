import { readTexts, frontMatterTitle, readHeadings } from '@findings/citations';
import { resolveCitation } from '@findings/core/library';
import type { Library, Resolution } from '@findings/core/library';
import type { Point } from '@findings/core';
import { refuseLargeProposal, sourceText } from '@findings/core/text';
import { citingSentences } from './citing-sentences.js';
import type { CitingProposal, ProposalCitation } from './coverage.js';
import type { Heading } from '@findings/citations';

/**
 * Reads the citations of a proposal with their sentences and headings.
 *
 * @param path path to show in the coverage
 * @param wordPoint for a Word document: the paragraph and column of an offset
 * @throws TooLargeError if the document has more than `MAX_PROPOSAL_SIZE` code units
 */
export function readProposal(
  path: string,
  markdown: string,
  library: Library,
  wordPoint?: (offset: number) => Pick<Point, 'line' | 'column'>,
): CitingProposal {
  refuseLargeProposal(markdown, library.say);
  const { groups, blocks } = readTexts(markdown);
  const headings = readHeadings(markdown, groups);
  const title = frontMatterTitle(markdown) ?? headings.find(({ level }) => level === 1)?.text;
  const sentences = citingSentences(blocks);
  const source = sourceText(markdown);
  const pointAt = wordPoint ?? ((offset: number) => source.pointAt(offset));
  const resolutions = new Map<string, Resolution>();
  const citations: ProposalCitation[] = [];
  let heading: Heading | undefined;
  let next = 0;
  for (const group of groups) {
    for (; next < headings.length && headings[next]!.end <= group.start; next++) heading = headings[next];
    const under = heading === undefined || heading.text === title ? undefined : heading.text;
    const sentence = sentences.get(group.start) ?? '';
    for (const { id, mode, start } of group.items) {
      const memoKey = `${mode} ${id}`;
      const resolution = resolutions.get(memoKey) ?? resolveCitation(library, { id, mode });
      resolutions.set(memoKey, resolution);
      if (resolution.type === 'foreign') continue;
      const { line, column } = pointAt(start);
      citations.push({ key: id, line, column, ...(under !== undefined && { heading: under }), sentence, resolution });
    }
  }
  return { path, ...(title !== undefined && { title }), ...(wordPoint && { isWord: true }), citations };
}
