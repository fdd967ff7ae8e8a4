/**
 * The messages of the Teams client protocol, as teams-js 2.36 (which SPFx 1.23.2 carries) sends and reads them: a request has
 * an id, a uuid, a function name and arguments; its answer repeats the ids; a message without id is an event.
 */

export interface TeamsRequest {
  readonly id: number;
  readonly uuidAsString: string | undefined;
  readonly func: string;
  readonly args: readonly unknown[];
}

export interface TeamsAnswer {
  readonly id: number;
  readonly uuidAsString?: string;
  readonly args: readonly unknown[];
}

export interface TeamsEvent {
  readonly func: string;
  readonly args: readonly unknown[];
}

/** @returns undefined for anything that is not a request of teams-js. */
export function readRequest(data: unknown): TeamsRequest | undefined {
  if (typeof data !== 'object' || data === null || !('func' in data) || typeof data.func !== 'string') {
    return undefined;
  }
  const id: unknown = 'id' in data ? data.id : undefined;
  const uuid: unknown = 'uuidAsString' in data ? data.uuidAsString : undefined;
  const args: unknown = 'args' in data ? data.args : undefined;
  return typeof id === 'number'
    ? {
        id,
        uuidAsString: typeof uuid === 'string' ? uuid : undefined,
        func: data.func,
        args: Array.isArray(args) ? args : []
      }
    : undefined;
}

export const answerTo = ({ id, uuidAsString }: TeamsRequest, ...args: readonly unknown[]): TeamsAnswer => ({
  id,
  args,
  ...(uuidAsString === undefined ? {} : { uuidAsString })
});
