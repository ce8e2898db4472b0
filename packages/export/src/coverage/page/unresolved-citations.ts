import type { NearestId } from '@findings/core/library';
import type { UnresolvedCitation, Coverage, ReportCoverage } from '../coverage.js';
import { citationHtml } from './citation-list.js';
import type { LinkTo } from './citation-list.js';
import { escapeHtml as h, fragment } from './escape.js';
import type { Translate } from '@findings/core/text';

/** A list of the citations that match nothing, or several findings. */
export function* unresolvedCitationsHtml(
  { unresolvedCitations, reports, say }: Coverage,
  linkTo: LinkTo,
): Iterable<string> {
  if (unresolvedCitations.length === 0) return;
  const anchors = new Map(reports.map((covered) => [covered.report, anchorsOf(covered)]));
  const idHtml = ({ id, target }: NearestId): string => {
    const anchor = anchors.get(target.report)?.get(target.id);
    const name = `<code>${h(id)}</code>`;
    return anchor === undefined ? name : `<a href="${fragment(anchor)}">${name}</a>`;
  };
  yield `<section class="unresolved" id="unresolved" aria-labelledby="unresolved~title">\n<h2 id="unresolved~title">${say`Citations that need attention`}</h2>\n`;
  yield `<p>${say`These citations match nothing in a report, or several findings. They are not counted above. Your editor and <code>findings check</code> show how to fix each of them.`}</p>\n<ul class="by">\n`;
  for (const cite of unresolvedCitations) {
    const key = `<code>@${h(cite.key)}</code>`;
    const ids = cite.candidates.map(idHtml).join(', ');
    yield `<li><p class="key">${problemOf(say, cite.why, key, ids)}</p>${citationHtml(cite, linkTo)}</li>\n`;
  }
  yield '</ul>\n</section>\n';
}

function problemOf(say: Translate, why: UnresolvedCitation['why'], key: string, ids: string): string {
  if (why === 'ambiguous') return say`${key} matches several findings: ${ids}`;
  return ids === '' ? say`${key} matches nothing` : say`${key} matches nothing. Similar: ${ids}`;
}

/** The anchors of a report, its days, sections and findings by local id. */
function anchorsOf({ anchor, report, days, sections }: ReportCoverage): ReadonlyMap<string, string> {
  return new Map([
    [report.key.toLowerCase(), anchor],
    ...days.map((day) => [day.target.id, day.anchor] as const),
    ...sections.flatMap(({ id = '', anchor: sectionAnchor, findings }) => [
      [id, sectionAnchor] as const,
      ...findings.map((finding) => [finding.target.id, finding.anchor] as const),
    ]),
  ]);
}
