/**
 * What holds for a proposal: its configuration, the reports that it may cite, its pins and bibliographies. Files are handed
 * in; `@findings/project/node` has those of this machine.
 */
export { INCLUDE, defaultConfiguration } from './config/configuration.js';
export type { Configuration } from './config/configuration.js';
export { createConfigurations } from './config/configurations.js';
export type { Configurations } from './config/configurations.js';
export { addReports } from './config/add-reports.js';
export { filesBehind } from './config/files-behind.js';
export { readJson } from './config/json-places.js';
export type { JsonPlaces } from './config/json-places.js';
export { createGlobCheck } from './config/glob-mistake.js';
export { CONFIG_NAME, locateConfig } from './config/locate.js';
export { namedReports } from './documents/named-reports.js';
export type { NamedReports } from './documents/named-reports.js';
export { documentCitations } from './documents/document-citations.js';
export type { DocumentCitation } from './documents/document-citations.js';
export { isIncluded } from './documents/is-included.js';
export { Failure } from './failure.js';
export { fileFailure } from './file-failure.js';
export type { Located } from './failure.js';
export type { Files, Paths } from './files/files.js';
export { missingFile } from './files/missing-file.js';
export { shownPathBy, slashedBy } from './files/shown-path.js';
export { grouped } from './grouped.js';
export { lockOf } from './lock/lock-of.js';
export { lockPathOf } from './lock/lock-path.js';
export { didYouMean } from './nearest.js';
export { createProject } from './project.js';
export type { Held, Project, ProjectOptions } from './project.js';
export { createBookshelf } from './reports/bookshelf.js';
export type { Bookshelf, Shelf } from './reports/bookshelf.js';
export type { LoadedReport } from './reports/loaded-report.js';
export { newReportKey } from './reports/new-report-key.js';
export { keyOfPath, RESERVED_KEYS, SHIPPED_KEY } from './reports/report-key.js';
export { worksFormats } from './works/works-format.js';
export type { WorksFormat } from './works/works-format.js';
