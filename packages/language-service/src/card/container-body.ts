import { peopleNames } from '@findings/core/library';
import type { FindingTarget, Library, Target } from '@findings/core/library';
import type { Translate } from '@findings/core/text';
import { treeOf } from '../workspace/report-tree.js';
import { reportLineOf } from '../workspace/target-location.js';
import { dayTitle, speakerNames } from './card-header.js';
import { firstWords } from './excerpts.js';
import { code, link, plain } from './markdown.js';
import { quoteWords } from './quoted-text.js';

const MAX_LISTED = 8;
const EXCERPT = 80;
const MAX_SUMMARY_LENGTH = 400;

/**
 * The chairs and the contents of a session, a day or a report, or the words of a summary, as paragraphs of Markdown. A session lists
 * its highlights and parts, or else everything.
 *
 * @param library contains the target's report
 */
export function containerBody(
  say: Translate,
  target: Exclude<Target, FindingTarget>,
  source: string,
  library: Library,
): readonly string[] {
  if (target.type === 'summary') {
    const words = target.summary.passages.map(({ text }) => text).join(' ');
    return [quoteWords(say, words, MAX_SUMMARY_LENGTH)];
  }
  const { report } = target;
  const chairIds = target.type === 'session' || target.type === 'part' ? target.within.chairs : [];
  const chairs = peopleNames(
    say,
    report.people.filter(({ id }) => chairIds.includes(id)),
  );
  const tree = treeOf(library, report.key);
  const all = tree.children.get(tree.nodeOf(target)) ?? [];
  const main = all.filter((each) => each.type === 'highlight' || !('finding' in each));
  const listed = (main.length > 0 ? main : all).slice(0, MAX_LISTED);
  const lines = listed.map((each) => listLine(say, source, each));
  const more = all.length - listed.length;
  if (more > 0) lines.push(say`- *and ${more} more*`);
  return [chairs === '' ? '' : say`Chaired by ${plain(chairs)}`, lines.join('\n')];
}

/** The id, the speakers or the title as a link, and the first words of a finding. */
function listLine(say: Translate, source: string, target: Target): string {
  const names = target.type === 'highlight' ? speakerNames(say, target.mainSpeakers, target.finding) : '';
  const title = target.type === 'day' ? dayTitle(say, target.day) : target.title;
  const words = 'finding' in target ? `: ${plain(firstWords(target.text, EXCERPT))}` : '';
  return `- ${code(target.id)} ${link(plain(names || title), source, reportLineOf(target))}${words}`;
}
