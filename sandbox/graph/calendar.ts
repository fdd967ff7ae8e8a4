/** `me/events`, `me/calendar/events`, `me/calendarView`. */
import type { Person } from '../server/call.ts';
import { answer, contextUrl, countOption, fieldsOf, listOf, me, personOf, requirePermission, textOf } from './call.ts';
import type { GraphCall } from './call.ts';
import { GraphError } from './errors.ts';
import { preferredZone, shownTime, utcOf } from './event-time.ts';
import type { CalendarEvent } from './mailbox.ts';

const WRITE = { delegated: ['Calendars.ReadWrite'], application: ['Calendars.ReadWrite'] };
const READ = { delegated: ['Calendars.Read', 'Calendars.ReadWrite'], application: ['Calendars.ReadWrite'] };
const DEFAULT_PAGE = 10;
const MAX_PAGE = 1000;

const noAccess = (): GraphError =>
  new GraphError(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.');

function eventJson(call: GraphCall, event: CalendarEvent): object {
  const zone = preferredZone(call.request);
  const { directory } = call.around.sharePoint;
  const address = (upn: string): object => ({ name: directory.byUpn(upn)?.displayName ?? upn, address: upn });
  return {
    '@odata.etag': `W/"${event.id}"`,
    id: event.id,
    createdDateTime: event.created,
    lastModifiedDateTime: event.created,
    transactionId: event.transactionId ?? null,
    iCalUId: event.uid,
    subject: event.subject,
    bodyPreview: event.content
      .replace(/<[^>]*>/g, ' ')
      .trim()
      .slice(0, 255),
    isAllDay: event.isAllDay,
    isCancelled: false,
    isOrganizer: directory.byUpn(event.organizer)?.objectId === event.owner,
    body: { contentType: event.contentType, content: event.content },
    start: shownTime(event.startUtc, zone),
    end: shownTime(event.endUtc, zone),
    location: { displayName: event.location },
    attendees: event.attendees.map(({ address: one, name, type }) => ({
      type,
      status: { response: 'none', time: '0001-01-01T00:00:00Z' },
      emailAddress: { name, address: one }
    })),
    organizer: { emailAddress: address(event.organizer) }
  };
}

/** A new event; an attempt that is repeated with its `transactionId` finds the first one's. */
function addEvent(call: GraphCall, owner: Person): Response {
  requirePermission(call, WRITE, noAccess);
  const { body, around, url } = call;
  if (body['recurrence'] !== undefined && body['recurrence'] !== null) {
    around.sharePoint.gaps.note('POST graph events recurrence', around.sharePoint.clock.now().toISOString());
    throw new GraphError(501, 'NotImplemented', 'Recurring events are not implemented here.');
  }
  const transactionId = textOf(body['transactionId']);
  const before =
    transactionId === undefined ? undefined : around.mailbox.eventByTransaction(owner.objectId, transactionId);
  const event = before ?? plan(call, owner, transactionId);
  return answer(
    { '@odata.context': contextUrl(url, `users('${owner.objectId}')/events/$entity`), ...eventJson(call, event) },
    201,
    { location: `${url.origin}/v1.0/users/${owner.objectId}/events/${event.id}` }
  );
}

function plan(call: GraphCall, owner: Person, transactionId: string | undefined): CalendarEvent {
  const { body, around } = call;
  const startUtc = utcOf(body['start'], 'start');
  const endUtc = utcOf(body['end'], 'end');
  if (endUtc < startUtc) {
    throw new GraphError(400, 'ErrorInvalidArgument', 'The end of the event lies before its start.');
  }
  const content = fieldsOf(body['body']);
  const attendees = listOf(body['attendees']).map((attendee) => {
    const { address, name } = fieldsOf(attendee['emailAddress']);
    return { address: textOf(address) ?? '', name: textOf(name) ?? '', type: textOf(attendee['type']) ?? 'required' };
  });
  const invited = attendees.flatMap(({ address }) => around.sharePoint.directory.byUpn(address)?.objectId ?? []);
  return around.mailbox.plan(
    {
      transactionId,
      organizer: owner.upn,
      created: around.sharePoint.clock.now().toISOString(),
      startUtc,
      endUtc,
      subject: textOf(body['subject']) ?? '',
      contentType: textOf(content['contentType'])?.toLowerCase() === 'html' ? 'html' : 'text',
      content: textOf(content['content']) ?? '',
      location: textOf(fieldsOf(body['location'])['displayName']) ?? '',
      attendees,
      isAllDay: body['isAllDay'] === true
    },
    [...new Set([owner.objectId, ...invited])]
  );
}

function boundary(url: URL, name: string): string {
  const given = url.searchParams.get(name);
  if (given === null) {
    const words =
      "This request requires a time window specified by the query string parameters 'StartDateTime' and 'EndDateTime'.";
    throw new GraphError(400, 'ErrorInvalidParameter', words);
  }
  // `+` of an offset arrives as a space.
  const time = Date.parse(
    /(?:Z|[+-]\d{2}:\d{2})$/.test(given.replace(' ', '+')) ? given.replace(' ', '+') : `${given}Z`
  );
  if (Number.isNaN(time)) throw new GraphError(400, 'ErrorInvalidParameter', `The value of ${name} is not valid.`);
  return new Date(time).toISOString().slice(0, 19);
}

/** What a person has between two moments, in pages. */
function view(call: GraphCall, owner: Person): Response {
  requirePermission(call, READ, noAccess);
  const { url } = call;
  const [start, end] = [boundary(url, 'startDateTime'), boundary(url, 'endDateTime')];
  const top = countOption(url, '$top', DEFAULT_PAGE, MAX_PAGE);
  const skip = url.searchParams.has('$skip') ? countOption(url, '$skip', 0, 100_000) : 0;
  const found = call.around.mailbox.between(owner.objectId, start, end, skip, top + 1);
  const next = new URL(url);
  next.searchParams.set('$skip', String(skip + top));
  return answer({
    '@odata.context': contextUrl(url, `users('${owner.objectId}')/calendarView`),
    value: found.slice(0, top).map((event) => eventJson(call, event)),
    ...(found.length > top ? { '@odata.nextLink': next.href } : {})
  });
}

export const addMyEvent = (call: GraphCall): Response => addEvent(call, me(call));
export const viewMyCalendar = (call: GraphCall): Response => view(call, me(call));

/** An app plans for anybody; a person in their own calendar. */
function userOf(call: GraphCall): Person {
  const person = personOf(call, call.params['user'] ?? '');
  if (call.caller.kind === 'delegated' && call.caller.person.objectId !== person.objectId) throw noAccess();
  return person;
}

export const addUserEvent = (call: GraphCall): Response => addEvent(call, userOf(call));
export const viewUserCalendar = (call: GraphCall): Response => view(call, userOf(call));
