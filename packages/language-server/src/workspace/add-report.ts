import { createLibrary } from '@findings/core/library';
import { sourceText } from '@findings/core/text';
import type { Report } from '@findings/core';
import { changedLines } from '@findings/language-service';
import type { FailureReason, WorkspaceEdit } from '@findings/language-service';
import {
  addReports,
  CONFIG_NAME,
  createConfigurationLoader,
  Failure,
  newReportKey,
  displayPath,
  SAMPLE_KEY,
  toSlashPath,
} from '@findings/project';
import type { Configuration } from '@findings/project';
import { unusedPath } from './unused-path.js';
import { failureMessage } from './failure-message.js';
import type { ServerState } from './server-state.js';

/** Paths are absolute. */
export interface ReportToAdd {
  readonly folder: string;
  /** Absent: the one that comes with the tool. */
  readonly report?: string | undefined;
  readonly copy: boolean;
  readonly keepShipped: boolean;
}

export type AddedReport =
  | {
      readonly edit: WorkspaceEdit;
      readonly configUri: string;
      readonly key: string;
      readonly title: string;
      readonly findings: number;
      readonly citeShipped: number;
    }
  | { readonly refusal: FailureReason };

/** What to write so that a report can be cited in a folder, or why that cannot be. */
export async function addReport(session: ServerState, asked: ReportToAdd): Promise<AddedReport> {
  const { files, host, say } = session;
  const { paths } = files;
  const { folder } = asked;
  const shown = (path: string): string => displayPath(paths, path, folder);
  const refuse = (message: string): AddedReport => ({ refusal: { message } });
  try {
    await host.prepare([folder]);
    const shipped = (await files.sampleReport()).path;
    const path = asked.report ?? shipped;
    if (asked.report !== undefined) await host.reread([path]);
    const configuration = await createConfigurationLoader(files, folder).load(folder);
    const { reports, directory } = configuration;
    const configPath = configuration.path ?? paths.join(folder, CONFIG_NAME);
    const isShipped = reports.length === 0;
    const known = reports.find((each) => each.path === path);
    if (known) return refuse(say`“${shown(path)}” is in use already: it is cited by the key “${known.key}”.`);
    if (isShipped && path === shipped) {
      return refuse(say`The report that comes with Findings is in use already: it is, as long as no other is added.`);
    }
    if (!isText(path))
      return refuse(
        say`“${shown(path)}” is no text. Findings reads Markdown and plain text: in Word, save it as plain text (.txt); out of a PDF, copy its text.`,
      );
    const text = files.read(path, shown(path));
    const { parseReport } = await import('@findings/core');
    const report = parseReport(text, { key: 'x' });
    const findings = findingsIn(report);
    if (findings === 0)
      return refuse(
        say`Nothing in “${shown(path)}” can be cited. A report has headings for its sessions, such as “Session 1: Digging”, and under them what was said, in paragraphs and lists.`,
      );
    const key = newReportKey(paths, path, report.title, [
      ...reports.map((each) => each.key),
      ...(isShipped && asked.keepShipped ? [SAMPLE_KEY] : []),
    ]);
    const created: { uri: string; text: string }[] = [];
    const put = (from: string, words: string): string => {
      const to = unusedPath(files, paths.join(paths.join(directory, 'reports'), paths.basename(from)));
      created.push({ uri: host.uriOf(to), text: words });
      return to;
    };
    const added = [{ key, path: asked.copy || path === shipped ? put(path, text) : path }];
    if (isShipped && asked.keepShipped) {
      added.unshift({ key: SAMPLE_KEY, path: put(shipped, files.read(shipped, shipped)) });
    }
    const before = configuration.path === undefined ? undefined : files.read(configPath, shown(configPath));
    const written = await addReports(
      before,
      added.map((each) => ({ key: each.key, file: toSlashPath(paths, paths.relative(directory, each.path)) })),
      configuration.default ?? reports[0]?.key ?? added[0]!.key,
      schemaBeside(session, configuration),
    );
    const configUri = host.uriOf(configPath);
    const edit = before === undefined ? undefined : changedLines(sourceText(before), written);
    return {
      edit: {
        changes: edit ? [{ uri: configUri, edits: [edit] }] : [],
        created: [...created, ...(before === undefined ? [{ uri: configUri, text: written }] : [])],
      },
      configUri,
      key,
      title: report.title ?? key,
      findings,
      citeShipped: isShipped && path !== shipped ? proposalsCitingShipped(session) : 0,
    };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { refusal: failureMessage(error, (path) => host.uriOf(paths.resolve(folder, path))) };
  }
}

/** What can be cited, the report as a whole aside. */
export function findingsIn(report: Report): number {
  return createLibrary([report]).targets().length - 1;
}

/** What is surely none is told better than by what its bytes look like. */
function isText(path: string): boolean {
  return !/\.(?:docx?|odt|pdf|pptx?|rtf|epub|xlsx?|zip|png|jpe?g|gif)$/i.test(path);
}

const SCHEMA = 'node_modules/@findings/cli/schema/config.json';

function schemaBeside({ files }: ServerState, { directory }: Configuration): string | undefined {
  return files.kindOf(files.paths.join(directory, SCHEMA)) === 'file' ? `./${SCHEMA}` : undefined;
}

function proposalsCitingShipped({ workspace: { index } }: ServerState): number {
  return index.uris().filter((uri) => {
    const proposal = index.proposal(uri);
    return proposal !== undefined && proposal.citations > 0 && proposal.context.isShipped === true;
  }).length;
}
