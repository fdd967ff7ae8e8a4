/** The steps of a launch, as it tells of them. */

/**
 * What the launch is at: reading what is there; making units, groups and folders; giving folders permissions of their
 * own; granting; adding the rows of the tracking list. `plan` comes last, so that a plan on the site is a plan launched
 * whole.
 */
export type LaunchStep = 'reading' | 'making' | 'separating' | 'granting' | 'rows' | 'plan';

export const LAUNCH_STEPS: readonly LaunchStep[] = ['reading', 'making', 'separating', 'granting', 'rows', 'plan'];

/** `about` names the unit whose row was added last. */
export type OnLaunchStep = (step: LaunchStep, done: number, total: number, about?: string) => void;
