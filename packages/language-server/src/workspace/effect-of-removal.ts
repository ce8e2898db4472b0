import { removedReportOf } from '@findings/check';
import { createLibrary } from '@findings/core/library';
import type { Library } from '@findings/core/library';
import { countNoun } from '@findings/core/text';
import type { ServerState } from './server-state.js';

/** A report that is about to be removed from its configuration. */
interface RemovedReport {
  readonly uri: string;
  readonly key: string;
  readonly configPath: string;
  /** The key of the report that becomes the default instead. Undefined if it was not the default. */
  readonly newDefault: string | undefined;
}

/** Says what happens to the citations of a report when it is removed. Proposals whose front matter names the report keep it. */
export function effectOfRemoval({ proposals, workspace, say }: ServerState, removed: RemovedReport): string {
  const libraries = new Map<Library, Library>();
  const proposalsReported = new Set<string>();
  const proposalsUnchecked = new Set<string>();
  let reported = 0;
  let unchecked = 0;
  let isOther = false;
  for (const [uri, { configuration, loadedLibrary, proposal }] of proposals.contexts()) {
    if (configuration?.path !== removed.configPath || !loadedLibrary) continue;
    if (proposal.files?.some((file) => file.uri === removed.uri)) continue;
    const { library } = loadedLibrary;
    const { bibliography, lock } = proposal.context;
    for (const { key } of workspace.index.citationsIn(uri)) {
      const resolution = library.resolve(key);
      if (resolution.type !== 'found' || resolution.target.report.key !== removed.key) continue;
      const after = libraries.get(library) ?? libraryWithout(library, removed);
      libraries.set(library, after);
      const { type } = after.resolve(key);
      const isWork = bibliography?.keys.has(key) === true;
      const isPinned = lock !== undefined && !isWork && removedReportOf(key, after, lock) !== undefined;
      if (type === 'found') isOther = true;
      else if ((type === 'foreign' && !isPinned) || after.reports.length === 0) {
        unchecked++;
        proposalsUnchecked.add(uri);
      } else {
        reported++;
        proposalsReported.add(uri);
      }
    }
  }
  const inProposals = (citations: number, { size }: ReadonlySet<string>): string =>
    say`${countNoun(say, citations, 'citations')} in ${countNoun(say, size, 'proposals')}`;
  const sentences = [
    ...(reported > 0
      ? [say`${inProposals(reported, proposalsReported)} will be reported as wrong until the report is added again.`]
      : []),
    ...(unchecked > 0
      ? [say`${inProposals(unchecked, proposalsUnchecked)} will not be checked until the report is added again.`]
      : []),
    ...(isOther && removed.newDefault !== undefined
      ? [say`Citations without a key, such as [@s1], will mean “${removed.newDefault}”.`]
      : []),
  ];
  return sentences.length === 0 ? say`No proposal cites it.` : sentences.join(' ');
}

function libraryWithout(library: Library, { key, newDefault }: RemovedReport): Library {
  const reports = library.reports.filter((report) => report.key !== key);
  const defaultKey = library.defaultKey === key ? newDefault : library.defaultKey;
  const isKnown = reports.some((report) => report.key === defaultKey);
  return createLibrary(reports, { say: library.say, ...(isKnown && { default: defaultKey! }) });
}
