import type { Block } from '../blocks/block.js';
import { mergeAcronyms, readAcronyms, type AcronymUse } from './acronyms.js';
import type { Acronym } from '../model.js';
import { sliceProse, type Prose } from '../source/prose.js';
import { reportProblem, type ParseContext } from './parse-context.js';

/** The acronyms that the report expands, in order; one expanded in two ways is reported. */
export function readReportAcronyms(
  blocks: readonly Block[],
  context: Pick<ParseContext, 'say' | 'problems' | 'source'>,
): readonly Acronym[] {
  const uses: (AcronymUse & { readonly prose: Prose })[] = [];
  const read = (block: Block): void => {
    for (const use of readAcronyms(block.prose.text)) uses.push({ ...use, prose: block.prose });
    block.children.forEach(read);
  };
  blocks.forEach(read);
  const { acronyms, conflicts } = mergeAcronyms(uses);
  const { say } = context;
  for (const conflict of conflicts) {
    const second = uses.find((use) => use.short === conflict.short && use.long === conflict.longs[1]);
    if (!second) continue;
    const place = sliceProse(second.prose, second.start, second.end);
    reportProblem(
      context,
      'report.acronym-in-two-ways',
      say`“${conflict.short}” is written out in two ways: ${conflict.longs.map((long) => say`“${long}”`).join(say` and `)}. Use one of them.`,
      place,
      { suggestions: conflict.longs },
    );
  }
  return acronyms;
}
