/** The shape in which the Word API is described to the task pane's polyfill and to the gate of the host. */

/** `[set, version]`, e.g. `['WordApi', '1.5']`. */
export type RequirementSet = readonly [name: string, version: string];

export type ApiMember = (
  | { readonly kind: 'method'; readonly parameters: number; readonly result?: string }
  | { readonly kind: 'scalar'; readonly readOnly: boolean }
  | { readonly kind: 'object'; readonly type: string }
  | { readonly kind: 'items'; readonly type: string }
  | { readonly kind: 'event' }
) & {
  /** The sets that have the member, each of them enough; overloads may come from different ones. */
  readonly set: readonly RequirementSet[];
};

/** Members by class. */
export type ApiMetadata = Readonly<Record<string, Readonly<Record<string, ApiMember>>>>;

/** Values of the enumerations by name, e.g. `BuiltInStyleName.heading1` is `Heading1`. */
export type ApiEnums = Readonly<Record<string, Readonly<Record<string, string>>>>;
