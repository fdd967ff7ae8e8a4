/** `me/sendMail` and `users/{id}/sendMail`: into the outbox, 202 without a body. */
import type { Person } from '../server/call.ts';
import { fieldsOf, listOf, me, personOf, requirePermission, textOf } from './call.ts';
import type { Fields, GraphCall } from './call.ts';
import { GraphError } from './errors.ts';

const ADDRESS = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/;
/** Attachments that go in the request itself. */
const MAX_ATTACHMENT_BYTES = 3 * 1024 * 1024;
const MAX_RECIPIENTS = 500;

const noAccess = (): GraphError =>
  new GraphError(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.');
const badRecipients = (): GraphError =>
  new GraphError(400, 'ErrorInvalidRecipients', "At least one recipient isn't valid., Recipient is not resolved.");
const badMessage = (words: string): GraphError => new GraphError(400, 'ErrorInvalidRequest', words);

function addresses(message: Fields, name: string): readonly string[] {
  return listOf(message[name]).map((recipient) => {
    const address = textOf(fieldsOf(recipient['emailAddress'])['address'])?.trim() ?? '';
    if (!ADDRESS.test(address)) throw badRecipients();
    return address;
  });
}

function attachments(message: Fields): readonly { readonly name: string; readonly bytes: number }[] {
  return listOf(message['attachments']).map((attachment) => {
    const name = textOf(attachment['name']);
    const content = textOf(attachment['contentBytes']);
    if (
      attachment['@odata.type'] !== '#microsoft.graph.fileAttachment' ||
      name === undefined ||
      content === undefined
    ) {
      throw badMessage('An attachment needs @odata.type, name and contentBytes.');
    }
    const bytes = Buffer.from(content, 'base64').length;
    if (bytes > MAX_ATTACHMENT_BYTES)
      throw new GraphError(413, 'ErrorMessageSizeExceeded', 'The message is too large.');
    return { name, bytes };
  });
}

function send(call: GraphCall, sender: Person): Response {
  requirePermission(call, { delegated: ['Mail.Send'], application: ['Mail.Send'] }, noAccess);
  const message = fieldsOf(call.body['message']);
  if (Object.keys(message).length === 0) throw badMessage('The parameter Message is missing.');
  const body = fieldsOf(message['body']);
  const contentType = (textOf(body['contentType']) ?? 'text').toLowerCase();
  if (contentType !== 'text' && contentType !== 'html') throw badMessage('body.contentType has to be text or html.');
  const [to, cc, bcc] = ['toRecipients', 'ccRecipients', 'bccRecipients'].map((name) => addresses(message, name));
  const all = [...(to ?? []), ...(cc ?? []), ...(bcc ?? [])];
  if (all.length === 0 || all.length > MAX_RECIPIENTS) throw badRecipients();
  call.around.mailbox.send({
    time: call.around.sharePoint.clock.now().toISOString(),
    sender: sender.upn,
    saved: call.body['saveToSentItems'] !== false,
    subject: textOf(message['subject']) ?? '',
    contentType,
    content: textOf(body['content']) ?? '',
    to: to ?? [],
    cc: cc ?? [],
    bcc: bcc ?? [],
    attachments: attachments(message)
  });
  return new Response(null, { status: 202 });
}

/** `POST /me/sendMail` */
export const sendMyMail = (call: GraphCall): Response => send(call, me(call));

/** `POST /users/{id}/sendMail`: one's own mailbox, or any for an app. */
export function sendUserMail(call: GraphCall): Response {
  const person = personOf(call, call.params['user'] ?? '');
  if (call.caller.kind === 'delegated' && call.caller.person.objectId !== person.objectId) throw noAccess();
  return send(call, person);
}
