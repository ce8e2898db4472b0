import { describe, expect, test } from 'vitest';
import { addReports, removeReport } from './edit-configuration.js';

const wells = { key: 'wells', file: 'reports/wells.md' };

describe('addReports', () => {
  test('creates a configuration', () => {
    expect(addReports(undefined, [wells], 'wells')).toBe(`{
  "reports": {
    "wells": "reports/wells.md"
  },
  "default": "wells"
}
`);
  });

  test('adds a report after the existing ones and keeps the formatting', () => {
    const before = `{
\t"include": [ "a/*.md",  "b/*.md" ],\r
\t"reports": {\r
\t\t"ports": "reports/ports.md"\r
\t},\r
\t"rules": {}\r
}`.replace(/\r?\n/g, '\r\n');
    expect(addReports(before, [wells], 'ports')).toBe(
      before
        .replace('ports.md"', 'ports.md",\r\n\t\t"wells": "reports/wells.md"')
        .replace('"rules": {}', '"rules": {},\r\n\t"default": "ports"'),
    );
  });

  test('keeps comments', () => {
    expect(addReports('{\n  // mine\n  "reports": {}\n}\n', [wells], 'wells')).toContain('// mine');
  });
});

const two = `{
  // Ours
  "reports": {
    "wells": "reports/wells.md",
    "ports": "reports/ports.md"
  },
  "default": "wells"
}
`;

describe('removeReport', () => {
  test('keeps the rest, and chooses another default', () => {
    expect(removeReport(two, 'wells', { isDefault: true, others: ['ports'] })).toBe(
      two.replace('    "wells": "reports/wells.md",\n', '').replace('"default": "wells"', '"default": "ports"'),
    );
  });

  test('removes the default with the last report', () => {
    const text = removeReport('{ "reports": { "a": "a.md" }, "default": "a" }', 'a', {
      isDefault: true,
      others: [],
    });
    expect(JSON.parse(text)).toEqual({ reports: {} });
  });
});
