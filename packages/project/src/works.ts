/** `@findings/project/works`: findings as works of a bibliography; it loads what writes them. */
export { allWorks, citedWorks } from './select-works.js';
export type { SelectedWorks, CitingWorks } from './select-works.js';
export { printWorks } from './works/print-works.js';
