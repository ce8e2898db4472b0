/** The package has no types of its own; this is the part that the tests use. */
declare module 'pandoc-wasm' {
  export function convert(
    options: {
      readonly from: string;
      readonly to: string;
      readonly citeproc?: boolean;
      readonly csl?: string;
      readonly bibliography?: readonly string[];
      readonly wrap?: 'none';
    },
    input: string,
    files: Readonly<Record<string, string>>,
  ): Promise<{ readonly stdout: string; readonly stderr: string; readonly warnings: readonly unknown[] }>;
}
