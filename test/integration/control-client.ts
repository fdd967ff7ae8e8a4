/** Drives the control panel of a running local Microsoft 365, as a program does. */
import type { LocalMicrosoft365 } from '../local-microsoft-365';

/**
 * Does something, e.g. `askControl(server, 'clock/advance', { by: 'P1D' })`.
 * @throws Error with the status when it is refused.
 */
export async function askControl(server: LocalMicrosoft365, path: string, body: object = {}): Promise<unknown> {
  const answer = await server.ask(`/_sandbox/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body)
  });
  if (answer.status !== 200) {
    throw new Error(`${path} answered ${answer.status}: ${answer.text}`);
  }
  return JSON.parse(answer.text);
}

/** What a section says, e.g. `controlValue(server, 'faults')`. */
export async function controlValue<T>(server: LocalMicrosoft365, path: string): Promise<T> {
  const answer = await server.ask(`/_sandbox/${path}`, { headers: { accept: 'application/json' } });
  if (answer.status !== 200) {
    throw new Error(`${path} answered ${answer.status}: ${answer.text}`);
  }
  return JSON.parse(answer.text) as T;
}
