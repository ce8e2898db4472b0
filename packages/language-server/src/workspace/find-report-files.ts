import type { Pause } from '@findings/check/editor';
import { createConfigurationLoader, defaultConfiguration, Failure } from '@findings/project';
import { countFindings } from './added-report.js';
import { createPause } from './pause.js';
import type { ServerState } from './server-state.js';

/** A file that may be a report. */
export interface ReportCandidate {
  readonly path: string;
  readonly title: string;
  /** 0 if it does not look like a report. */
  readonly findings: number;
}

/** The most files that are searched for headings of a report. */
const MAX_SEARCHED = 1000;
const MAX_PARSED = 20;
/** The most files that are listed although they do not look like reports. */
const MAX_OTHERS = 50;
/** UTF-16 code units. A longer report can still be added by its name. */
const MAX_LENGTH = 2_000_000;
/** Notes may have a heading or two of a report, but not as many findings. */
const MIN_FINDINGS = 3;
/** Headings that are typical of reports. */
const HEADINGS =
  /^[#*\s\d.]{0,10}(?:session|panel|highlights|executive summary|key takeaways|questions and answers)\b/im;

/** Finds files in a folder that may be reports and that its configuration does not name. Those with most findings come first. */
export async function findReportFiles(state: ServerState, folder: string): Promise<readonly ReportCandidate[]> {
  const { files, host } = state;
  const { parseReport } = await import('@findings/core');
  await host.prepare([folder]);
  const pause = createPause(host.defer);
  const candidates: ReportCandidate[] = [];
  const others: ReportCandidate[] = [];
  for (const { path, text } of await unusedTexts(state, folder, pause)) {
    const name = files.paths.basename(path);
    const report = text === undefined ? undefined : parseReport(text, { key: 'x' });
    const findings = report ? countFindings(report) : 0;
    if (report && report.sessions.length > 0 && findings >= MIN_FINDINGS) {
      candidates.push({ path, title: report.title ?? name, findings });
    } else if (others.length < MAX_OTHERS) others.push({ path, title: name, findings: 0 });
    await pause();
  }
  return [...candidates.sort((one, other) => other.findings - one.findings), ...others];
}

interface FileText {
  readonly path: string;
  /** Absent without headings that are typical of reports. */
  readonly text?: string;
}

/** The Markdown and text files that no configuration names and that cite nothing. */
async function unusedTexts(state: ServerState, folder: string, pause: Pause): Promise<readonly FileText[]> {
  const { files, host } = state;
  // A broken configuration names no reports. Its problems are reported elsewhere.
  const { reports } = await createConfigurationLoader(files, folder, undefined, true)
    .load(folder)
    .catch(() => defaultConfiguration(folder));
  const configured = new Set(reports.map(({ path }) => path));
  const paths = await host.findFiles(
    ['**/*.{md,markdown,txt}'],
    { ...defaultConfiguration(folder), reports },
    files.isRestricted,
  );
  const texts: FileText[] = [];
  let withHeadings = 0;
  for (const path of paths.slice(0, MAX_SEARCHED)) {
    if (withHeadings === MAX_PARSED) break;
    await pause();
    if (configured.has(path) || hasCitations(state, path)) continue;
    const text = readIfShort(state, path);
    if (text === undefined || text.trim() === '') continue;
    const hasHeadings = HEADINGS.test(text);
    if (hasHeadings) withHeadings++;
    texts.push({ path, ...(hasHeadings && { text }) });
  }
  return texts;
}

function readIfShort({ files, documents, host }: ServerState, path: string): string | undefined {
  try {
    const text = documents.get(host.uriOf(path))?.getText() ?? files.read(path, path);
    return text.length > MAX_LENGTH ? undefined : text;
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

/** A file with citations is a proposal, whatever its headings are. */
function hasCitations({ workspace, host }: ServerState, path: string): boolean {
  return (workspace.index.proposal(host.uriOf(path))?.citations ?? 0) > 0;
}
