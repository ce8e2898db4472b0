import type { Plugin } from 'esbuild';
import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** What stands in a rule for its page and its tests, by the name of its property, and what it is without that. */
const LEFT_OUT: ReadonlyMap<string, string> = new Map([
  ['description', "''"],
  ['examples', '[]'],
]);

/** The rules without what is written of them: the extension has their pages, and nobody asks its server for that. */
export const withoutExamples: Plugin = {
  name: 'without-examples',
  setup: (build) => {
    build.onLoad({ filter: /[\\/]core[\\/]src[\\/]rules[\\/][a-z-]+\.ts$/ }, ({ path }) => ({
      contents: shortened(path, readFileSync(path, 'utf8')),
      loader: 'ts',
    }));
  },
};

function shortened(path: string, text: string): string {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  let [kept, from] = ['', 0];
  for (const { name, initializer } of file.statements.flatMap(propertiesOf)) {
    const instead = LEFT_OUT.get(name.getText(file));
    if (instead === undefined) continue;
    kept += text.slice(from, initializer.getStart(file)) + instead;
    from = initializer.end;
  }
  return kept + text.slice(from);
}

/** Those of an object that a constant of a file is. */
function propertiesOf(statement: ts.Statement): readonly ts.PropertyAssignment[] {
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.flatMap(({ initializer }) =>
    initializer && ts.isObjectLiteralExpression(initializer)
      ? initializer.properties.filter((property) => ts.isPropertyAssignment(property))
      : [],
  );
}
