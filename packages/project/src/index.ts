/**
 * Finds what applies to a proposal: its configuration, reports, pins and bibliographies. Works on any file system;
 * `@findings/project/node` has the one of this machine.
 */
export {
  addReports,
  removeReport,
  setBibliographyFiles,
  setDefaultReport,
  setReportFiles,
} from './edit-configuration.js';
export { citingProposal } from './citing-proposal.js';
export type { CitingProposal } from './citing-proposal.js';
export { noReport } from './chosen-report.js';
export {
  chosenKey,
  INCLUDE,
  defaultConfiguration,
  dependenciesOf,
  lockPathOf,
  needsDatabase,
} from './configuration.js';
export type { Configuration } from './configuration.js';
export { CONFIG_NAME, createConfigurationLoader, locateConfiguration } from './configuration-loader.js';
export type { ConfigurationLoader } from './configuration-loader.js';
export { documentCitations } from './document-citations.js';
export type { DocumentCitation } from './document-citations.js';
export { Failure, fileFailure } from './failure.js';
export type { FileProblems } from './failure.js';
export { displayPath, isInDatabase, missingFile, toSlashPath } from './files.js';
export type { Files, LoadedReport, Paths } from './files.js';
export { formatNumber } from './format-number.js';
export { MAX_UNCLOSED_LENGTH, quotePath } from './front-matter.js';
export { readFrontMatterFiles } from './front-matter-files.js';
export type { FrontMatterFiles } from './front-matter-files.js';
export { createGlobCheck, isIncluded } from './globs.js';
export { readJson } from './json-spans.js';
export type { JsonSpans } from './json-spans.js';
export { createLibraryLoader } from './library-loader.js';
export type { LibraryLoader, LoadedLibrary } from './library-loader.js';
export { parseLock } from './lock-loader.js';
export { citedIds, moveCitations, pinMovesOf } from './move-citations.js';
export type { MovedId } from './move-citations.js';
export { didYouMean } from './nearest-name.js';
export { createProject } from './project.js';
export type { DocumentContext, Project, ProjectOptions, UnreadReport } from './project.js';
export { missingReports } from './missing-reports.js';
export { SAMPLE, SAMPLE_KEY } from './sample.js';
export { isWordFile } from './word-file.js';
export { worksFormats } from './works-format.js';
export type { WorksFormat } from './works-format.js';
