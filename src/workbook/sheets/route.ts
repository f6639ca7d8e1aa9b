import type { RouteRow } from "../../budget";
import type { Block, SheetDescription } from "../../sheet";
import type { ContractFacts } from "../blocks/contract-costs";
import type { LimitControl } from "../blocks/control";
import type { PoolFacts } from "../blocks/credit-costs";
import type { GrantFaults } from "../blocks/grant-ledger";
import type { GrantFacts } from "../blocks/grants";
import type { Lines, Register } from "../blocks/register";
import type { RequestFacts } from "../blocks/request-cost";
import type { RouteState } from "../blocks/route-control";
import type { SeatFacts, WorkspaceFacts } from "../blocks/seat-costs";

export type { Feeds } from "../feeds";

/** What Summary and Checks read from every route sheet. */
export interface RouteSheet {
  sheet: SheetDescription;
  register: Register;
  reported: Block;
  /** cash in report currency */
  cash: Block;
  control: LimitControl;
  /** what is amiss with each line, row k of line k: see STATUSES for the words */
  status: Lines;
  /** what its lines are on Lines, in the order of its reported rows */
  groups: LineGroup[];
  /** the route, on its sides, against its own limits */
  states: RouteState[];
  /** names in the table of joiners and leavers, where the route has one */
  changedLines?: string;
  /** sum of the amounts that reach the lines */
  reachedAmounts: string;
  /** an array that is 1 where an amount stands in a month in which its line does not run */
  idleAmounts: string;
  crossChecks: CrossCheck[];
}

/** Rows of the reported block that Lines shows under one route: lines, or what belongs to a workspace. */
export interface LineGroup {
  route: RouteRow;
  /** row of its first one in the reported block, and how many there are */
  first: number;
  count: number;
  /** the first cell of their names where they are typed, as "Seats!$B$10" */
  typedFrom: string;
  /** what its rows are, where they have no plan or model */
  called?: string;
  /** what is typed for them; absent for shortfalls and included credits, which are there only where they cost something */
  line?: Lines;
  /** a contract decides once, on its first side */
  decides: boolean;
  due?: Lines;
}

/** One engine call per line or workspace: `formula` is the sum of absolute differences over all months. */
export interface CrossCheck {
  /** cell with the line's name, or a text */
  label: string;
  formula: string;
  /** what is compared, where it is not the line's cost */
  note?: string;
}

/** Arrays that are 1 where a line has more seats than its plan is sold with, or fewer. */
export interface SeatLimits {
  aboveMost: string;
  belowFewest: string;
}

/** An array that is 1 where an adoption curve lacks a figure; undefined: no line has a curve. */
interface Adopted {
  brokenCurves: string | undefined;
}

export interface SubscriptionsSheet extends RouteSheet, Adopted {
  facts: SeatFacts;
  limits: SeatLimits;
  /** an array that is 1 where fewer seats are typed than the running year was bought for */
  fewerThanBought: string;
}

export interface SeatsSheet extends RouteSheet, Adopted {
  facts: SeatFacts & WorkspaceFacts;
  /** as on Subscriptions */
  fewerThanBought: string;
  /** API credits included, by workspace */
  apiCredits: Block;
  /** names in the register of workspaces */
  workspaceNames: string;
  /** an array that is 1 where a workspace is above its maximum in a month */
  aboveMaximum: string;
  /** an array that is 1 where a line's plan is not sold in its workspace */
  soldApart: string;
}

export interface ApiSheet extends RouteSheet {
  facts: RequestFacts;
  /** an array that is 1 where a line pays from something that is no workspace of its vendor */
  wronglyPaid: string;
  /** an array that is 1 where a line counts tokens of a model that charges more than text */
  chargesMore: string;
}

export interface EnterpriseSheet extends RouteSheet {
  facts: ContractFacts;
  /** how many rows of the table of price tiers are amiss */
  brokenTiers: string;
}

export interface CreditsSheet extends RouteSheet {
  facts: PoolFacts;
  /** undefined: no pool is granted any credits */
  grants: GrantFacts | undefined;
  /** arrays that are 1 where a grant names no pool, or lacks what it needs, and how many credits are neither used, expired nor left */
  grantFaults: GrantFaults | undefined;
  limits: SeatLimits;
  /** an array of credits that closed months used and nobody paid for */
  unpaidCredits: string;
  /** balances that may not fall below zero */
  neverNegative: string;
}

/** The five route sheets. */
export interface Routes {
  subscriptions: SubscriptionsSheet;
  seats: SeatsSheet;
  api: ApiSheet;
  credits: CreditsSheet;
  enterprise: EnterpriseSheet;
}
