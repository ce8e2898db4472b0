import type { Target, FindingTarget, Library } from '@findings/core/library';
import type { CardCommands, TargetReference } from '../results/editor-results.js';
import { localIdOf } from '../workspace/target-ids.js';
import { reportLineOf } from '../workspace/target-location.js';
import type { Workspace } from '../workspace/workspace.js';
import { sourceLine, titleLines, dayTitle, speakerNames } from './card-header.js';
import { citationCount } from './citation-count.js';
import type { CitingPosition } from './citation-count.js';
import { peopleNames } from '@findings/core/library';
import type { Translate } from '@findings/core/text';
import { treeOf } from '../workspace/report-tree.js';
import { firstWords } from './excerpts.js';
import { code, link, plainLine, plain } from './markdown.js';
import { figuresLine, quoteFinding, quoteWords } from './quoted-text.js';

/** What a card is shown for. */
export interface CardContext extends CitingPosition {
  /** The cited part, from the citation's locator: `page 9`. */
  readonly part?: string | undefined;
  /** The target as a bibliography style would cite it, which becomes the first line. */
  readonly reference?: string | undefined;
  /** The commands that links of the card can run, if the client has them. */
  readonly commands?: CardCommands | undefined;
}

/**
 * The card of a target, as Markdown: how it is cited, its words or contents, who says it and where, the figures in it, who cites it, and links to act
 * on it. A session, a day or a report has its title first.
 *
 * @param source URI of the report's file
 */
export function findingCard(workspace: Workspace, source: string, target: Target, context: CardContext = {}): string {
  const title = titleLines(workspace.say, target, context.part);
  // The card of a report has its organization, date and title anyway.
  const reference = target.type === 'report' ? undefined : context.reference;
  const place = sourceLine(workspace.say, source, target, reference);
  const head = place === '' ? title : `${title}  \n${place}`;
  const library = workspace.report(source)?.library;
  const parts =
    'finding' in target
      ? [quoteFinding(workspace.say, target), head, figuresLine(workspace.say, target)]
      : [head, ...(library ? containerBody(workspace.say, target, source, library) : [])];
  return [
    ...(reference === undefined ? [] : [plainLine(reference)]),
    ...parts,
    citationCount(workspace, source, target, context),
    linkLine(workspace, source, target, context),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** The links and the id to cite: `[Open in the report](…#L12) · s4.h2`. */
function linkLine(workspace: Workspace, source: string, target: Target, { from, commands }: CardContext): string {
  const { say } = workspace;
  const finding: TargetReference = { source, id: localIdOf(target) };
  const isCited = workspace.index.count(source, finding.id) > 0;
  const parts = [
    commands && 'finding' in target && link(say`Insert quotation`, commands.insertQuotation(finding)),
    link(say`Open in the report`, source, reportLineOf(target)),
    commands && isCited && link(say`Show where it is cited`, commands.showCitations(finding)),
    code(idToCite(workspace, target, from)),
  ];
  return parts.filter((part) => typeof part === 'string').join(' · ');
}

/** The id as the proposal writes it: without the report key for the default report. */
function idToCite(workspace: Workspace, target: Target, from: string | undefined): string {
  const { defaultKey } = (from === undefined ? undefined : workspace.proposal(from)?.context.library) ?? {};
  return defaultKey?.toLowerCase() === target.report.key.toLowerCase() ? target.id : target.qualifiedId;
}

const MAX_LISTED = 8;
const EXCERPT = 80;
const MAX_SUMMARY_LENGTH = 400;

/**
 * The chairs and the contents of a session, a day or a report, or the words of a summary, as paragraphs of Markdown. A session lists
 * its highlights and parts, or else everything.
 *
 * @param library contains the target's report
 */
function containerBody(
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
