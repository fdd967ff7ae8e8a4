/**
 * What a path resolves to: a thing with verbs, and members that lead on. Each resource file builds these for its kind;
 * whatever is in no table is not there, and is refused as SharePoint refuses it.
 */
import type { Answer, Entity, EntityCollection } from './protocol/entity.ts';
import type { JsonObject, JsonValue } from './protocol/literal.ts';
import type { Segment } from './protocol/path.ts';

/** Answers one verb. */
export type Handler = () => Answer;

/** Follows one step of a path; undefined when the step, with its arguments, leads nowhere. */
export type Follow = (segment: Segment) => Resource | undefined;

/** The members of a resource, by lower-case name. */
export type Members = Readonly<Record<string, Follow>>;

/** One resource of the service. */
export interface Resource {
  /** Its type, for error texts and the gap log: `SP.List`. */
  readonly kind: string;
  readonly get?: Handler;
  readonly post?: Handler;
  readonly merge?: Handler;
  readonly put?: Handler;
  readonly delete?: Handler;
  readonly members?: Members;
  /** Properties by name, where members have none. */
  readonly property?: Follow;
}

/** A function called with POST. */
export const action = (kind: string, post: Handler): Resource => ({ kind, post });

/** Only a GET. */
export const reading = (kind: string, get: Handler): Resource => ({ kind, get });

export const entityAnswer = (entity: Entity): Answer => ({ kind: 'entity', entity });
export const createdAnswer = (entity: Entity): Answer => ({ kind: 'entity', entity, created: true });
export const collectionAnswer = (collection: EntityCollection): Answer => ({ kind: 'collection', collection });
export const scalarAnswer = (name: string, value: JsonValue): Answer => ({ kind: 'scalar', name, value });
export const complexAnswer = (name: string, type: string, value: JsonObject): Answer => ({
  kind: 'complex',
  name,
  type,
  value
});
export const NOTHING: Answer = { kind: 'void' };
export const DELETED: Answer = { kind: 'deleted' };
