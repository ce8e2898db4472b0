import citations = require('@findings/citations');
import core = require('@findings/core');
import tip2012 = require('@findings/tip-2012');

export const report: core.Report = core.parseReport('# Title', { key: 'report' });
export const library: core.Library = core.createLibrary([report]);
export const groups: readonly citations.CitationGroup[] = citations.findCitations('[@s1]');

export const id: tip2012.FindingId = 's4.h2';
export const text: string = tip2012.finding('s4.h2').text;
// @ts-expect-error an id that does not exist is a compile error
export const none = tip2012.finding('s4.h99');
