import type { Metafile, Plugin } from 'esbuild';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Licences that allow bundling as long as their text is included. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'Unlicense',
  'Zlib',
]);

interface ThirdParty {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly text: string;
}

/**
 * Writes the licences of all third-party packages that are in the bundle, and of third-party data in our own files: the comments
 * with `@license`, and `license` in JSON. Fails the build if a licence does not allow bundling or its text is missing. If a plugin is used for several
 * builds, the file covers all of them. If nothing is bundled, no file is written.
 */
export function thirdPartyNotices(file = 'dist/THIRD-PARTY-NOTICES.txt'): Plugin {
  const found = new Map<string, ThirdParty>();
  const data = new Set<string>();
  return {
    name: 'third-party-notices',
    setup: (build) => {
      build.initialOptions.metafile = true;
      const cwd = build.initialOptions.absWorkingDir ?? process.cwd();
      build.onEnd(({ metafile }) => {
        for (const folder of metafile ? bundledFolders(metafile) : []) {
          if (!found.has(folder)) found.set(folder, readThirdParty(join(cwd, folder)));
        }
        for (const file of metafile ? bundledFiles(metafile) : []) {
          for (const notice of readDataNotices(join(cwd, file))) data.add(notice);
        }
        if (found.size + data.size === 0) return;
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, formatNotices([...found.values()], data));
      });
    },
  };
}

/** The files that have code in the output. */
function bundledFiles({ outputs }: Metafile): ReadonlySet<string> {
  const files = new Set<string>();
  for (const { inputs } of Object.values(outputs)) {
    for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
      // Plugins prefix paths with a namespace, such as `on-demand:`.
      if (bytesInOutput > 0) files.add(path.replace(/^[\w-]{2,}:/, ''));
    }
  }
  return files;
}

/** The folders of the third-party packages that have code in the output. */
function bundledFolders(metafile: Metafile): ReadonlySet<string> {
  const folders = [...bundledFiles(metafile)].map((path) => IN_PACKAGE.exec(path)?.[1]);
  return new Set(folders.filter((folder) => folder !== undefined));
}

const IN_PACKAGE = /^((?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+)\//;

/** The comments with `@license` of one of our files. Bundlers keep these comments, so that our built packages have them, too. */
function readDataNotices(file: string): readonly string[] {
  if (IN_PACKAGE.test(file) || !/\.(?:[cm]?[jt]s|json)$/.test(file) || !existsSync(file)) return [];
  if (file.endsWith('.json')) {
    const { license } = JSON.parse(readFileSync(file, 'utf8')) as { readonly license?: unknown };
    return Array.isArray(license) ? [license.join('\n')] : [];
  }
  const comments = readFileSync(file, 'utf8').match(/(?<=\/\*\*\n \* @license\n)[^]*?(?=\n ?\*\/)/g) ?? [];
  return comments.map((comment) => comment.replace(/^ \* ?/gm, '').trim());
}

function readThirdParty(folder: string): ThirdParty {
  const { name, version, license } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as Partial<ThirdParty>;
  if (name === undefined || version === undefined) throw new Error(`${folder}/package.json has no name or no version.`);
  if (license === undefined || !isAllowed(license)) {
    throw new Error(
      `${name} is bundled, and its licence is ${license ?? 'missing'}. Check whether the licence allows that, then add it to ALLOWED.`,
    );
  }
  const text = readLicence(folder) ?? readOwnCopy(name);
  if (text === undefined) throw new Error(`${name} is bundled, and has no text of its licence.`);
  return { name, version, license, text: text.replace(/\r\n?/g, '\n').trim() };
}

/** @param license an SPDX expression, such as `MIT`, `(MIT OR GPL-3.0-or-later)` or `MIT AND Zlib` */
function isAllowed(license: string): boolean {
  const plain = license.replace(/[()]/g, '');
  return plain.split(' OR ').some((choice) => choice.split(' AND ').every((each) => ALLOWED.has(each)));
}

/** The text of the licence: a file of its own, or a section of the package's README. */
function readLicence(folder: string): string | undefined {
  const files = readdirSync(folder);
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const licence = files.find((each) => /^licen[cs]e(?:[-.](?:md|markdown|txt|mit|apache2))?$/i.test(each));
  if (licence !== undefined) return read(licence);
  const readme = files.find((each) => /^readme\.md$/i.test(each));
  return readme === undefined
    ? undefined
    : /^#+ *licen[cs]e *\n([^#]*(?:copyright|permission)[^#]*)/im.exec(read(readme))?.[1];
}

/** The text for a package that comes without it. */
function readOwnCopy(name: string): string | undefined {
  const file = new URL(`licences/${name.replace('/', '+')}.txt`, import.meta.url);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** Lists packages that share a licence text together, above that text. */
function formatNotices(packages: readonly ThirdParty[], data: ReadonlySet<string>): string {
  const byText = new Map<string, Set<string>>();
  for (const { name, version, license, text } of packages) {
    byText.set(text, (byText.get(text) ?? new Set()).add(`${name} ${version} (${license})`));
  }
  const parts = [
    ...[...byText].map(([text, names]) => `${[...names].sort().join('\n')}\n\n${text}\n`),
    ...[...data].map((notice) => `${notice}\n`),
  ];
  return ['This package contains third-party software under the licences below.\n', ...parts.sort()].join(
    `\n${'-'.repeat(80)}\n\n`,
  );
}
