/** Everything that works over the data folder, opened together and closed together: a reset replaces it whole. */
import { mkdirSync } from 'node:fs';
import { openMailbox } from './graph/mailbox.ts';
import type { Mailbox } from './graph/mailbox.ts';
import { createGraphRoom } from './graph/room.ts';
import type { Directory } from './people/directory.ts';
import type { Sessions } from './people/session.ts';
import type { Clock, Disturb, Room } from './server/call.ts';
import { keepSettings } from './sharepoint/api/kept-settings.ts';
import { isNoAccess, openSharePoint } from './sharepoint/api/sharepoint.ts';
import type { SharePoint } from './sharepoint/api/sharepoint.ts';
import type { Framework } from './sharepoint/page/framework.ts';
import type { PackageSource } from './sharepoint/page/package-source.ts';
import { createPageRoom } from './sharepoint/page/room.ts';
import { openSavedPages } from './sharepoint/page/saved-pages.ts';
import type { TeamsApp } from './teams/teams-app.ts';

export interface DataOptions {
  readonly dataDir: string;
  readonly origin: string;
  readonly clock: Clock;
  readonly directory: Directory;
  readonly identifyGraph: Sessions['identifyGraph'];
  readonly packages: PackageSource;
  readonly framework: Framework;
  /** Folder of the built browser scripts. */
  readonly scriptsDir: string;
  readonly disturb: Disturb;
}

export interface Data {
  /** In the order in which they are asked. */
  readonly rooms: readonly Room[];
  readonly mailbox: Mailbox;
  gaps(): ReturnType<SharePoint['gaps']>;
  keepSettings(): void;
  /** Brings everything into the one database file. */
  checkpoint(): void;
  close(): void;
}

export function openData(options: DataOptions): Data {
  const { dataDir, origin, clock, directory, packages, disturb } = options;
  mkdirSync(dataDir, { recursive: true });
  const sharePoint = openSharePoint({ dataDir, directory, clock, origin, log: console.error, disturb });
  const { surroundings } = sharePoint;
  const mailbox = openMailbox(surroundings.store.database);
  const teamsApp = async (): Promise<TeamsApp | undefined> => (await packages.current()).teamsApp;
  return {
    rooms: [
      createGraphRoom({ sharePoint: surroundings, mailbox, teamsApp }, options.identifyGraph),
      createPageRoom({
        origin,
        clock,
        framework: options.framework,
        packages,
        saved: openSavedPages(dataDir),
        pageContext: (person) => sharePoint.pageContext(person),
        isNoAccess,
        scriptsDir: options.scriptsDir
      }),
      sharePoint.room
    ],
    mailbox,
    gaps: () => sharePoint.gaps(),
    keepSettings: () => keepSettings(surroundings.store),
    checkpoint: () => surroundings.store.database.execute('PRAGMA wal_checkpoint(TRUNCATE)'),
    close: () => sharePoint.close()
  };
}
