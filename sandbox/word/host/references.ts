/** Objects that an add-in holds across batches, by the ids that it was given. */
import type { HostObject } from './type-table.ts';

export class References {
  readonly #held = new Map<string, HostObject>();
  readonly #ids = new WeakMap<HostObject, string>();
  #last = 0;

  /** Holds an object; the same object always gets the same id. */
  hold(object: HostObject): string {
    const id = this.#ids.get(object) ?? `${object.typeName}:${++this.#last}`;
    this.#ids.set(object, id);
    this.#held.set(id, object);
    return id;
  }

  /** The id of an object that is held now. */
  idOf(object: HostObject): string | undefined {
    const id = this.#ids.get(object);
    return id !== undefined && this.#held.has(id) ? id : undefined;
  }

  find(id: string): HostObject | undefined {
    return this.#held.get(id);
  }

  release(id: string): void {
    this.#held.delete(id);
  }

  releaseAll(): void {
    this.#held.clear();
  }

  objects(): Iterable<HostObject> {
    return this.#held.values();
  }
}
