/** Which scripts of an esbuild result others need before they run. */

/** What of esbuild's metafile is used here. */
export interface Outputs {
  readonly outputs: Readonly<
    Record<
      string,
      {
        readonly entryPoint?: string | undefined;
        readonly imports: readonly { readonly path: string; readonly kind: string }[];
      }
    >
  >;
}

/** @returns the files that the given sources became, and all that these import at once, each once; none for a source that is no entry. */
export function scriptsBehind({ outputs }: Outputs, sources: readonly string[]): readonly string[] {
  const found = new Set<string>();
  const follow = (file: string): void => {
    if (!found.has(file)) {
      found.add(file);
      outputs[file]?.imports.filter(({ kind }) => kind === 'import-statement').forEach(({ path }) => follow(path));
    }
  };
  Object.keys(outputs)
    .filter((file) => sources.includes(outputs[file]?.entryPoint ?? ''))
    .forEach(follow);
  return [...found];
}
