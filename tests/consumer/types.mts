import { findCitations, type CitationGroup } from '@findings/citations';
import { parseReport, type Report } from '@findings/core';
import { createLibrary, type Library } from '@findings/core/library';
import { finding, type FindingId } from '@findings/tip-2012';

export const report: Report = parseReport('# Title', { key: 'report' });
export const library: Library = createLibrary([report]);
export const groups: readonly CitationGroup[] = findCitations('[@s1]');

export const id: FindingId = 's4.h2';
export const text: string = finding('s4.h2').text;
// @ts-expect-error an id that does not exist is a compile error
export const none = finding('s4.h99');
