/** Exactly what manifest.xml requires, so that a call beyond it fails in tests and workbench as it would for a user. */
const REQUIREMENTS = { ExcelApi: "1.13", SharedRuntime: "1.1", CustomFunctionsRuntime: "1.3" };

/**
 * No sets for manifests: office.js's own custom-functions runtime asks for the first before it sends a result, Excel.run for
 * the second before it asks a request to wait for the end of typing.
 */
const INTERNAL = { CustomFunctions: "1.9", DelayForCellEdit: "1.1" };

/** What Excel tells office.js about itself and the document when an add-in starts. */
export const appContext = (origin: string): Record<string, unknown> => ({
  _id: "addin1",
  _appName: 16,
  _appVersion: "16.0.17000.0",
  _appUILocale: "en-US",
  _dataLocale: "en-US",
  _docUrl: `${origin}/workbench.xlsx`,
  _clientMode: 1,
  _settings: [],
  _reason: 0,
  _osfControlType: 1,
  _eToken: "",
  _correlationId: "workbench",
  _appInstanceId: "workbench",
  _appMinorVersion: 1,
  _requirementMatrix: JSON.stringify({ ...REQUIREMENTS, ...INTERNAL }),
  _hostFullVersion: "16.0.17000.0",
  _clientWindowHeight: 800,
  _clientWindowWidth: 360,
  _appDomains: [],
  _featureGates: {},
  _initialDisplayMode: 0,
});
