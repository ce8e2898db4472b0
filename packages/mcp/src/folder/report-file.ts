import { movePins } from '@findings/check';
import type { CheckOptions, DocumentProblem } from '@findings/check';
import { checkInSteps, readDocument, runWithPauses } from '@findings/check/editor';
import type { Pause } from '@findings/check/editor';
import {
  correct,
  CorrectionError,
  layoutPath,
  LayoutError,
  locateUnits,
  parseReport,
  readLayout,
  readUnits,
  textHash,
} from '@findings/core';
import type { Layout, Operation, Report, Severity, Units } from '@findings/core';
import { createLibrary, excerpt } from '@findings/core/library';
import type { Library } from '@findings/core/library';
import {
  citingProposal,
  displayPath,
  isInDatabase,
  documentCitations,
  lockPathOf,
  moveCitations,
  pinMovesOf,
  SAMPLE,
} from '@findings/project';
import type { CitingProposal, Configuration, DocumentContext, LoadedLibrary, MovedId } from '@findings/project';
import { decode, nodeFiles, readBytes, readText, writeCorrection } from '@findings/project/node';
import { existsSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';
import type { ReportFile, TriedCorrection } from '../corrections/report-file.js';
import { checkReportKey } from '../tools/describe-finding.js';
import { ToolError } from '../tools/tool.js';
import { withFailureText } from './failure-text.js';

/** A proposal of the folder with what applies to it. */
export interface FolderProposal {
  /** Absolute. */
  readonly path: string;
  /** Relative to the folder. */
  readonly name: string;
  /** Undefined for a Word document. */
  readonly read?: { readonly text: string; readonly context: DocumentContext };
}

/**
 * A report of the folder, read from the disk.
 *
 * @param key the key of the report; undefined for the only one, or the default
 * @param folder absolute
 * @param configuration of the folder
 * @param proposals reads all proposals of the folder
 * @throws ToolError if it cannot be corrected
 */
export function openReport(
  { library, names, paths }: LoadedLibrary,
  key: string | undefined,
  folder: string,
  configuration: Configuration,
  proposals: () => AsyncIterable<FolderProposal>,
): ReportFile {
  checkReportKey({ library }, key);
  const wanted = (key ?? library.defaultKey)?.toLowerCase();
  const report = library.reports.find((each) => each.key.toLowerCase() === wanted);
  if (!report)
    throw new ToolError(`Name the report: ${library.reports.map((each) => excerpt(each.key, 60)).join(', ')}.`);
  if (names.get(report.key) === SAMPLE) throw new ToolError('The sample report is not a file of the folder.');
  const path = paths.get(report.key)!;
  if (isInDatabase(path))
    throw new ToolError(
      `The report is only in the database “${path}”, so it cannot be corrected from here. Tell the user to do it on a machine that has its file.`,
    );
  const { directory, chosen } = configuration;
  const name = displayPath(nodeFiles.paths, path, folder);
  const fromProject = relative(directory, path);
  if (path !== chosen && (isAbsolute(fromProject) || fromProject.split(sep)[0] === '..'))
    throw new ToolError(`“${excerpt(name, 200)}” is outside of the project, so it cannot be corrected from here.`);
  const bytes = readBytes(path, name);
  const markdown = decode(bytes, `“${name}”`);
  const hash = textHash(markdown);
  let read: Units | undefined;
  const unitsNow = (): Units => (read ??= withToolErrors(name, () => readUnits(markdown)));
  const tryCorrection = async (
    operations: readonly Operation[],
    by: 'assistant' | 'reviewer',
    pause: Pause,
  ): Promise<TriedCorrection> => {
    const { citing, unread } = await readProposals(path, proposals());
    const cited = citing.flatMap((each) => each.cited);
    const { markdown: result, answer } = withToolErrors(name, () =>
      correct(markdown, { hash, operations }, { by, cited }),
    );
    const isChanged = result !== markdown;
    const { moved } = answer;
    const corrected = isChanged ? parseReport(result, { key: report.key }) : report;
    return {
      answer,
      isChanged,
      units: isChanged ? readUnits(result) : unitsNow(),
      ...(await effectsOf(isChanged ? citing : [], corrected, moved, pause)),
      unread,
      write: async () =>
        (await withFailureText(writeCorrection({ path, name, bytes, result, moved }, citing, folder))).moves,
    };
  };
  return {
    key: report.key,
    name,
    hash,
    hasLayout: existsSync(layoutPath(path)),
    units: ({ hasLayout = false } = {}) => {
      const now = unitsNow();
      return hasLayout ? { ...now, units: locateUnits(now.units, layoutOf(path, name)) } : now;
    },
    try: (operations, by, pause) => withFailureText(tryCorrection(operations, by, pause)),
  };
}

/** Turns the errors of the engine into errors for a language model. */
function withToolErrors<Result>(name: string, run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof CorrectionError)) throw error;
    const file = excerpt(name, 200);
    const advice = `Ask the user to run “findings import ${file} --output NEW.md”, and to name NEW.md in findings.config.json instead of it.`;
    throw new ToolError(`“${file}” cannot be corrected. ${error.message} ${advice}`, { cause: error });
  }
}

/** @throws ToolError if it is damaged */
function layoutOf(path: string, name: string): Layout {
  try {
    return readLayout(readText(layoutPath(path), layoutPath(name)));
  } catch (error) {
    throw error instanceof LayoutError ? new ToolError(error.message, { cause: error }) : error;
  }
}

type Citing = CitingProposal & { readonly context: DocumentContext };

async function readProposals(
  reportPath: string,
  all: AsyncIterable<FolderProposal>,
): Promise<{ readonly citing: readonly Citing[]; readonly unread: readonly string[] }> {
  const unread: string[] = [];
  const citing: Citing[] = [];
  for await (const { path, name, read } of all) {
    if (!read || read.context.problems.length > 0) unread.push(name);
    const loaded = read?.context.loadedLibrary;
    if (!read || !loaded) continue;
    const { text: source, context } = read;
    const citations = documentCitations(source, loaded.library);
    const lock = lockPathOf(nodeFiles.paths, context.configuration);
    const proposal = citingProposal({ path, displayName: name, source, citations, lock }, loaded, reportPath);
    if (proposal) citing.push({ ...proposal, context });
  }
  return { citing, unread };
}

/** What the proposals would be after a correction. */
async function effectsOf(
  citing: readonly Citing[],
  corrected: Report,
  moved: readonly MovedId[],
  pause: Pause,
): Promise<Pick<TriedCorrection, 'citations' | 'newlyPassing'>> {
  const libraries = new Map<Library, Library>();
  const citations: TriedCorrection['citations'][number][] = [];
  const newlyPassing: string[] = [];
  for (const { displayName, source, citations: before, report, context } of citing) {
    const { library } = context.loadedLibrary!;
    const next = libraries.get(library) ?? withReport(library, report, corrected);
    libraries.set(library, next);
    const { text } = moveCitations(source, before, report, moved);
    const after = documentCitations(text, next);
    const own = before.flatMap(({ item, resolution }, index) =>
      resolution.type === 'found' && resolution.target.report === report
        ? { from: item.id, to: after[index]!.item.id, isFound: after[index]!.resolution.type === 'found' }
        : [],
    );
    const rewritten = own.filter(({ from, to }) => from !== to).map(({ from, to }) => `${from} → ${to}`);
    const broken = own.filter(({ isFound }) => !isFound).map(({ to }) => to);
    if (rewritten.length + broken.length > 0)
      citations.push({ proposal: displayName, moved: [...new Set(rewritten)], broken: [...new Set(broken)] });
    const { severities, lock, lockFailure, bibliography } = context;
    const options = { library, lock, isLockBroken: lockFailure !== undefined, bibliography };
    const movedLock = lock && movePins(lock, pinMovesOf(before, report, moved));
    const check = async (markdown: string, each: CheckOptions): Promise<readonly DocumentProblem[]> =>
      (await runWithPauses(checkInSteps(readDocument(markdown, each), severities), pause)).problems;
    const was = await check(source, options);
    const is = await check(text, { ...options, library: next, lock: movedLock });
    if (LIMITS.some((limit) => !passes(was, limit) && passes(is, limit))) newlyPassing.push(displayName);
  }
  return { citations, newlyPassing };
}

function withReport({ reports, defaultKey, say }: Library, report: Report, corrected: Report): Library {
  const options = { say, ...(defaultKey !== undefined && { default: defaultKey }) };
  return createLibrary(
    reports.map((each) => (each === report ? { ...corrected, key: report.key } : each)),
    options,
  );
}

/** What a check may fail for: errors, or warnings, too. */
const LIMITS: readonly (readonly Severity[])[] = [['error'], ['error', 'warning']];

function passes(problems: readonly DocumentProblem[], limit: readonly Severity[]): boolean {
  return !problems.some(({ severity }) => limit.includes(severity));
}
