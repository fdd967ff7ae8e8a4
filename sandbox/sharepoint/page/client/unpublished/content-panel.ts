/** @msinternal/sp-pages-content-panel-context: the newer panel of the page editor, which this page does not have. */
define([], () => {
  const instance = {
    subscriberContext: undefined,
    stateContext: undefined,
    addOnMountListener: () => undefined,
    addOnUpdateListener: () => () => undefined
  };
  return {
    SPPagesContentPanelProviderContext: { getInstance: () => instance },
    SPPagesContentPanelQOSScenarios: {},
    SPPagesContentPanelPivot: {},
    SPPagesContentPanelCommandId: {},
    getQOSName: (scenario: string, name: string) => `${scenario}.${name}`,
    monitorChunkLoad: (chunk: unknown) => chunk
  };
});
