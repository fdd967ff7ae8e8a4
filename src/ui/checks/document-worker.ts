/** The worker that reads the open document, where the host lets one start; without one its work is done in slices on the page. */
import * as React from 'react';
import type { StartWorker } from '../../documents/worker/worker-line';

export const DocumentWorkerContext = React.createContext<StartWorker | undefined>(undefined);
