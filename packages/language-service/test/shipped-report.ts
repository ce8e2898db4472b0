import text from '@findings/tip-2012/report/tip-2012.md?raw';

/** The sample report as a file of a fixture, with the page breaks of its PDF. */
export const tip2012 = `--- tip2012.report.md\n${text}`;
