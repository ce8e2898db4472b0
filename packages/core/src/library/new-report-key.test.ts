import { expect, test } from 'vitest';
import { newReportKey } from './new-report-key.js';

test.each([
  ['tip-2012.md', 'Trafficking in Persons', [], 'tip2012'],
  ['Wells & Water (2021).md', undefined, [], 'wellswater2021'],
  ['वर्षा.md', undefined, [], 'वर्षा'.replace(/[^\p{L}\p{N}]/gu, '')],
  // The key is taken.
  ['wells.md', undefined, ['Wells'], 'wells_2'],
  ['wells.md', undefined, ['wells', 'wells_2'], 'wells_3'],
  // The key would be an id of a finding.
  ['s4.md', undefined, [], 's4_2'],
  ['summary.md', 'Summary', [], 'summary_2'],
  // The name is generic, and the title is not.
  ['final-report-v2.md', 'Wells and Water: What We Found in Twelve Districts', [], 'wellswater'],
  // The name is long.
  ['56-green-party-2023-ai-fringe.md', 'Green Party conference: report of the AI fringe', [], 'greenparty2023'],
  ['2024-03-minutes.md', 'Minutes of the Harbour Board', [], 'harbourboard2024'],
  ['report.md', undefined, [], 'report'],
  ['a-report-with-a-name-that-nobody-wants-to-write.md', 'Ports', [], 'ports'],
])('%s, %j, %j: %s', (name, title, taken, expected) => {
  expect(newReportKey(name, title, taken)).toBe(expected);
});

test('the key that a report gives itself comes first, unless it is taken', () => {
  expect(newReportKey('clean.md', undefined, [], 'Rain2020')).toBe('rain2020');
  expect(newReportKey('clean.md', undefined, ['rain2020'], 'rain2020')).toBe('rain2020_2');
});
