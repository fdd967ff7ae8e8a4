/** What the server says when it refuses, out of the error that PnPjs throws. */
import { HttpRequestError } from '@pnp/queryable';

/** A refusal as the service words it. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

interface ErrorBody {
  readonly 'odata.error': { readonly code: string; readonly message: { readonly value: string } };
}

/** Waits for a call to be refused. Fails when it goes through, or fails otherwise. */
export async function refusalOf(call: Promise<unknown>): Promise<Refusal> {
  try {
    await call;
  } catch (error) {
    if (!(error instanceof HttpRequestError)) {
      throw error;
    }
    const text = await error.response.clone().text();
    const { code, message } = (JSON.parse(text) as ErrorBody)['odata.error'];
    return { status: error.status, code, message: message.value };
  }
  throw new Error('The server let through what it had to refuse.');
}
