/** The sample report, in place of a path. A file of this name is written `./sample`. */
export const SAMPLE = 'sample';

/** The key of the sample report if a configuration gives it none. */
export const SAMPLE_KEY = 'tip2012';
