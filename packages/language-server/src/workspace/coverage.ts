import { coverageJson, coveragePage, measureCoverage, readProposal } from '@findings/export/coverage';
import type { Coverage, CoverageJson, CoveredReport } from '@findings/export/coverage';
import type { LoadedLibrary } from '@findings/project';
import type { CoveragePage } from '../protocol.js';
import { displayPathOf, readCheckableProposals } from './checkable-proposals.js';
import type { ServerState } from './server-state.js';

/** The output of `findings coverage --format json` for the workspace, including unsaved text. Paths are relative to the first folder. */
export function workspaceCoverage(state: ServerState): CoverageJson {
  return coverageJson(measureWorkspace(state).coverage);
}

/** The same coverage as a page that links to the URIs of the files. */
export function coveragePageOf(state: ServerState): CoveragePage {
  const { coverage, uris } = measureWorkspace(state);
  const linkTo = (path: string, line?: number): string | undefined => {
    const uri = uris.get(path);
    return uri === undefined || line === undefined ? uri : `${uri}#L${line}`;
  };
  return {
    html: [...coveragePage(coverage, { setting: 'editor', linkTo })].join(''),
    uris: [...new Set(uris.values())],
    findings: coverage.totals.findings,
    proposals: coverage.totals.proposals,
  };
}

interface WorkspaceCoverage {
  readonly coverage: Coverage;
  /** The URI of each file, by its path in the coverage. */
  readonly uris: ReadonlyMap<string, string>;
}

/** The coverage of all proposals, including unsaved text. */
export function measureWorkspace(state: ServerState): WorkspaceCoverage {
  const { host, included } = state;
  const uris = new Map<string, string>();
  // Configured reports come first, and are listed even if nothing cites them.
  const libraries = new Set<LoadedLibrary>(included.configuredLibraries());
  const proposals = [
    ...readCheckableProposals(state, ({ uri, displayPath, text, loadedLibrary }) => {
      const proposal = readProposal(displayPath, text, loadedLibrary.library);
      libraries.add(loadedLibrary);
      uris.set(displayPath, uri);
      return proposal;
    }),
  ];
  const reports = [...libraries].flatMap(({ library, paths }) =>
    library.reports.map((report): CoveredReport => {
      const path = paths.get(report.key) ?? '';
      const displayPath = displayPathOf(state, path);
      uris.set(displayPath, host.uriOf(path));
      return { report, path: displayPath };
    }),
  );
  return { coverage: measureCoverage(reports, proposals, state.say), uris };
}
