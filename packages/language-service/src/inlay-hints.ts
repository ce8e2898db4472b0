import type { Span } from '@findings/core';
import { sessionName } from '@findings/core/library';
import type { Target } from '@findings/core/library';
import type { Translate } from '@findings/core/text';
import { speakerNames } from './card/card-header.js';
import { firstWords } from './card/excerpts.js';
import type { InlayHint } from './results/editor-results.js';
import { citationsWithin } from './workspace/citation-at.js';
import type { Workspace } from './workspace/workspace.js';

/** Hints interrupt the text, so they are short. */
const LONGEST_TITLE = 40;
const LONGEST_TOOLTIP = 300;

/** A hint after each resolved key in a range: the speaker, or the title of the target. */
export function inlayHints(workspace: Workspace, uri: string, { start, end }: Span): readonly InlayHint[] {
  const proposal = workspace.proposal(uri);
  if (!proposal?.document) return [];
  const { source, document } = proposal;
  return citationsWithin(document, start.offset, end.offset).flatMap(({ citation: { item, resolution } }) => {
    if (resolution.type !== 'found' || item.end > end.offset) return [];
    const { target } = resolution;
    const tooltip = 'finding' in target ? { tooltip: firstWords(target.text, LONGEST_TOOLTIP) } : {};
    return [{ at: source.pointAt(item.end), label: labelOf(workspace.say, target), ...tooltip }];
  });
}

function labelOf(say: Translate, target: Target): string {
  switch (target.type) {
    case 'session':
      return firstWords(target.session.title || target.title, LONGEST_TITLE);
    case 'highlight':
    case 'exchange': {
      const names = speakerNames(say, target.speakers);
      return names === ''
        ? firstWords(target.title, LONGEST_TITLE)
        : `${names}, ${firstWords(sessionName(say, target.session), LONGEST_TITLE)}`;
    }
    case 'report':
    case 'summary':
    case 'day':
    case 'passage':
      return firstWords(target.title, LONGEST_TITLE);
  }
}
