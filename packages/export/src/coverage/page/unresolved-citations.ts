import type { UnresolvedCitation, Coverage } from '../coverage.js';
import { citationList } from './citation-list.js';
import type { LinkTo } from './citation-list.js';
import { escapeHtml as h } from './escape.js';
import type { Translate } from '@findings/core/text';

/** A list of the citations that match nothing, or several findings. */
export function* unresolvedCitationsHtml({ unresolvedCitations, say }: Coverage, linkTo: LinkTo): Iterable<string> {
  if (unresolvedCitations.length === 0) return;
  yield `<section class="unresolved" id="unresolved" aria-labelledby="unresolved~title">\n<h2 id="unresolved~title">${say`Citations that need attention`}</h2>\n`;
  yield `<p>${say`These citations match nothing in a report, or several findings. They are not counted above. Your editor and <code>findings check</code> show how to fix each of them.`}</p>\n<ul class="by">\n`;
  for (const cite of unresolvedCitations) {
    yield `<li><p class="key">${problemOf(say, cite)}</p>\n`;
    yield* citationList(say, [cite], linkTo);
    yield '</li>\n';
  }
  yield '</ul>\n</section>\n';
}

function problemOf(say: Translate, { why, key, candidates }: UnresolvedCitation): string {
  const name = `<code>@${h(key)}</code>`;
  const ids = candidates.map(({ id }) => `<code>${h(id)}</code>`).join(', ');
  if (why === 'ambiguous') return say`${name} matches several findings: ${ids}`;
  return ids === '' ? say`${name} matches nothing` : say`${name} matches nothing. Similar: ${ids}`;
}
