/** `@findings/project/works`: findings as works of a bibliography; it loads what writes them. */
export { allWorks, citedWorks } from './works/choose-works.js';
export type { ChosenWorks, CitingWorks } from './works/choose-works.js';
export { printWorks } from './works/print-works.js';
