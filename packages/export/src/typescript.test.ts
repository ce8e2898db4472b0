import fc from 'fast-check';
import { stripTypeScriptTypes } from 'node:module';
import { describe, expect, test } from 'vitest';
import { exampleReport } from '../../core/test/example-library.js';
import { createLibrary } from '@findings/core/library';
import type { Report } from '@findings/core';
import { typescriptModule } from './typescript.js';

interface Loaded {
  readonly report: Report;
  finding(id: string): { readonly id: string };
}

/** The module as a program would import it, its types left out. */
async function load(module: string): Promise<Loaded> {
  const script = stripTypeScriptTypes(module, { mode: 'transform' });
  return (await import(`data:text/javascript,${encodeURIComponent(script)}`)) as Loaded;
}

describe('the module of a report', () => {
  test('contains the report, and finds its findings by id', async () => {
    const { report, finding } = await load(typescriptModule(exampleReport, 'reports/demo.md'));
    expect(report).toEqual(JSON.parse(JSON.stringify(exampleReport)));
    const targets = createLibrary([exampleReport]).targets();
    for (const { id, type } of targets) if (type !== 'report') expect(finding(id).id).toBe(id);
    for (const { id, alias } of targets) if (alias !== undefined) expect(finding(alias).id).toBe(id);
  });

  test('contains any report unchanged', async () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        "'",
        '\\',
        '*/',
        '`',
        '${x}',
        '\u2028',
        '\ud800',
        '</script>',
        '\r\n',
        '\\u0027',
        '##[',
        '\u001b',
        '\u009b',
        '\u202e',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(hostile), async (parts) => {
        const text = parts.join('');
        const sessions = exampleReport.sessions.map((session) => ({ ...session, title: text }));
        const report: Report = { ...exampleReport, title: text, sessions };
        const module = typescriptModule(report, text);
        // eslint-disable-next-line no-control-regex
        expect(module).not.toMatch(/[\0-\x09\x0B-\x1F\x7F-\x9F\u2028-\u202E\u2066-\u2069]|##\[/);
        const loaded = await load(module);
        expect(loaded.report).toEqual(JSON.parse(JSON.stringify(report)));
      }),
      { numRuns: 50 },
    );
  });
});
