/** Việc của tôi: what the units that I work for owe, and what I may do about each. */
import type { Login, PlanId } from '../domain/code';
import type { Deadline } from '../domain/deadline';
import type { Act, Completeness } from '../domain/event';
import type { LocalDate } from '../domain/local-date';
import type { Obligation } from '../domain/obligation';
import type { Role } from '../domain/role';
import type { ObligationState, OpenReason, Round, Timeliness } from '../domain/state';
import type { RefusalCode } from '../domain/transitions';
import type { Acting } from './acting';
import { headOf, loadMine } from './loading';

/** Who is signed in, as the server says. */
export interface Person {
  readonly login: Login;
  readonly title: string;
}

/** A plan as headings name it. */
export interface PlanHead {
  readonly id: PlanId;
  readonly title: string;
  readonly timeZone: string;
}

/** The working document of an obligation. */
export interface DraftFile {
  readonly uniqueId: string;
  readonly name: string;
  readonly serverRelativeUrl: string;
  /** Label of the current version, e.g. "3.0". */
  readonly versionLabel: string;
  /** Absolute address that opens the document for editing. */
  readonly editUrl: string;
  readonly modified: Date;
}

/** The submitted document of an obligation. */
export interface ReportFile extends DraftFile {
  /** Absolute address that opens the document for reading. */
  readonly viewUrl: string;
  /** What content approval says of the current version. */
  readonly moderation: 'approved' | 'denied' | 'pending' | 'draft';
}

/** One obligation of a unit that I hold a role for. */
export interface MyObligation {
  readonly obligation: Obligation;
  readonly state: ObligationState;
  /** Judged on the first sending. */
  readonly timeliness: Timeliness;
  /** The deadline with its extensions. */
  readonly inForce: Deadline | undefined;
  /** What has to be put right. */
  readonly openReasons: readonly OpenReason[];
  /** Last day for the answer to a return that set one. */
  readonly answerBy: LocalDate | undefined;
  /** Every submission with what became of it, the oldest first. */
  readonly rounds: readonly Round[];
  /** Completeness of what was submitted; undefined before. */
  readonly completeness: Completeness | undefined;
  readonly draft: DraftFile | undefined;
  /** Undefined when nothing was submitted, or when the server does not show it to me. */
  readonly report: ReportFile | undefined;
  /** Reason against each act; undefined where I may do it. */
  readonly refusals: Readonly<Record<Act, RefusalCode | undefined>>;
  /** My roles for the unit. */
  readonly roles: readonly Role[];
}

/** What the task pane opens with. */
export interface MyWork {
  readonly person: Person;
  /** Undefined on a site without a launched plan. */
  readonly plan: PlanHead | undefined;
  readonly items: readonly MyObligation[];
}

/** @throws StoreError when SharePoint cannot be read; `failureOf` tells why. */
export async function openMyWork(acting: Acting): Promise<MyWork> {
  const { person, plan, loaded } = await loadMine(acting);
  return {
    person: { login: person.login, title: person.title },
    plan: plan === undefined ? undefined : headOf(plan),
    items: loaded.map(({ item }) => item)
  };
}
