import { findCitations, type CitationGroup } from '@findings/citations';
import { parseReport, type Report } from '@findings/core';
import { createLibrary, type Library } from '@findings/core/check';

export const report: Report = parseReport('# Title', { key: 'report' });
export const library: Library = createLibrary([report]);
export const groups: readonly CitationGroup[] = findCitations('[@s1]');
