/**
 * What more than one screen needs before it shows anything. The web parts' shared script takes it in (see
 * `webparts/screen-web-part.tsx`), so that no screen's own script brings it once more.
 */
export { Link } from '@fluentui/react/lib/Link';
export { Spinner } from '@fluentui/react/lib/Spinner';
export { TextField } from '@fluentui/react/lib/TextField';
export * as loading from '../../actions/loading';
export * as recording from '../../actions/recording';
export * as fold from '../../domain/fold';
export * as timeliness from '../../domain/timeliness';
export * as failure from '../../store/failure';
export * as dates from '../loc/dates';
export * as card from '../parts/card';
export * as pill from '../parts/pill';
export * as readingView from '../parts/reading-view';
export * as useAct from '../reading/use-act';
export * as useReading from '../reading/use-reading';
export * as stateWords from '../words/state-words';
