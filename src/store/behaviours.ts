/** PnPjs for hosts that hold a token instead of a SharePoint session: the command line and the Word task pane. */
import { DefaultHeaders, DefaultInit, spfi } from '@pnp/sp';
import type { SPFI } from '@pnp/sp';
import { BrowserFetchWithRetry, DefaultParse } from '@pnp/queryable';
import type { Queryable } from '@pnp/queryable';
import { combine, isUrlAbsolute } from '@pnp/core';
import type { TimelinePipe } from '@pnp/core';

function siteAddress(siteUrl: string): TimelinePipe<Queryable> {
  return (instance) => {
    instance.on.pre.prepend(async (url, init, result) => [
      isUrlAbsolute(url) ? url : combine(siteUrl, url),
      // Another origin's session must never be mixed with the token.
      { ...init, credentials: 'omit' },
      result
    ]);
    return instance;
  };
}

function freshToken(getToken: () => Promise<string>): TimelinePipe<Queryable> {
  return (instance) => {
    instance.on.auth.replace(async (url, init) => [
      url,
      { ...init, credentials: 'omit', headers: { ...init.headers, Authorization: `Bearer ${await getToken()}` } }
    ]);
    return instance;
  };
}

/** Tells of tokens that the server does not take (any more). It sits where requests leave, since batches read answers in a way of their own. */
function refusals(onRefused: () => void): TimelinePipe<Queryable> {
  return (instance) => {
    const [send] = instance.on.send.toArray();
    if (send === undefined) {
      return instance;
    }
    instance.on.send.replace(async function told(url, init) {
      const response = await send.call(this, url, init);
      if (response.status === 401) {
        onRefused();
      }
      return response;
    });
    return instance;
  };
}

/**
 * With a bearer token SharePoint asks for no form digest. Retries on 429, 503 and 504 honour Retry-After.
 * @param siteUrl absolute URL of the site.
 * @param getToken gives an access token for SharePoint; called for every request, so that it may renew the token.
 * @param onRefused called when the server answers 401.
 */
export function bearerSite(
  siteUrl: string,
  getToken: () => Promise<string>,
  onRefused: () => void = () => undefined
): SPFI {
  return spfi().using(
    DefaultHeaders(),
    DefaultInit(),
    BrowserFetchWithRetry(),
    DefaultParse(),
    siteAddress(siteUrl.replace(/\/+$/, '')),
    freshToken(getToken),
    refusals(onRefused)
  );
}
