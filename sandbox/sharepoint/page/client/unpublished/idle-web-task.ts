/** @msinternal/sp-idle-web-task: work put off until the page is idle. Nothing of it is needed to show a web part. */
define([], () => ({
  PrefetchDependencyPriority: { high: 'high', low: 'low' },
  IdleTaskPriority: { OPTIONAL_HIGH: 1, OPTIONAL_LOW: 2 },
  IdleTaskQueue: { instance: { enqueueTask: () => undefined, removeTask: () => undefined } },
  createPrefetchDependencyQueue: () => ({ prefetch: () => undefined, cancelPrefetching: () => undefined })
}));
