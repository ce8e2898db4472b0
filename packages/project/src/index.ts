/**
 * What holds for a proposal: its configuration, the reports that it may cite, its pins and bibliographies. Files are handed
 * in; `@findings/project/node` has those of this machine.
 */
export { INCLUDE, defaultConfiguration } from './config/configuration.js';
export type { Configuration } from './config/configuration.js';
export { createConfigurations } from './configuration-loader.js';
export type { ConfigurationLoader } from './configuration-loader.js';
export { addReports } from './add-reports.js';
export { dependenciesOf } from './configuration-dependencies.js';
export { readJson } from './json-spans.js';
export type { JsonSpans } from './json-spans.js';
export { createGlobCheck } from './glob-problem.js';
export { CONFIG_NAME, locateConfig } from './locate-configuration.js';
export { namedReports } from './front-matter-reports.js';
export type { NamedReports } from './front-matter-reports.js';
export { documentCitations } from './documents/document-citations.js';
export type { DocumentCitation } from './documents/document-citations.js';
export { isIncluded } from './documents/is-included.js';
export { Failure } from './failure.js';
export { fileFailure } from './file-failure.js';
export type { FileProblems } from './failure.js';
export type { Files, Paths } from './files/files.js';
export { missingFile } from './files/missing-file.js';
export { displayPath, toSlashPath } from './display-path.js';
export { formatNumber } from './format-number.js';
export { parseLock } from './parse-lock.js';
export { lockPathOf } from './lock/lock-path.js';
export { didYouMean } from './nearest-name.js';
export { createProject } from './project.js';
export type { DocumentContext, Project, ProjectOptions } from './project.js';
export { createLibraryLoader } from './library-loader.js';
export type { LibraryLoader, LoadedLibrary } from './library-loader.js';
export type { LoadedReport } from './reports/loaded-report.js';
export { newReportKey } from './reports/new-report-key.js';
export { keyOfPath, RESERVED_KEYS, SAMPLE_KEY } from './reports/report-key.js';
export { worksFormats } from './works/works-format.js';
export type { WorksFormat } from './works/works-format.js';
