import citations = require('@findings/citations');
import core = require('@findings/core');
import check = require('@findings/core/check');

export const report: core.Report = core.parseReport('# Title', { key: 'report' });
export const library: check.Library = check.createLibrary([report]);
export const groups: readonly citations.CitationGroup[] = citations.findCitations('[@s1]');
