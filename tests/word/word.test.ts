import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { encodings, mutations, rewrite } from '../../packages/word/test/mutate-word.ts';
import { draft, report } from './documents.ts';
import { commentsIn, convert, convertAll, openDocumentBody, readBody, textOf } from './office.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'findings-word-'));
const path = (name: string): string => join(folder, name);
after(() => rmSync(folder, { recursive: true, force: true }));

interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

function findings(...args: readonly string[]): Promise<Ran> {
  const command = join(root, 'packages/cli/bin/findings.js');
  return new Promise((done) => {
    execFile(process.execPath, [command, ...args], { cwd: folder }, (error, stdout, stderr) =>
      done({ status: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
}

/** The commands of the README for a PDF and a Word document. */
const commands = [
  ...readFileSync(join(root, 'README.md'), 'utf8').matchAll(
    /^findings (.*(?:report\.pdf|draft\.docx).*?)(?: *#.*)?$/gm,
  ),
].map(([, args = '']) => args.split(' '));

describe('from a PDF and a Word document to comments, as in the README', () => {
  const results: Ran[] = [];

  before(async () => {
    for (const [name, text, format] of [
      ['report', report, 'pdf'],
      ['draft', draft, 'docx'],
    ] as const) {
      mkdirSync(path('sources'), { recursive: true });
      writeFileSync(path(`sources/${name}.fodt`), text);
      convert(path(`sources/${name}.fodt`), format, folder);
    }
    for (const args of commands) results.push(await findings(...args));
  });

  test('the commands run', () => {
    assert.deepEqual(commands, [
      ['init', 'report.pdf'],
      ['check', 'draft.docx', '--output', 'checked.docx'],
    ]);
    assert.deepEqual(
      results.map(({ status }) => status),
      [0, 1],
      results.map(({ stderr }) => stderr).join(''),
    );
  });

  test('LibreOffice shows each comment on its words', () => {
    const comments = commentsIn(openDocumentBody(path('checked.docx')));
    assert.deepEqual(
      comments.map(({ words, text }) => [words, /Rule: ([\w.]+)/.exec(text)?.[1]]),
      [
        ['need not be repaid in a year with little rain', 'quote.altered'],
        ['@s2.h9', 'citation.unresolved'],
        // A note cannot have a comment, so it is on the number of the note.
        ['', 'quote.altered'],
        ['counted 40 wells, and found that 35% of them were dry', 'quote.altered'],
        ['Jonas Köhler', 'attribution.mismatch'],
      ],
    );
    assert.match(comments[2]!.text, /^In footnote 1: “paid for by those who buy them” Error: /);
  });

  test('the text is the same', () => {
    const [checked, original] = ['checked.docx', 'draft.docx'].map((name) => textOf(openDocumentBody(path(name))));
    assert.equal(checked, original);
    assert.match(original!, /The \* villages of <the hills>/);
  });

  test('LibreOffice opens every copy whose original it opens, with the same text and all comments', async () => {
    const original = readFileSync(path('draft.docx'));
    const ways = Object.entries({ ...mutations, ...encodings });
    const names = ways.map((_, index) => `way-${index}`);
    for (const [index, [, change]] of ways.entries()) {
      writeFileSync(path(`${names[index]}.docx`), rewrite(original, change));
      const args = ['check', `${names[index]}.docx`, '--output', `${names[index]}-checked.docx`];
      const { status, stderr } = await findings(...args);
      assert.equal(status, 1, stderr);
    }
    const convertEach = (ending: string) =>
      convertAll(
        names.map((name) => path(`${name}${ending}.docx`)),
        'fodt',
      );
    const [originals, copies] = [convertEach(''), convertEach('-checked')];
    assert.ok(originals.filter((file) => existsSync(file)).length >= ways.length - 1);
    const expected = commentsIn(openDocumentBody(path('checked.docx')));
    for (const [index, [way]] of ways.entries()) {
      if (!existsSync(originals[index]!)) continue;
      const body = readBody(copies[index]!);
      assert.equal(textOf(body), textOf(readBody(originals[index]!)), way);
      assert.deepEqual(commentsIn(body), expected, way);
    }
  });

  test('a copy that was saved in LibreOffice can be checked, and is not replaced', async () => {
    mkdirSync(path('saved'));
    convert(path('checked.docx'), 'docx', path('saved'));
    const again = await findings('check', 'saved/checked.docx');
    assert.equal(again.stdout.replaceAll('saved/checked.docx', 'draft.docx'), results[1]!.stdout);
    const refused = await findings('check', 'draft.docx', '--output', 'saved/checked.docx');
    assert.equal(refused.status, 2);
    assert.match(refused.stderr, /may have your corrections/);
  });
});
