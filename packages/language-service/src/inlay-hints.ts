import { sessionName } from '@findings/core/library';
import type { Translate } from '@findings/core/text';
import type { Span } from '@findings/core';
import type { Target } from '@findings/core/library';
import type { InlayHint } from './results/editor-results.js';
import { firstWords } from './card/excerpts.js';
import { speakerNames } from './card/card-header.js';
import { citationsWithin } from './workspace/citation-at.js';
import type { Workspace } from './workspace/workspace.js';

/** A hint stands in the middle of a sentence: this much of a title is enough to know it again. */
const TITLE = 40;
const TOOLTIP = 300;

/** Behind each key that names one thing, who says it, or what it is called; only within the stretch that is seen. */
export function inlayHints(workspace: Workspace, uri: string, { start, end }: Span): readonly InlayHint[] {
  const proposal = workspace.proposal(uri);
  if (!proposal?.document) return [];
  const { source, document } = proposal;
  return citationsWithin(document, start.offset, end.offset).flatMap(({ citation: { item, resolution } }) => {
    if (resolution.type !== 'found' || item.end > end.offset) return [];
    const { target } = resolution;
    const tooltip = 'finding' in target ? { tooltip: firstWords(target.text, TOOLTIP) } : {};
    return [{ at: source.pointAt(item.end), label: labelOf(workspace.say, target), ...tooltip }];
  });
}

function labelOf(say: Translate, target: Target): string {
  switch (target.type) {
    case 'session':
      return firstWords(target.session.title || target.title, TITLE);
    case 'highlight':
    case 'exchange': {
      const names = speakerNames(say, target.speakers);
      return names === ''
        ? firstWords(target.title, TITLE)
        : `${names}, ${firstWords(sessionName(say, target.session), TITLE)}`;
    }
    case 'report':
    case 'summary':
    case 'day':
    case 'passage':
      return firstWords(target.title, TITLE);
  }
}
