export { finding, report } from './generated/report.js';
export type { FindingId, Findings } from './generated/report.js';
