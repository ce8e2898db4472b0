import { coverageJson, coveragePage, measureCoverage, readProposal } from '@findings/export/coverage';
import type { Coverage, CoverageJson, CoveredReport } from '@findings/export/coverage';
import type { LoadedLibrary } from '@findings/project';
import type { CoveragePage } from '../protocol.js';
import { readStored, shownPath } from './stored-proposals.js';
import type { ServerState } from './server-state.js';

/** What `findings coverage` says of the workspace as it stands, unsaved words included. Paths are the first folder's. */
export function workspaceCoverage(session: ServerState): CoverageJson {
  return JSON.parse([...coverageJson(measured(session).coverage)].join('')) as CoverageJson;
}

/** The same as a page; its links lead to the files' URIs. */
export function coveragePageOf(session: ServerState): CoveragePage {
  const { coverage, uris } = measured(session);
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

/** With the URI of each file, by the path that the coverage calls it. */
function measured(session: ServerState): { readonly coverage: Coverage; readonly uris: ReadonlyMap<string, string> } {
  const { host, proposals } = session;
  const uris = new Map<string, string>();
  // Those that are configured come first, whether anybody cites them or not.
  const shelves = new Set<LoadedLibrary>(proposals.configuredShelves());
  const citing = [
    ...readStored(session, ({ uri, shown, text, shelf }) => {
      const proposal = readProposal(shown, text, shelf.library);
      shelves.add(shelf);
      uris.set(shown, uri);
      return proposal;
    }),
  ];
  const covered = [...shelves].flatMap((shelf) =>
    shelf.library.reports.map((report): CoveredReport => {
      const path = shelf.paths.get(report.key) ?? '';
      const shown = shownPath(session, path);
      uris.set(shown, host.uriOf(path));
      return { report, path: shown };
    }),
  );
  return { coverage: measureCoverage(covered, citing, session.say), uris };
}
