import { createConfigurationLoader, defaultConfiguration, Failure } from '@findings/project';
import { findingsIn } from './add-report.js';
import type { ServerState } from './server-state.js';

export interface ReportCandidate {
  readonly path: string;
  readonly title: string;
  readonly findings: number;
}

/** So many are looked into, and so many of those that look like reports are read. */
const MOST_LOOKED = 1000;
const MOST_READ = 20;
/** UTF-16 code units: what is longer is added by its name. */
const LONGEST = 2_000_000;
/** What reports call their parts, at the beginning of a line. */
const PARTS = /^[#*\s\d.]{0,10}(?:session|panel|highlights|executive summary|key takeaways|questions and answers)\b/im;

/** Files of a folder that read like reports, those with most findings first; none that its configuration names. */
export async function reportFiles(session: ServerState, folder: string): Promise<readonly ReportCandidate[]> {
  const { files, host, documents } = session;
  const { paths } = files;
  await host.prepare([folder]);
  // One that is broken names nothing; that it is, is told elsewhere.
  const configuration = await createConfigurationLoader(files, folder)
    .load(folder)
    .catch(() => defaultConfiguration(folder));
  const known = new Set(configuration.reports.map(({ path }) => path));
  const found = await host.matching(
    ['**/*.{md,markdown,txt}'],
    { ...defaultConfiguration(folder), reports: configuration.reports },
    files.isWithin,
  );
  const texts: { readonly path: string; readonly text: string }[] = [];
  for (const [index, path] of found.slice(0, MOST_LOOKED).entries()) {
    if (texts.length === MOST_READ) break;
    // Who types meanwhile goes first.
    if (index % AT_ONCE === AT_ONCE - 1) await new Promise<void>((resolve) => host.soon(resolve));
    const text = known.has(path) ? undefined : readable(session, path);
    // A proposal that is being written is no report, whatever its headings say.
    if (text !== undefined && !isCiting(session, path) && PARTS.test(text)) texts.push({ path, text });
  }
  const { parseReport } = await import('@findings/core');
  const read: ReportCandidate[] = [];
  for (const { path, text } of texts) {
    const report = parseReport(text, { key: 'x' });
    const findings = findingsIn(report);
    if (report.sessions.length > 0 && findings >= FEWEST) {
      read.push({ path, title: report.title ?? paths.basename(path), findings });
    }
    await new Promise<void>((resolve) => host.soon(resolve));
  }
  return read.sort((one, other) => other.findings - one.findings);

  function readable({ files: { read: readText } }: ServerState, path: string): string | undefined {
    try {
      const text = documents.get(host.uriOf(path))?.getText() ?? readText(path, path);
      return text.length > LONGEST ? undefined : text;
    } catch (error) {
      if (error instanceof Failure) return undefined;
      throw error;
    }
  }
}

const AT_ONCE = 20;
/** Notes have a heading or two that a report could have. */
const FEWEST = 4;

function isCiting({ workspace, host }: ServerState, path: string): boolean {
  return (workspace.index.proposal(host.uriOf(path))?.citations ?? 0) > 0;
}
