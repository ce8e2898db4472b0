export { importDocument } from './import-document.js';
export type { ImportOptions, ImportResult } from './import-document.js';
export { ImportError } from './problems.js';
export type { ImportErrorCode, ImportProblem, ImportProblemCode } from './problems.js';
export type { ImportSummary } from './convert-document.js';
export type { Progress } from './reader.js';
export type { Format } from './formats.js';
export { detectFormat } from './detect-format.js';
