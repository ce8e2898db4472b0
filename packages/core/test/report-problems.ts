import { doubts } from './report-doubts.js';
import { mistakes } from './report-mistakes.js';
import type { ReportProblemInfo } from './report-problem-page.js';

/** All problems of reports. */
export const reportProblems: readonly ReportProblemInfo[] = [...doubts, ...mistakes];
