// Runs in the pane's page before office.js: joins it to the stand-in in the window around it.
import { type Channel, installOpenerShim, type PageWindow } from "../host/opener-shim";

const around = window.parent as Window & { connectPane?: (channel: Channel) => void };

// Opened by itself the page has no Excel, as in any browser, and says so.
if (around !== window && around.connectPane) around.connectPane(installOpenerShim(window as unknown as PageWindow));
