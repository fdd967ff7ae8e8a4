/** The acts on a launched plan as a whole, in one chunk that the plan's screen loads when the first is done. */
export { addUnit } from './add-unit';
export { closePlan, reopenPlan } from './close-plan';
export { findUnits } from './find-units';
export { previewLaunch } from './preview-launch';
export { rollForward } from './roll-forward';
