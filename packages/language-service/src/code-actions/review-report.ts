import type { Operation, Unit, Units } from '@findings/core';
import { excerpt } from '@findings/core/library';
import { correctReport } from '../correct-report.js';
import type { CorrectionEngine } from '../correct-report.js';
import { diagnosticOfReport } from '../diagnostics/diagnostics.js';
import type { WorkspaceEdit } from '../results/editor-results.js';
import type { ReportText } from '../workspace/report-text.js';
import type { Workspace } from '../workspace/workspace.js';
import type { ActionOffer } from './action-request.js';

/** People who are offered. The review of a report has all of them. */
const MOST_PEOPLE = 5;
/** Passages that are corrected at once. */
const MOST_UNITS = 100;
/** A longer text is a paragraph. In UTF-16 code units. */
const LONGEST_HEADING = 200;
/** Of quoted text in a title, in UTF-16 code units. */
const LONGEST_QUOTED = 40;

/** The label before what somebody says. */
const LABEL = /^([^:]{2,80}):\s/;
const NAME = /^\p{Lu}[^.:!?\n]{1,60}$/u;

/** Editors ask at each movement of the cursor. */
const unitsByReport = new WeakMap<ReportText, Units | undefined>();

/**
 * Corrections of canonical Markdown, for the passages at the selection, or for the one below a review comment: the answers to its
 * question, and the same corrections as in the review beside the original.
 */
export function reviewReport(
  engine: CorrectionEngine,
  workspace: Workspace,
  report: ReportText,
  start: number,
  end: number,
): readonly ActionOffer[] {
  const read = unitsOf(engine, workspace, report);
  if (!read) return [];
  const { units } = read;
  const review = report.report.problems.find(
    ({ code, span }) => code === 'report.review' && span && span.start.offset <= end && start <= span.end.offset,
  );
  const noteEnd = review?.span?.end.offset;
  const below = noteEnd === undefined ? undefined : units.find((unit) => unit.start >= noteEnd);
  const chosen = below ? [below] : units.filter((unit) => unit.start <= end && start <= unit.end);
  if (chosen.length === 0 || chosen.length > MOST_UNITS) return [];
  const words = below ? excerpt(below.text, LONGEST_QUOTED) : undefined;
  const name = nameIn(report.source.text.slice(start, end)) ?? nameIn(LABEL.exec(chosen[0]!.text)?.[1] ?? '');
  return correctionsOf(workspace, read, chosen, name).map(({ title, operations, isAnswer }) => ({
    // At a comment, “this” could mean the comment.
    title: words === undefined || isAnswer ? title : workspace.say`“${words}”: ${title}`,
    kind: review || isAnswer ? 'quickfix' : 'refactor.rewrite',
    ...(review && { diagnostics: [diagnosticOfReport(review)] }),
    edit: () => editOf(engine, workspace, report, read.hash, operations),
  }));
}

/** A name without what is in brackets after it. */
function nameIn(words: string): string | undefined {
  const name = words.replace(/\([^()]*\)\s*$/, '').trim();
  return NAME.test(name) ? name : undefined;
}

interface Offered {
  readonly title: string;
  readonly operations: readonly Operation[];
  /** Whether it answers the question of the passage. */
  readonly isAnswer?: boolean;
}

/** @param name of somebody who may be no participant yet */
function correctionsOf(
  { say }: Workspace,
  read: Units,
  chosen: readonly Unit[],
  name: string | undefined,
): readonly Offered[] {
  const { units, people } = read;
  const isNew = name !== undefined && !people.some((person) => [person.name, ...person.forms].includes(name));
  const ids = chosen.map(({ id }) => id);
  const [unit] = chosen as [Unit];
  const isOne = chosen.length === 1;
  const isText = chosen.every(({ kind }) => kind === 'paragraph' || kind === 'item');
  const next = units.slice(units.indexOf(chosen.at(-1)!) + 1).find(({ kind }) => kind !== 'other');
  const isHeading = unit.kind === 'heading';
  const offers: (Offered | false)[] = [
    ...(isOne ? answersOf(unit) : []),
    ...(isText ? [...(isNew ? [name] : []), ...likelySpeakers(read, chosen)] : []).map((person): Offered => {
      const credit: Operation = { op: 'speaker', units: ids, person, because: 'reviewer' };
      const isAdded = isNew && person === name;
      return { title: say`Said by ${person}`, operations: isAdded ? [{ op: 'person', name }, credit] : [credit] };
    }),
    isText && { title: say`No speaker`, operations: [{ op: 'nobody', units: ids }] },
    isOne &&
      isText &&
      unit.text.length <= LONGEST_HEADING && {
        title: say`This is a heading`,
        operations: [{ op: 'part', unit: unit.id, level: levelAbove(units, unit) }],
      },
    isOne && isHeading && { title: say`This is not a heading`, operations: [{ op: 'text', unit: unit.id }] },
    isText &&
      next?.kind === unit.kind && {
        title: isOne ? say`Join with next` : say`Join these`,
        operations: [{ op: 'join', units: isOne ? [unit.id, next.id] : ids }],
      },
    unit.kind === 'other'
      ? isOne && { title: say`This is part of the report`, operations: [{ op: 'text', unit: unit.id }] }
      : {
          title: say`This is not part of the report`,
          operations: [{ op: 'furniture', units: ids, kind: 'boilerplate' }],
        },
  ];
  return offers.filter((offer) => offer !== false);
}

/** The answers to the question of a passage. Without operations, the passage stays as it is read. */
function answersOf({ id, group = id, question }: Unit): readonly Offered[] {
  if (!question) return [];
  return question.answers.map(({ label, operations }) => ({
    title: `${question.text} ${label}`,
    operations: operations.length > 0 ? operations : [{ op: 'checked', units: [group], code: question.code }],
    isAnswer: true,
  }));
}

/** Those whom the passages name, then the last speakers before them, then other participants. */
function likelySpeakers({ units, people }: Units, chosen: readonly Unit[]): readonly string[] {
  const text = chosen.map((unit) => unit.text).join(' ');
  const named = people.filter(({ name, forms }) => [name, ...forms].some((form) => text.includes(form)));
  const before = units.slice(0, units.indexOf(chosen[0]!)).flatMap(({ speakers }) => speakers);
  const known = new Set(chosen.length === 1 ? chosen[0]!.speakers : []);
  const all = [...named, ...before.reverse().map((name) => ({ name })), ...people].map(({ name }) => name);
  return [...new Set(all)].filter((name) => !known.has(name)).slice(0, MOST_PEOPLE);
}

function levelAbove(units: readonly Unit[], unit: Unit): number {
  return Math.max(2, units.slice(0, units.indexOf(unit)).findLast(({ kind }) => kind === 'heading')?.depth ?? 2);
}

/** Undefined for a report in another form, which is not corrected. */
function unitsOf(
  { readUnits, CorrectionError }: CorrectionEngine,
  { say }: Workspace,
  report: ReportText,
): Units | undefined {
  if (unitsByReport.has(report)) return unitsByReport.get(report);
  let read: Units | undefined;
  try {
    read = readUnits(report.source.text, { say });
  } catch (error) {
    if (!(error instanceof CorrectionError)) throw error;
  }
  unitsByReport.set(report, read);
  return read;
}

/** Without changes, if the correction is refused. */
function editOf(
  engine: CorrectionEngine,
  workspace: Workspace,
  { uri, source }: ReportText,
  hash: string,
  operations: readonly Operation[],
): WorkspaceEdit {
  const result = correctReport(engine, workspace, uri, source.text, { hash, operations }, 'reviewer');
  const isDone = !('refusal' in result) && result.answer.verdicts.every(({ verdict }) => verdict === 'accepted');
  return (isDone && result.edit) || { changes: [] };
}
