export { englishDates, type DateNames } from './date-names.js';
export { readDates, type DateContext, type DateRange } from './date-range.js';
export { readDay, type DayHeading } from './day-heading.js';
