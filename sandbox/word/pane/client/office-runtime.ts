/** What the sandbox's scripts in the task pane use of the office.js runtime, as its public helpers have it. */

export interface ClientObject {
  readonly context: {
    readonly document: ClientObject;
    readonly trackedObjects: { add(o: ClientObject): void; remove(o: ClientObject): void };
  };
  readonly _isNull?: boolean;
  readonly _ReferenceId?: string;
}

export type ClientClass = (new (context: unknown, path: unknown) => ClientObject) & {
  readonly prototype: ClientObject;
};

/** Operations that only read may be repeated by the runtime. */
export const READ = 1;
export const WRITE = 0;
/** Marks a call without an effect that other calls could wait for. */
export const CONCURRENT = 4;

export interface BatchApiHelper {
  createMethodObject(
    type: ClientClass,
    parent: ClientObject,
    name: string,
    operation: number,
    args: readonly unknown[],
    isCollection: boolean,
    isInvalidAfterRequest: boolean,
    getByIdMethod: string | null,
    flags: number
  ): ClientObject;
  createPropertyObject(
    type: ClientClass,
    parent: ClientObject,
    name: string,
    isCollection: boolean,
    flags: number
  ): ClientObject;
  createChildItemObject(
    type: ClientClass,
    hasIndexer: boolean,
    parent: ClientObject,
    data: unknown,
    index: number
  ): ClientObject;
  invokeMethod(
    target: ClientObject,
    name: string,
    operation: number,
    args: readonly unknown[],
    flags: number,
    processing: number
  ): unknown;
  invokeSetProperty(target: ClientObject, name: string, value: unknown, flags: number): void;
}

export interface OfficeExtensionRuntime {
  readonly ClientObject: ClientClass;
  readonly BatchApiHelper: BatchApiHelper;
  readonly GenericEventHandlers: new (context: unknown, parent: ClientObject, name: string, info: unknown) => object;
  readonly Utility: {
    load(target: ClientObject, option: unknown): ClientObject;
    throwIfNotLoaded(name: string, value: unknown, type: string, isNull: boolean | undefined): void;
    fixObjectPathIfNecessary(target: ClientObject, value: unknown): void;
  };
}

/** Globals that office.js leaves. */
export interface OfficeGlobals {
  readonly Office?: { onReady(done: () => void): unknown; auth?: object; readonly context: { officeTheme?: object } };
  readonly OfficeExtension?: OfficeExtensionRuntime;
  readonly Word?: Record<string, unknown>;
  nestedAppAuthBridge?: object;
}

export const globals = (): OfficeGlobals => window as unknown as OfficeGlobals;
