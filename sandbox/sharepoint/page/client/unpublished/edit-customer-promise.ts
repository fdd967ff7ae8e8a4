/** @msinternal/sp-edit-customer-promise: SharePoint's own reporting of failures while editing. Nobody to report to here. */

interface CoreLibrary {
  readonly ServiceKey: { create(name: string, service: unknown): unknown };
}

class SilentHandler {
  logFailure(): void {
    // Failures are shown on the page.
  }
}

define(['@microsoft/sp-core-library'], (core) => ({
  _logFailuresForEditCustomerPromise: () => undefined,
  _EditModeCustomerPromiseHandler: {
    serviceKey: (core as CoreLibrary).ServiceKey.create('local:EditModeCustomerPromiseHandler', SilentHandler)
  }
}));
