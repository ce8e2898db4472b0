import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { packageFolders, root } from './run-program.ts';

interface Manifest {
  readonly name: string;
  readonly exports?: Readonly<Record<string, string | Readonly<Record<string, unknown>>>>;
}

/** An entry point of a package, with the path of its TypeScript source. */
interface EntryPoint {
  readonly name: string;
  readonly source: string;
}

test('public-surface.txt lists the exported names of all entry points', async () => {
  const entryPoints = packageFolders.flatMap(entryPointsOf);
  const program = ts.createProgram({
    rootNames: entryPoints.map(({ source }) => source),
    options: {
      target: ts.ScriptTarget.ES2023,
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      customConditions: ['development'],
      resolveJsonModule: true,
      // Export names do not depend on library types.
      types: [],
      noLib: true,
      noEmit: true,
    },
  });
  const sections = entryPoints.map(({ name, source }) => `${name}\n${exportsOf(program, source).join('\n')}\n`);
  await expect(sections.join('\n')).toMatchFileSnapshot('./public-surface.txt');
});

/** The entry points of a package that are TypeScript, in the order of its manifest. */
function entryPointsOf(folder: string): readonly EntryPoint[] {
  const path = join(root, 'packages', folder);
  const manifest = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')) as Manifest;
  return Object.entries(manifest.exports ?? {}).flatMap(([entry, target]) => {
    const source = typeof target === 'string' ? target : target['development'];
    if (typeof source !== 'string' || !source.endsWith('.ts')) return [];
    return [{ name: join(manifest.name, entry), source: join(path, source) }];
  });
}

/** The sorted names that a module exports. Types are marked, because they do not exist at run time. */
function exportsOf(program: ts.Program, source: string): readonly string[] {
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(program.getSourceFile(source)!);
  const symbols = module ? checker.getExportsOfModule(module) : [];
  if (symbols.length === 0) return ['  (no exports)'];
  return symbols
    .map((symbol) => {
      const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
      return `  ${symbol.name}${target.flags & ts.SymbolFlags.Value ? '' : ' (type)'}`;
    })
    .sort();
}
