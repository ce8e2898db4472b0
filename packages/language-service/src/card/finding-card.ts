import type { Target, Library } from '@findings/core/library';
import type { Workspace } from '../workspace/workspace.js';
import { citedLine } from './citation-count.js';
import { headLines, placeLine } from './card-header.js';
import { containerBody } from './container-body.js';
import { figuresLine, quoted } from './quoted-text.js';
import type { TargetReference, CardCommands } from '../results/editor-results.js';
import { localIdOf } from '../workspace/target-ids.js';
import { reportLineOf } from '../workspace/target-location.js';
import { code, link } from './markdown.js';

/**
 * What can be cited, on a card of Markdown: who says it, the words, the figures in them; then, in small print, what it is and
 * where it stands, who else cites it, and what can be done with it.
 *
 * @param source URI of the report's file
 * @param target of that report
 */
export function findingCard(workspace: Workspace, source: string, target: Target, standing: CardPosition = {}): string {
  const head = headLines(workspace.say, target, standing.part);
  const place = placeLine(workspace.say, source, target);
  // Of what holds findings, the place is what a reader wants first; of a finding, the words.
  const [first, last] = 'finding' in target || place === '' ? [head, place] : [`${head}  \n${place}`, ''];
  const actions = footer(workspace, source, target, standing);
  return [
    first,
    // What can be clicked on is in sight, however much the finding says.
    standing.commands ? actions : '',
    ...bodyOf(workspace, source, target),
    last,
    citedLine(workspace, source, target, standing),
    standing.commands ? '' : actions,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** The words of a finding, or what there is in a session, a day, the summary or a report; paragraphs of Markdown. */
export function bodyOf(workspace: Workspace, source: string, target: Target): readonly string[] {
  const { say } = workspace;
  if ('finding' in target) return [quoted(say, target), figuresLine(say, target)];
  const library = workspace.report(source)?.library;
  return containerBody(say, target, source, library && inReport(library, target));
}

/** Looks a local id up in the report of a target. */
function inReport(library: Library, { report }: Target): (id: string) => Target | undefined {
  return (id) => library.get(`${report.key}:${id}`);
}

/**
 * `[Open in the report](…#L12) · s4.h2`: where it stands, and what to write to cite it; and, where the client has commands, what
 * else can be done with it.
 */
export function footer(workspace: Workspace, source: string, target: Target, { from, commands }: CardPosition): string {
  const { say } = workspace;
  const finding: TargetReference = { source, id: localIdOf(target) };
  const isCited = workspace.index.count(source, finding.id) > 0;
  const parts = [
    commands && 'finding' in target && link(say`Insert quotation`, commands.insertQuotation(finding)),
    link(say`Open in the report`, source, reportLineOf(target)),
    commands && isCited && link(say`Show who cites it`, commands.showCitations(finding)),
    code(idToWrite(workspace, target, from)),
  ];
  return parts.filter((part) => typeof part === 'string').join(' · ');
}

/** The id without its report's key where a proposal means that report by default. */
function idToWrite(workspace: Workspace, target: Target, from: string | undefined): string {
  const { defaultKey } = (from === undefined ? undefined : workspace.proposal(from)?.context.library) ?? {};
  return defaultKey?.toLowerCase() === target.report.key.toLowerCase() ? target.id : target.qualifiedId;
}

/** Where a card is shown. */
export interface CardPosition {
  /** URI of the proposal. */
  readonly from?: string | undefined;
  /** Offset of the citation that it is about: who *else* cites the same? Absent where none is written yet. */
  readonly at?: number | undefined;
  /** The part that is cited, by its locator: `page 9`. */
  readonly part?: string | undefined;
  /** What a click on the card can do, where the client has the commands. */
  readonly commands?: CardCommands | undefined;
}
