/** What reading a plan's files needs of this room, in one chunk that a host loads when the first file is brought. */
export { readOutline, readOutlineText } from '../read-outline';
export { readPlan, readPlanText } from '../read-plan';
export { withOutlineRead, withPlanRead } from './draft-of-proposals';
