import type { Span } from '@findings/core';
import { partName } from '@findings/core/library';
import type { Target } from '@findings/core/library';
import type { Translate } from '@findings/core/text';
import { speakerNames } from './card/card-header.js';
import { firstWords } from './card/excerpts.js';
import type { InlayHint } from './results/editor-results.js';
import { citationsWithin } from './workspace/citation-at.js';
import type { Workspace } from './workspace/workspace.js';

/** Hints interrupt the text, so they are short. */
const MAX_TITLE_LENGTH = 40;
const MAX_TOOLTIP_LENGTH = 300;

/**
 * A hint after each resolved key in a range.
 *
 * @param labelOf the text of a hint; by default the speaker, or the title of the target
 */
export function inlayHints(
  workspace: Workspace,
  uri: string,
  { start, end }: Span,
  labelOf: (say: Translate, target: Target) => string = speakerLabel,
): readonly InlayHint[] {
  const proposal = workspace.proposal(uri);
  if (!proposal?.document) return [];
  const { source, document } = proposal;
  return citationsWithin(document, start.offset, end.offset).flatMap(({ citation: { item, resolution } }) => {
    if (resolution.type !== 'found' || item.end > end.offset) return [];
    const { target } = resolution;
    const tooltip = 'finding' in target ? { tooltip: firstWords(target.text, MAX_TOOLTIP_LENGTH) } : {};
    return [{ at: source.pointAt(item.end), label: labelOf(workspace.say, target), ...tooltip }];
  });
}

function speakerLabel(say: Translate, target: Target): string {
  switch (target.type) {
    case 'session':
    case 'part':
      return firstWords(target.within.title || target.title, MAX_TITLE_LENGTH);
    case 'highlight':
    case 'exchange': {
      const names = speakerNames(say, target.mainSpeakers, target.finding);
      return names === ''
        ? firstWords(target.title, MAX_TITLE_LENGTH)
        : `${names}, ${firstWords(partName(say, target.within), MAX_TITLE_LENGTH)}`;
    }
    case 'report':
    case 'summary':
    case 'day':
    case 'passage':
      return firstWords(target.title, MAX_TITLE_LENGTH);
  }
}
