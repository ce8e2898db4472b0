import { excerpt } from '@findings/core/library';
import { EXACT_LISTS, EXACT_READING, EXACT_SECTIONS, LEFT_OUT } from '@findings/core/text';
import type { OffsetEdit } from '@findings/check/editor';
import { diagnosticOfReport } from '../diagnostics/diagnostics.js';
import type { WorkspaceEdit } from '../results/editor-results.js';
import type { ReportText } from '../workspace/report-text.js';
import type { Workspace } from '../workspace/workspace.js';
import type { ActionOffer } from './action-request.js';
import { lineEnd, lineStart, nextLine } from './lines.js';

/** UTF-16 code units. A longer text is a paragraph. */
const MAX_HEADING = 200;
const MAX_NAME = 80;
/** The maximum length of quoted text in the title of an action, in UTF-16 code units. */
const MAX_QUOTED_LENGTH = 40;

/** A list marker, or nothing, at the start of a line. */
const MARKER = /^\s*(?:[-*+]|\d{1,3}[.)])\s+/;
/** A line that is not text: a heading, a comment, a table, a fence. */
const NOT_TEXT = /^\s*(?:$|#{1,6}\s|<!--|\||```|---)/;
/** A full stop that ends no initial or title: names have none. */
const SENTENCE_END = /\p{Ll}{3}[.!?]/u;
/** Signs before a name, such as `©` or a bullet. They must be removed, or the text is not read as a name. */
const SIGNS_BEFORE_NAME = /^[^\p{L}\p{N}("“]+/u;
const HEADING = /^(#{1,6}) (.+)$/;
const CREDIT = /\s*<!-- (?:all )?by [^>]*-->/g;

const divisions = new Set<string>(Object.values(EXACT_SECTIONS).map((name) => name.toLowerCase()));

/** Part of a line: the words to change, and those before and after them. */
interface Piece {
  /** Offsets of the line in the report. */
  readonly start: number;
  readonly end: number;
  readonly marker: string;
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/**
 * Corrections of imported Markdown: what is a heading, a speaker or not part of the report. They are offered for the line at the
 * selection, or for the line below a review comment, which they then delete.
 */
export function reviewReport(
  workspace: Workspace,
  report: ReportText,
  start: number,
  end: number,
): readonly ActionOffer[] {
  const { text } = report.source;
  if (!isExact(text)) return [];
  const { say } = workspace;
  const review = report.report.problems.find(
    ({ code, span }) => code === 'report.review' && span && span.start.offset <= end && start <= span.end.offset,
  );
  const note = review?.span && {
    start: lineStart(text, review.span.start.offset),
    end: nextTextLine(text, review.span.end.offset),
  };
  const piece = note ? pieceAt(text, note.end, note.end) : pieceAt(text, start, end);
  const titles = titlesOf(workspace, note && piece);
  const offer = (
    title: string,
    edits: readonly OffsetEdit[] | undefined,
    isPreferred = false,
  ): readonly ActionOffer[] =>
    edits
      ? [
          {
            title,
            kind: review ? 'quickfix' : 'refactor.rewrite',
            ...(review && { diagnostics: [diagnosticOfReport(review)] }),
            ...(isPreferred && { isPreferred }),
            edit: () => reportEdit(report, note ? [{ ...note, text: '' }, ...edits] : edits),
          },
        ]
      : [];
  return [
    ...(note ? offer(say`Checked: delete this comment`, [], true) : []),
    ...(piece ? offer(titles.heading, makeHeading(text, piece)) : []),
    ...(piece ? offer(titles.speaker, makeSpeaker(report, piece)) : []),
    ...(piece ? offer(titles.exclusion, leaveOut(text, piece, note ? piece.end : end)) : []),
  ];
}

/** The titles of the actions. At a review comment, “this” could mean the comment, so the titles quote the line below it. */
function titlesOf({ say }: Workspace, below: Piece | undefined) {
  if (!below)
    return {
      heading: say`This is a heading`,
      speaker: say`This is a speaker`,
      exclusion: say`This is not part of the report`,
    };
  const words = excerpt(plainWords(below.words), MAX_QUOTED_LENGTH);
  return {
    heading: say`“${words}” is a heading`,
    speaker: say`“${excerpt(readSpeaker(below).name, MAX_QUOTED_LENGTH)}” is a speaker`,
    exclusion: say`“${words}” is not part of the report`,
  };
}

function plainWords(words: string): string {
  return words.replaceAll(CREDIT, '').replaceAll('**', '').trim();
}

function isExact(text: string): boolean {
  const frontMatter = /^---\r?\n([^]*?)\r?\n---/.exec(text)?.[1] ?? '';
  return new RegExp(`^${EXACT_READING.field}:\\s*${EXACT_READING.value}\\s*$`, 'm').test(frontMatter);
}

function reportEdit({ uri, source }: ReportText, edits: readonly OffsetEdit[]): WorkspaceEdit {
  return { changes: [{ uri, edits: edits.map(({ start, end, text }) => ({ span: source.span(start, end), text })) }] };
}

/** The start of the first line after an offset that has words. */
function nextTextLine(text: string, offset: number): number {
  let line = nextLine(text, offset);
  while (line < text.length && /^\s*(?:$|<!--)/.test(text.slice(line, lineEnd(text, line))))
    line = nextLine(text, line);
  return Math.min(line, text.length);
}

/** The selected words of one line, or the whole line. Undefined where there is no text that can be corrected. */
function pieceAt(text: string, from: number, to: number): Piece | undefined {
  const start = lineStart(text, from);
  const end = lineEnd(text, start);
  const line = text.slice(start, end);
  if (NOT_TEXT.test(line) || isInFrontMatter(text, start) || isInComment(text, start)) return undefined;
  const marker = MARKER.exec(line)?.[0] ?? '';
  const hasSelection = from < to && to <= end;
  const [first, last] = hasSelection
    ? [Math.max(from - start, marker.length), to - start]
    : [marker.length, line.length];
  const words = line.slice(first, last).trim();
  if (words === '') return undefined;
  return { start, end, marker, before: line.slice(marker.length, first).trim(), words, after: line.slice(last).trim() };
}

function isInFrontMatter(text: string, offset: number): boolean {
  return text.startsWith('---') && !/\n---\s*\n/.test(text.slice(0, offset));
}

function isInComment(text: string, offset: number): boolean {
  return text.lastIndexOf('<!--', offset) > text.lastIndexOf('-->', offset);
}

/** The words as a heading next to that of the part in which they are. */
function makeHeading(text: string, { start, end, marker, before, words, after }: Piece): OffsetEdit[] | undefined {
  const title = plainWords(words).replace(/[:\s]+$/, '');
  if (title === '' || title.length > MAX_HEADING) return undefined;
  const blocks = [
    ...(before === '' ? [] : [marker + before]),
    `${'#'.repeat(levelAt(text, start))} ${title}`,
    ...(after === '' ? [] : [marker + after]),
  ];
  return [{ start, end, text: separate(text, start, end, blocks.join('\n\n')) }];
}

/** The number of `#` of the part at an offset, without the headings that divide it. */
function levelAt(text: string, offset: number): number {
  for (let end = offset - 1; end > 0;) {
    const start = lineStart(text, end);
    const heading = HEADING.exec(text.slice(start, lineEnd(text, start)));
    if (heading && !divisions.has(heading[2]!.toLowerCase())) return Math.max(2, heading[1]!.length);
    end = start - 1;
  }
  return 2;
}

/** Blank lines around blocks, unless they are there. */
function separate(text: string, start: number, end: number, blocks: string): string {
  const isFirst = /(?:^|\n\r?\n)$/.test(text.slice(Math.max(0, start - 3), start));
  const isLast = /^(?:\r?\n\r?\n|\s*$)/.test(text.slice(end, end + 4));
  return `${isFirst ? '' : '\n'}${blocks}${isLast ? '' : '\n'}`;
}

/** The name before a colon, or all words of the piece, and what follows it on the line. */
function readSpeaker({ before, words, after }: Piece): { readonly name: string; readonly spoken: string } {
  const colon = after === '' && before === '' ? words.indexOf(':') : -1;
  const hasColon = colon > 0 && colon < MAX_NAME;
  return {
    name: plainWords(hasColon ? words.slice(0, colon) : words).replace(SIGNS_BEFORE_NAME, ''),
    spoken: (hasColon ? words.slice(colon + 1) : after).replace(/^[\s:–—*-]+/, ''),
  };
}

/** `- **Name** words`, from the selected name, or from the words before the first colon. */
function makeSpeaker(report: ReportText, piece: Piece): OffsetEdit[] | undefined {
  const { text } = report.source;
  const { start, marker, before } = piece;
  const { name, spoken } = readSpeaker(piece);
  if (name === '' || name.length > MAX_NAME || SENTENCE_END.test(name)) return undefined;
  // A name on a line of its own is above what was said.
  const below = spoken === '' ? nextTextLine(text, piece.end) : undefined;
  const next = below === undefined ? undefined : pieceAt(text, below, below);
  if (spoken === '' && !next) return undefined;
  const label = `- **${name}** ${next ? next.words : spoken}`;
  const end = next ? next.end : piece.end;
  const kept = before === '' ? '' : `${marker}${before}\n${marker === '' ? '\n' : ''}`;
  const isItem = marker !== '' && !next;
  const edit = { start, end, text: isItem ? kept + label : separate(text, start, end, kept + label) };
  return [edit, ...listPerson(report, name)];
}

/** Adds a single name to the list of people. Longer names in bold type are understood without it. */
function listPerson({ report, source: { text } }: ReportText, label: string): OffsetEdit[] {
  const name = label.replace(/\s*\(.*\)$/, '');
  const isKnown = report.people.some((person) => [person.name, ...person.aliases].includes(name));
  if (isKnown || /\s/.test(name)) return [];
  const heading = new RegExp(`^## ${EXACT_LISTS.people}[ \\t]*\\r?\\n\\s*`, 'm').exec(text);
  if (heading) {
    const at = heading.index + heading[0].length;
    return [{ start: at, end: at, text: `- ${label}\n` }];
  }
  const at = endOfText(text);
  return [{ start: at, end: at, text: `\n\n## ${EXACT_LISTS.people}\n\n- ${label}` }];
}

/** Where the text ends, before comments with lines that were left out. */
function endOfText(text: string): number {
  const comment = text.indexOf(`<!-- ${LEFT_OUT}`);
  return text.slice(0, comment < 0 ? text.length : comment).trimEnd().length;
}

/** Moves whole lines into a comment at the end of the report, from which they can be moved back. */
function leaveOut(text: string, { start }: Piece, to: number): OffsetEdit[] {
  const end = lineEnd(text, Math.max(start, to > start && text[to - 1] === '\n' ? to - 1 : to));
  const lines = text
    .slice(start, end)
    .split(/\r?\n/)
    .map((line) => line.replace(MARKER, '').replaceAll('**', '').replaceAll(CREDIT, '').trim())
    .filter((line) => line !== '' && !line.startsWith('<!--'));
  const isAlone = /\n\r?\n$/.test(text.slice(0, start)) && /^\r?\n\r?\n/.test(text.slice(end));
  const removed = {
    start,
    end: Math.min(text.length, isAlone ? nextLine(text, nextLine(text, end)) : nextLine(text, end)),
    text: '',
  };
  const at = text.trimEnd().length;
  return [
    removed,
    {
      start: Math.max(at, removed.end),
      end: text.length,
      text: `\n\n<!-- ${LEFT_OUT}boilerplate\n${lines.join('\n')}\n-->\n`,
    },
  ];
}
