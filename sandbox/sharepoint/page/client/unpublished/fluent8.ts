/** Fluent UI 8 as SharePoint's components expect it: one module with all controls and utilities. */
export * from '@fluentui/react';
export * from '@fluentui/utilities';
export * as workaround_Icon from '@fluentui/react/lib/Icon';

/** The decorator of older Fluent versions, which compiled components still call: binds a method when it is first read. */
export function autobind(_target: object, key: string, descriptor: PropertyDescriptor): PropertyDescriptor {
  const method: unknown = descriptor.value;
  return {
    configurable: true,
    get(this: object): unknown {
      const bound: unknown = typeof method === 'function' ? method.bind(this) : method;
      Object.defineProperty(this, key, { value: bound, configurable: true, writable: true });
      return bound;
    },
    set(this: object, value: unknown) {
      Object.defineProperty(this, key, { value, configurable: true, writable: true });
    }
  };
}
