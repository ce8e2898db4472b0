import type { NamedFile } from '../workspace/context.js';
import type { Proposal } from '../workspace/proposal.js';

/** The file that a proposal's front matter names at an offset; a cursor right behind its path is still at it. */
export function namedFileAt({ files = [] }: Proposal, offset: number): NamedFile | undefined {
  return files.find(({ span }) => span.start.offset <= offset && offset <= span.end.offset);
}
