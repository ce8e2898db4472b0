import { defaultConfiguration, isIncluded, readJson } from '@findings/project';
import fc from 'fast-check';
import { readConfiguration } from '../../packages/project/src/read-configuration.ts';
import { memoryFiles, demandLocatedErrors } from './memory-files.ts';
import { mutatedText, tokenSoup } from './mutations.ts';
import { demandSpan } from './demand.ts';
import { checkTexts, keptTexts } from './properties.ts';

const CONFIG = '/w/findings.config.json';
/** Long names and deep folders, which careless patterns match in exponential time. */
const proposals = ['/w/proposals/a.md', `/w/${'a'.repeat(60)}.md`, `/w/${'a/'.repeat(30)}a.md`, '/other/é b.md'];

// prettier-ignore
const globs = [
  '*', '**', '/', '**/', '?', 'a', 'b', '.md', '*.md', '..', './', '!', '!(', '+(', '@(', '?(', '*(', ')', '|', '[',
  ']', '[!a]', '[[:alpha:]]', '{', '}', ',', '{a,b}', '{1..9}', '{1..1000000}', '\\', '\\\\', '(a|aa)', '+', '$',
  '^',
];
// prettier-ignore
const tokens = [
  ...globs, '{', '}', '[', ']', ':', ',', '"', '\\"', '\n', ' ', '1', 'null', 'true', '"a"', '"a.md"', '""', '//',
  '/* */', '"reports"', '"default"', '"include"', '"exclude"', '"overrides"', '"files"', '"rules"', '"bibliography"',
  '"$schema"', '"quote.altered"', '"error"', '"off"', '"__proto__"', '"constructor"', '"prototype"', '"toString"',
  '\ud800', '\0',
];

const kept = keptTexts('configuration');
const texts = fc.oneof(
  mutatedText(kept, tokens),
  tokenSoup(tokens),
  tokenSoup(globs, 12),
  fc.tuple(tokenSoup(globs, 3), fc.nat(12)).map(([glob, times]) => `${glob.repeat(times)}b`),
);

checkTexts(texts, kept, {
  'mistakes in a configuration have a position': (text) => checkSettings(text),
  'patterns match any path, or are refused': (text) => checkSettings(settingsWith(text)),
  'mistakes in JSON have a position': checkJson,
});

/** A configuration in which each line is a pattern. */
function settingsWith(text: string): string {
  const patterns = text.split('\n').filter((line) => line !== '');
  if (patterns.length === 0) return '{}';
  const overrides = [{ files: patterns, rules: { 'quote.altered': 'off' } }];
  return JSON.stringify({ include: patterns, exclude: patterns.slice(1), overrides });
}

function checkSettings(text: string): void {
  const files = memoryFiles(
    new Map([
      [CONFIG, text],
      ['/w/a.md', ''],
      ['/w/refs.bib', ''],
    ]),
  );
  const read = demandLocatedErrors('configuration', text, () =>
    readConfiguration(files, CONFIG, 'findings.config.json'),
  );
  if (!read) return;
  const includes = isIncluded(files, { ...defaultConfiguration('/w'), ...read });
  for (const path of proposals) {
    includes(path);
    read.severitiesFor(path);
  }
}

function checkJson(text: string): void {
  for (const { span } of readJson(text).problems) demandSpan('readJson', text, span);
}
