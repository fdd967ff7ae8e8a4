/** RequireJS, which SharePoint's loader starts. */
declare function define(dependencies: readonly string[], factory: (...modules: readonly unknown[]) => unknown): void;
declare function define(
  name: string,
  dependencies: readonly string[],
  factory: (...modules: readonly unknown[]) => unknown
): void;
