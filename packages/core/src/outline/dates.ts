export { englishDates, type DateNames } from './date-names.js';
export { readDates, type DateRange } from './date-range.js';
export { readDay } from './day-heading.js';
