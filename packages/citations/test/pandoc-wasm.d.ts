/** The package has no types of its own; this is the part that the tests use. */
declare module 'pandoc-wasm' {
  export function convert(
    options: { readonly from: string; readonly to: string },
    input: string,
    files: Readonly<Record<string, never>>,
  ): Promise<{ readonly stdout: string; readonly stderr: string }>;
}
