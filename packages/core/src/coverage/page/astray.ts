import type { Suggestion } from '../../library/resolution.js';
import type { Coverage, ReportCoverage } from '../coverage.js';
import { citeHtml } from './cites.js';
import type { LinkTo } from './cites.js';
import { escapeHtml as h, fragment } from './escape.js';

/** Citations that name nothing, or several findings: not counted, not forgotten. */
export function* astrayHtml({ astray, reports }: Coverage, linkTo: LinkTo): Iterable<string> {
  if (astray.length === 0) return;
  const anchors = new Map(reports.map((covered) => [covered.report, anchorsOf(covered)]));
  const idHtml = ({ id, target }: Suggestion): string => {
    const anchor = anchors.get(target.report)?.get(target.id);
    const name = `<code>${h(id)}</code>`;
    return anchor === undefined ? name : `<a href="${fragment(anchor)}">${name}</a>`;
  };
  yield '<section class="astray" id="astray" aria-labelledby="astray~title">\n<h2 id="astray~title">Citations to put right</h2>\n';
  yield '<p>They name nothing in a report, or may mean several findings, and are not counted above. What to do about each is said where it is written, in your editor, and by <code>findings check</code>.</p>\n<ul class="by">\n';
  for (const cite of astray) {
    const says = cite.why === 'unresolved' ? 'names nothing' : 'may mean several findings';
    const ids = cite.candidates.map(idHtml).join(', ');
    const near = ids === '' ? '' : cite.why === 'unresolved' ? `; near it: ${ids}` : `: ${ids}`;
    yield `<li><p class="key"><code>@${h(cite.key)}</code> ${says}${near}</p>${citeHtml(cite, linkTo)}</li>\n`;
  }
  yield '</ul>\n</section>\n';
}

/** The places of a report's findings, sessions and days, by their local ids. */
function anchorsOf({ anchor, report, days, sections }: ReportCoverage): ReadonlyMap<string, string> {
  return new Map([
    [report.key.toLowerCase(), anchor],
    ...days.map((day) => [day.target.id, day.anchor] as const),
    ...sections.flatMap(({ id = '', anchor: place, findings }) => [
      [id, place] as const,
      ...findings.map((finding) => [finding.target.id, finding.anchor] as const),
    ]),
  ]);
}
