/**
 * Follows the segments of a path over the resource tables, and runs the verb on what it finds.
 */
import type { Api } from './context.ts';
import type { Verb } from './protocol/body.ts';
import type { Answer } from './protocol/entity.ts';
import { methodNotAllowed, resourceNotFound } from './protocol/errors.ts';
import type { Segment } from './protocol/path.ts';
import type { Handler, Resource } from './resource.ts';
import { contextInfo } from './resources/contextinfo.ts';
import { moveCopyMembers } from './resources/move-copy.ts';
import { retiredSendEmail, SEND_EMAIL } from './resources/send-email.ts';
import { siteResource } from './resources/site.ts';
import { webResource } from './resources/web.ts';

function root(api: Api): Resource {
  return {
    kind: '_api',
    members: {
      web: () => webResource(api),
      site: () => siteResource(api),
      contextinfo: () => contextInfo(api),
      [SEND_EMAIL.toLowerCase()]: () => retiredSendEmail(api),
      ...moveCopyMembers(api)
    }
  };
}

function step(here: Resource, segment: Segment): Resource | undefined {
  const { members } = here;
  const follow = members !== undefined && Object.hasOwn(members, segment.key) ? members[segment.key] : undefined;
  return follow?.(segment) ?? here.property?.(segment);
}

/** The thing a path names. @throws SharePointError 404 for a step that leads nowhere, which is noted as a gap */
export function resolve(api: Api, segments: readonly Segment[]): Resource {
  let here = root(api);
  for (const segment of segments) {
    const next = step(here, segment);
    if (next === undefined) {
      api.noteGap(`${api.request.verb} ${here.kind}/${segment.name}`);
      throw resourceNotFound(segment.name);
    }
    here = next;
  }
  return here;
}

function handlerOf(resource: Resource, verb: Verb): Handler | undefined {
  switch (verb) {
    case 'GET':
      return resource.get;
    case 'POST':
      return resource.post;
    case 'MERGE':
      return resource.merge;
    case 'PUT':
      return resource.put;
    case 'DELETE':
      return resource.delete;
  }
}

/** Answers a request. @throws SharePointError */
export function dispatch(api: Api, segments: readonly Segment[]): Answer {
  const resource = resolve(api, segments);
  const handler = handlerOf(resource, api.request.verb);
  if (handler === undefined) {
    api.noteGap(`${api.request.verb} ${resource.kind}`);
    throw methodNotAllowed(api.request.verb);
  }
  return handler();
}

const BINARY_STEPS: ReadonlySet<string> = new Set([
  'addusingpath',
  '$value',
  'startupload',
  'continueupload',
  'finishupload',
  'add'
]);

/** Whether a path takes bytes rather than JSON, whatever the content type says: PnPjs labels uploads as JSON. */
export function takesBytes(segments: readonly Segment[]): boolean {
  const last = segments.at(-1);
  if (last === undefined || !BINARY_STEPS.has(last.key)) return false;
  const holder = segments.at(-2)?.key;
  if (last.key === 'addusingpath' || last.key === 'add') return holder === 'files' || holder === 'attachmentfiles';
  return true;
}
