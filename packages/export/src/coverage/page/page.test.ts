import { sha256 } from '@noble/hashes/sha2';
import fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { coverageCase, hostileText } from '../../../test/coverage-arbitrary.js';
import { exampleLibrary, exampleReport } from '../../../../core/test/example-library.js';
import { measureCoverage } from '../measure-coverage.js';
import { readProposal } from '../read-proposal.js';
import { visible } from '@findings/core/text';
import { escapeHtml } from './escape.js';
import { coveragePage } from './page.js';
import type { PageOptions } from './page.js';

const proposal = `---
title: A shelter
---

## Why

Beds are full [@s1.h1; @s2], and again [@s1.h1]. Nobody knows [@s2.okoro; @s9].
`;
const coverage = measureCoverage(
  [{ report: exampleReport, path: 'reports/demo.md' }],
  [readProposal('proposals/a.md', proposal, exampleLibrary)],
);
const pageOf = (options?: PageOptions): string => [...coveragePage(coverage, options)].join('');

describe('the page', () => {
  test('links to lines of proposals', () => {
    expect(pageOf()).not.toContain('href="p');
    const linked = pageOf({ linkTo: (path, line) => (line === undefined ? path : `${path}#L${line}`) });
    expect(linked).toContain('<a href="proposals/a.md#L7">Line 7</a>');
    expect(linked).toContain('<a class="title" href="proposals/a.md">');
  });

  test('in a webview has the colors of the theme, posts clicks, and allows no other script', () => {
    const page = pageOf({ setting: 'editor', linkTo: (path, line) => `file:///w/${path}#L${line ?? 1}` });
    expect(page).toContain('--paper: var(--vscode-editor-background)');
    expect(page).toContain('acquireVsCodeApi()');
    expect(pageOf()).not.toMatch(/vscode/i);
    const [, style] = /<style>([^]*?)<\/style>/.exec(page)!;
    const [, script] = /<script>([^]*?)<\/script>/.exec(page)!;
    const hash = (text: string): string => Buffer.from(sha256(text)).toString('base64');
    expect(page).toContain(
      `default-src 'none'; style-src 'sha256-${hash(style!)}'; script-src 'sha256-${hash(script!)}';`,
    );
  });

  test('contains the target of each internal link', () => {
    const page = pageOf();
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, target]) => decodeURIComponent(target!));
    expect(targets.length).toBeGreaterThan(12);
    expect(targets.filter((target) => !ids.has(target))).toEqual([]);
  });

  test('allows only its own style, and loads nothing', () => {
    const page = pageOf();
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1];
    const hash = (name: string): string => {
      const inner = page.slice(page.indexOf(`<${name}>`) + name.length + 2, page.indexOf(`</${name}>`));
      return `'sha256-${btoa(String.fromCharCode(...sha256(inner)))}'`;
    };
    expect(policy).toBe(`default-src 'none'; style-src ${hash('style')}; base-uri 'none'; form-action 'none'`);
    expect(page).not.toMatch(/<script|https?:|url\(|@import| src=/);
  });
});

const judge = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y', 'html-validate:document'],
  rules: {
    // Dots and colons are part of the findings' ids.
    'valid-id': ['error', { relaxed: true }],
    // What is said has the white space that it has, and the length.
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
  },
});

async function complaintsOf(page: string): Promise<string[]> {
  const { results } = await judge.validateString(page);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`),
  );
}

test('the page is valid HTML', async () => {
  expect(await complaintsOf(pageOf({ linkTo: (path) => path }))).toEqual([]);
  expect(await complaintsOf('<!DOCTYPE html><p><div></div>')).not.toEqual([]);
});

test('the page of any coverage is valid HTML with each finding and citation once', async () => {
  await fc.assert(
    fc.asyncProperty(coverageCase, async ({ coverage: any, findings, found, astray }) => {
      const page = [...coveragePage(any, { linkTo: (path) => encodeURIComponent(visible(path)) })].join('');
      expect(await complaintsOf(page)).toEqual([]);
      const ids = [...page.matchAll(/<article class="finding [a-z]+" id="([^"]+)"/g)].map(([, id]) => id);
      expect(ids).toEqual(findings.map(({ id, report, qualifiedId }) => (report.key === 'one' ? id : qualifiedId)));
      expect(page.match(/>Line [\d,]+</g) ?? []).toHaveLength(found + astray);
      expect(page.match(/<p class="key">/g) ?? []).toHaveLength(astray);
    }),
    { numRuns: 30 },
  );
});

test('text is escaped', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const escaped = escapeHtml(text);
      expect(escaped).not.toMatch(/[\n<>"'\u202A-\u202E\u2066-\u2069]/);
      expect(escaped).not.toContain('##[');
      const entities: Record<string, string> = {
        amp: '&',
        lt: '<',
        gt: '>',
        quot: '"',
        '#39': "'",
        '#10': '\n',
        '#35': '#',
      };
      expect(escaped.replace(/&([^;]*);/g, (_, name: string) => entities[name]!)).toBe(visible(text));
    }),
  );
});
