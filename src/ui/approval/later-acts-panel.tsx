/**
 * What may be done with a report, in a script of its own: it is on its way as soon as the page is, and there before the
 * report was read, so that the queue does not wait for it.
 */
import * as React from 'react';
import { Loading } from '../parts/loading';
import { later } from '../parts/later';
import type { ActsPanelProps } from './acts-panel';
import type { PlainPanelProps } from './plain-panel';
import type { ToldLineProps } from './told-line';

const load = async (): Promise<typeof import('./acts-panel')> =>
  import(/* webpackChunkName: 'tong-ket-acts' */ './acts-panel');
/** Tells others of an act: in the same script, so that it is there once an act was done. */
export const loadTelling = async (): Promise<typeof import('../../actions/tell-recorded')> =>
  import(/* webpackChunkName: 'tong-ket-acts' */ '../../actions/tell-recorded');
load().catch(() => undefined); // asked for again where it is shown, and told of there

const meanwhile = (): React.ReactElement => <Loading />;

export const ActsPanel = later<ActsPanelProps>(async () => (await load()).ActsPanel, meanwhile);
export const PlainPanel = later<PlainPanelProps>(async () => (await load()).PlainPanel, meanwhile);
export const ToldLine = later<ToldLineProps>(async () => (await load()).ToldLine);
