/**
 * What tests switch off in every Chrome. A second list of features takes the place of the first: what Playwright itself
 * switches off is said again, and `featuresOff.test.ts` tells when it is no longer that.
 */
export const playwrightsFeaturesOff = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
] as const;

/**
 * Nobody types into the address bar of a test, nor goes on to another site: without these two pages behind the bar, and
 * the process that Chrome keeps ready, each window costs two processes and a fifth of its time less.
 */
const oursOff = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'SpareRendererForSitePerProcess'] as const;

export const featuresOff = [...playwrightsFeaturesOff, ...oursOff].join(',');
