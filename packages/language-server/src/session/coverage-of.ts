import { coverageJson, measureCoverage, readProposal } from '@findings/core/coverage';
import type { CitingProposal, CoverageJson, CoveredReport } from '@findings/core/coverage';
import { slashedBy } from '@findings/project';
import type { Shelf } from '@findings/project';
import { proposalText } from './proposal-text.js';
import type { Session } from './session.js';

/** What `findings coverage` says of the workspace as it stands, unsaved words included. Paths are the first folder's. */
export function coverageOf({ host, workspace, documents, files, folders, proposals }: Session): CoverageJson {
  const { paths } = files;
  const directory = folders.all()[0];
  const shown = (path: string): string => {
    return slashedBy(paths, directory === undefined ? path : paths.relative(directory, path));
  };
  const shelves = new Set<Shelf>();
  const citing: CitingProposal[] = [];
  for (const uri of workspace.index.uris()) {
    const shelf = proposals.holding(uri)?.shelf;
    const path = host.pathOf(uri);
    if (!shelf || path === undefined) continue;
    // It may have gone since it was indexed.
    const text = documents.get(uri)?.text ?? proposalText(files, path, () => undefined);
    if (text === undefined) continue;
    shelves.add(shelf);
    citing.push(readProposal(shown(path), text, shelf.library));
  }
  const covered = [...shelves].flatMap((shelf) =>
    shelf.library.reports.map((report): CoveredReport => ({ report, path: shown(shelf.paths.get(report.key) ?? '') })),
  );
  return JSON.parse([...coverageJson(measureCoverage(covered, citing))].join('')) as CoverageJson;
}
