/** The library "Dự thảo": working documents, co-authored in the unit's folder. */
import type { Obligation } from '../domain/obligation';
import type { ObligationId, PlanId, UnitCode } from '../domain/code';
import { ErrorCode, errorCodeOf } from './failure';
import { Library, readFile, safeFileName } from './library';
import type { StoredFile } from './library';
import { all, equals, equalsAny } from './odata';
import { DRAFTS } from './schema';
import type { Site } from './site';

/** Name of an obligation's draft: always the same, so that making it twice meets the first one. */
export function draftName(obligation: Obligation): string {
  return safeFileName(`${obligation.plan}-${obligation.stream} ${obligation.unitName}.docx`);
}

export class Drafts extends Library {
  public constructor(site: Site) {
    super(site, DRAFTS.path, []);
  }

  /** The drafts of a plan's units, the oldest first. */
  public async ofUnits(plan: PlanId, units: readonly UnitCode[]): Promise<readonly StoredFile[]> {
    return units.length === 0 ? [] : this.query(all(equalsAny('UnitCode', units), equals('PlanId', plan)), readFile);
  }

  /** The obligation's draft; a copy that somebody made of it comes later and does not count. */
  public async find(obligation: ObligationId): Promise<StoredFile | undefined> {
    const [first] = await this.query(equals('ObligationId', obligation), readFile);
    return first;
  }

  /** The file at an address, undefined when it is none of this library. */
  public async atUrl(serverRelativeUrl: string): Promise<StoredFile | undefined> {
    return serverRelativeUrl.startsWith(`${this.site.serverRelative(DRAFTS.path)}/`)
      ? this.at(serverRelativeUrl, readFile)
      : undefined;
  }

  /** The file's version now; for reading bytes that belong to one known version. */
  public async versionOf(file: StoredFile): Promise<StoredFile | undefined> {
    return this.at(file.serverRelativeUrl, readFile);
  }

  /** New content for a draft, as its next version. SharePoint refuses it (423) while a Word has the file open. */
  public async replace({ serverRelativeUrl }: StoredFile, bytes: Uint8Array): Promise<void> {
    await this.file(serverRelativeUrl).setContent(new Blob([bytes]));
  }

  /** Puts a new draft into the unit's folder, or describes the one that an earlier, broken try left there. */
  public async add(obligation: Obligation, bytes: Uint8Array): Promise<void> {
    const folder = `${DRAFTS.path}/${obligation.unit}`;
    const name = draftName(obligation);
    try {
      await this.site.folder(folder).files.addUsingPath(name, new Blob([bytes]), { Overwrite: false });
    } catch (error) {
      if (errorCodeOf(error) !== ErrorCode.fileExists) {
        throw error;
      }
    }
    await this.describe(this.site.serverRelative(`${folder}/${name}`), {
      ObligationId: obligation.id,
      PlanId: obligation.plan,
      UnitCode: obligation.unit,
      StreamId: obligation.stream
    });
  }
}
