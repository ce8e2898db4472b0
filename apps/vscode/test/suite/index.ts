import 'mocha/mocha.js';

/** VS Code calls it in its extension host, in Node or in a web worker; what is printed is TAP. */
export async function run(): Promise<void> {
  mocha.setup({ ui: 'tdd', reporter: 'tap', timeout: 30_000, color: false });
  await import('every-test');
  await new Promise<void>((resolve, reject) => {
    // Not its own `run`, which looks for a page's address.
    Mocha.prototype.run.call(mocha, (failures) =>
      failures > 0 ? reject(new Error(`${failures} tests failed.`)) : resolve(),
    );
  });
}
