/** Opens the product's lists and libraries on one SharePoint site. */
import type { SPFI } from '@pnp/sp';
import { inOneRequest, runParts } from './batching';
import type { PartResult } from './batching';
import { Changes } from './changes';
import { Contacts } from './contacts';
import { Drafts } from './drafts';
import { Events } from './events';
import { Numbers } from './numbers';
import { Obligations } from './obligations';
import { People } from './people';
import { Plans } from './plans';
import { RoleHoldings } from './role-holdings';
import { Reports } from './reports';
import { Site } from './site';
import { UnitRegisterList } from './unit-register';
import { Units } from './units';

/**
 * The product's data on one site, one member per list or library. Setting a site up is not among them
 * (`Provision`, `Permissions`, `Folders`), nor what one desk alone works with (`PlanDrafts`, `Letters`), so that no other screen has
 * to load it.
 */
export interface Store {
  /** Absolute URL of the web, without a slash at the end. */
  readonly webUrl: string;
  readonly site: Site;
  readonly people: People;
  readonly contacts: Contacts;
  readonly plans: Plans;
  readonly units: Units;
  readonly obligations: Obligations;
  readonly events: Events;
  readonly changes: Changes;
  readonly numbers: Numbers;
  readonly roles: RoleHoldings;
  readonly unitRegister: UnitRegisterList;
  readonly drafts: Drafts;
  readonly reports: Reports;
  /**
   * Asks several questions in one request. Each must be one request of its own, all started before any is waited
   * for, e.g. `together((s) => Promise.all([s.people.me(), s.plans.latest()]))`.
   */
  together<T>(ask: (store: Store) => Promise<T>): Promise<T>;
  /**
   * Runs any number of repeatable requests, a hundred to a batch, and says what became of each.
   * @throws when a whole batch could not be sent.
   */
  inBatches<T>(
    parts: readonly ((store: Store) => Promise<T>)[],
    onProgress?: (done: number) => void
  ): Promise<readonly PartResult<T>[]>;
}

/**
 * @param sp PnPjs, set up for the site by its host (SPFx in web parts, `bearerSite` elsewhere).
 * @param webUrl absolute URL of the site, e.g. `https://tenant.sharepoint.com/sites/tongket`.
 */
export function openStore(sp: SPFI, webUrl: string): Store {
  const site = new Site(sp, webUrl);
  return {
    webUrl: site.webUrl,
    site,
    people: new People(site),
    contacts: new Contacts(site),
    plans: new Plans(site),
    units: new Units(site),
    obligations: new Obligations(site),
    events: new Events(site),
    changes: new Changes(site),
    numbers: new Numbers(site),
    roles: new RoleHoldings(site),
    unitRegister: new UnitRegisterList(site),
    drafts: new Drafts(site),
    reports: new Reports(site),
    together: (ask) => inOneRequest(sp, (batched) => ask(openStore(batched, webUrl))),
    inBatches: (parts, onProgress) =>
      runParts(
        sp,
        parts.map((part) => (batched: SPFI) => part(openStore(batched, webUrl))),
        onProgress
      )
  };
}
