/**
 * Every sentence a user can see when something is wrong, in one place.
 * One sentence each, and it says what to do. The file grows with them: one place is worth more than a short file. Each is an export
 * of its own, so that functions.js carries the sentences of functions only.
 */
const list = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(", ");

export const textTooLong = (longest: number) =>
  `is longer than ${longest} characters, the most that a cell holds; shorten it`;
export const textUnstorable = "has a character that no workbook can hold, such as a control character; type it anew";
export const badDate = (text: string) => `"${text}" is no date; use a date cell or ISO text such as "2027-01-01".`;
export const dateOutside = (text: string) =>
  `"${text}" is no date from 1900-03-01 to 9999-12-31; use a date cell or ISO text such as "2027-01-01".`;
export const unknownItem = (name: string, close: readonly string[]) =>
  close.length > 0
    ? `"${name}" is not in the price book; did you mean ${list(close)}?`
    : `"${name}" is not in the price book; see =AIB.CATALOG() for the names.`;

export const fineTunedUnknown = (name: string) =>
  `"${name}" is a fine-tuned model and the price book has no price for fine-tuned models of its base; put your own rate for this name in the rates argument.`;

// price book: look-up
export const ambiguousItem = (name: string, choices: readonly string[]) =>
  `"${name}" can mean ${list(choices)}; name one of them.`;
export const quoteOnly = (name: string) =>
  `${name} has no public price (quote only); put your own rate in the rates argument or use AIB.CONTRACTCOST.`;
export const noListPrice = (name: string, component: string, why?: string) =>
  `No public price is known for the ${component} of ${name}${why === undefined ? "" : ` (${why})`}; put your own rate in the rates argument.`;
export const noPriceOfItsOwn = (name: string, note: string) => `${name} has no price of its own: ${note}`;
export const ends = (name: string, { on, replacedBy }: { on: string; replacedBy?: string }) =>
  `${name} ends on ${on}${replacedBy === undefined ? "" : `, ${replacedBy} replaces it`}`;
export const stillWithoutPrice = (lines: readonly string[]) =>
  `No price in some month: ${lines.join(", ")}. Choose the plan or model from the list, or give a rate of your own on Rates.`;
export const noEnd = (readOn: string | undefined) =>
  `No end announced${readOn === undefined ? "; its vendor's page of ends was never read" : ` by ${readOn}, when its vendor's page was last read`}`;
export const promiseOver = (until: string) => `Promised by the vendor until ${until} only: read its page again.`;
export const ended = (name: string, endsOn: string, replacedBy: string | undefined) =>
  replacedBy === undefined
    ? `${name} is not to be had from ${endsOn} on; choose another item.`
    : `${name} is not to be had from ${endsOn} on; use "${replacedBy}", which replaces it.`;
export const componentEnded = (name: string, component: string, date: string) =>
  `The price of "${component}" of ${name} ended on ${date}; choose another component or an earlier date.`;
export const componentStartsLater = (name: string, component: string, date: string) =>
  `${name} has no price for "${component}" before ${date}; use that date or a later one.`;
export const notOnRecord = (name: string, component: string, date: string) =>
  `No price for "${component}" of ${name} is on record before ${date}; use that date or a later one, or give your own rate in the rates argument.`;
export const alsoCharges = (name: string, what: string, meters: readonly string[]) =>
  `${name} also charges ${what}, which tokens of text leave out; use AIB.USAGECOST with its meters one by one: ${list(meters)}.`;
export const noTokenPrice = (name: string, meter: string) =>
  `No price for "${meter}" of ${name} is on record; leave it out, or give your own rate in the rates argument.`;
export const notForModel = (name: string, component: string, api: string) =>
  `Whether "${component}" of ${api} holds for ${name} is not on record; ask for it by "${api}", or give your own rate in the rates argument.`;
export const beforeLedger = (startsOn: string) =>
  `The price book starts on ${startsOn}; use that day or a later one as knownOn.`;
export const notYetRecorded = (name: string, component: string) =>
  `No price for "${component}" of ${name} was on record on the knownOn date; use a later one.`;
export const noComponent = (name: string, component: string, known: readonly string[]) =>
  `${name} has no "${component}"; it has ${list(known)}.`;
export const needsVariant = (name: string, component: string, variants: readonly string[]) =>
  `"${component}" of ${name} comes in variants; use one of ${list(variants)}.`;
export const noSeatPrice = (name: string, billing: string, other: string | undefined) =>
  other === undefined
    ? `${name} is not sold by the seat; use AIB.APICOST, AIB.USAGECOST or AIB.CREDITCOST.`
    : `No ${billing} price is known for ${name}; use "${other}".`;
export const unknownMode = (mode: string, known: readonly string[]) =>
  `"${mode}" is no mode; use ${list(known)}, joined by "+".`;
export const modesExclude = (a: string, b: string) =>
  `"${a}" and "${b}" exclude each other; a mode can have one speed and one region, such as "batch+us".`;
export const noMode = (name: string, component: string, mode: string) =>
  `${name} has no "${mode}" price for "${component}"; leave the mode out or choose another.`;
export const noActivity = (name: string, activity: string, known: readonly string[]) =>
  known.length > 0
    ? `"${activity}" is no activity that credits of ${name} pay for; use one of ${list(known)}.`
    : `What activities burn of the credits of ${name} is not known; give the credits yourself.`;
export const itemNotOnRecord = (name: string, date: string) =>
  `Nothing of ${name} is on record before ${date}; use that date or a later one.`;
export const factNotOnRecord = (name: string, date: string) =>
  `That is on record of ${name} from ${date} only; use that date or a later one.`;
export const inclusionNotOnRecord = (name: string, product: string, date: string) =>
  `What ${name} includes of "${product}" is on record from ${date} only; use that date or a later one.`;
export const noInclusion = (name: string, product: string, known: readonly string[]) =>
  `What ${name} includes of "${product}" is not on record; ask for ${list(known)}.`;

/** A budget has no argument for own rates but a sheet. */
export const inBudget = (sentence: string) => sentence.replace("in the rates argument", "on the sheet Rates");

// price book: rates argument
export const ratesItem = (row: number, problem: string) => `Row ${row} of the rates: ${problem}`;
export const ratesNoItem = (row: number) =>
  `Row ${row} of the rates has no item; name a plan or model or clear the row.`;
export const ratesNoComponent = (row: number, name: string) =>
  `Row ${row} of the rates: name the component of ${name}, such as "input"; only a plan's may be blank.`;
export const ratesNoNumber = (row: number) => `Row ${row} of the rates: the rate must be a number, zero or more.`;
export const ratesBadDates = (row: number) => `Row ${row} of the rates: "to" must be a date later than "from".`;
export const ratesNotAsked = (row: number, name: string, close: readonly string[]) =>
  `Row ${row} of the rates: "${name}" is not in the price book and nothing here asks for it; ` +
  (close.length > 0
    ? `did you mean ${list(close)}? If it is an item of your own, fill in its vendor or source.`
    : "correct the name or, if it is an item of your own, fill in its vendor or source.");
export const ratesOwnDiffers = (row: number, name: string, what: string) =>
  `Row ${row} of the rates: another row gives "${name}" another ${what}; give it one.`;
export const ratesOfBook = (row: number, name: string, currency: string, per: number) =>
  `Row ${row} of the rates: the price book sells "${name}" in ${currency} by ${per}; give the rate so, and leave currency and per blank.`;
export const ratesOwnLong = (row: number, name: string) =>
  `Row ${row} of the rates: "${name}" is not in the price book, which would say what a long request is; leave "long" out.`;
export const ratesOwnPer = (row: number, name: string, component: string, per: number) =>
  `Row ${row} of the rates: the "${component}" of "${name}" is money for ${per.toLocaleString("en-US")}; leave "per" blank.`;
export const closeNames = (close: readonly string[]) =>
  close.length > 0 ? `did you mean ${list(close)}? If not,` : "correct the name or";
export const readLater = "it entered the book after the day of this budget's prices: refresh prices, or";
export const needsRefresh = (price: string) => `${price} · newer than this budget's prices: refresh them first`;
export const ratesOwnLimits = (row: number) =>
  `Row ${row} of the rates: the maximum is below the minimum; correct one of them.`;
export const ratesOwnNumber = (column: string, text: string) =>
  `the ${column} must be a number above 0, not "${text}".`;
export const ratesOwnCurrency = (text: string) => `"${text}" is no currency; use a code such as "EUR", or "credits".`;
export const noOwnRate = (name: string, component: string, note: string | undefined) =>
  `"${name}" is not in the price book and no rate gives its "${component}" on this day; ` +
  (note === undefined ? "give one in the rates." : `${note} give one in the rates.`);
// npm run pricebook:update
export const updateBadDate = (text: string) => `"${text}" is no day; give --recorded-on as 2027-01-15.`;
export const updateTooEarly = (recordedOn: string, newest: string) =>
  `Rows recorded on ${recordedOn} would reach budgets pinned to ${newest}, the day of the newest rows; give a later day with --recorded-on.`;
export const updateMovesTooMuch = (move: string) =>
  `${move} is a move of more than 10 times; check the vendor's page, then run again with --accept.`;
export const updateBreaksSchema = (vendor: string, fault: string) =>
  `${vendor}.json would no longer satisfy the schema at ${fault}; correct scripts/pricebook or the package's data.`;
export const updateNothingWritten = "Nothing was written.";

// engine
export const nameMissing = "Name a plan or model here; see =AIB.CATALOG() for the names.";
export const noNumber = (what: string) => `The ${what} must be a number; correct the cell.`;
export const negative = (what: string) => `The ${what} cannot be negative; give 0 or more.`;
export const tooLarge = (what: string) => `The ${what} are too large to be meant; check the units.`;
export const badMonths = (longest: number) => `months is the length of a column: more than 0 and at most ${longest}.`;
export const tooManyMonths = (most: number) =>
  `The columns last more than ${most} months together; give a shorter row, or a smaller months.`;
export const datesMustRise = "Dates must rise from left to right; give each column its own first day.";
export const dateMissing = "This column has no date while others have; give every column a date, or none.";
export const columnsOverlap =
  "A column lasts into the next one; leave months blank for monthly columns, or give 3 for quarters.";
export const monthLeftOut = "A month is left out between two columns; balances need every month.";
export const renewalNeedsDates = "A renewal needs to know the month of each column; give date as well.";
export const twoWorkspaces = (one: string, other: string) =>
  `One call is one workspace, and ${one} and ${other} are not sold in the same one; use a call for each.`;
export const seatsApart = (workspace: string, cheapest: string, other: string) =>
  `${other} is not sold in one workspace with ${cheapest}, the cheapest seat of "${workspace}": what it is short of and whom its credits pay is not known; choose the cheapest seat again.`;
export const tooManySeats = (name: string, maximum: number, seats: number, nextPlan: string | undefined) =>
  `${name} has at most ${maximum} seats and ${seats} are needed; ` +
  (nextPlan === undefined ? "use a larger plan." : `use ${nextPlan}.`);
export const planIsNoModel = (name: string) => `${name} is a plan, not a model; use AIB.SEATCOST for it.`;
export const planHasNoMeters = (name: string) =>
  `${name} is a plan and has no meters; use AIB.SEATCOST or AIB.CREDITCOST.`;
export const meterBurnsCredits = (name: string, meter: string) =>
  `"${meter}" of ${name} is paid in credits, not in money; use AIB.CREDITUSE and AIB.CREDITCOST.`;
export const meterIsMode = (name: string, meter: string) =>
  `"${meter}" of ${name} multiplies prices and is no meter itself; name a meter, and give a mode as mode.`;
export const percentileWithin = "A percentile lies between 0% and 100%, both excluded; use 90% or 0.9.";
export const usageFalls = "low, likely and high must rise; put them in order.";
export const lognormalLow = "Lognormal use is above 0 throughout; give a low above 0.";
export const shareAboveOne = (name: string) => `${name} is a share from 0% to 100%; use 70% or 0.7.`;
export const sharesTooLarge =
  "cachedShare, cacheWriteShare and cacheWrite1hShare are parts of the input; together they cannot exceed 100%.";
export const tokensPerRequest = "Tokens are per request when requests is given; leave requests blank to give totals.";
export const creditsWithoutSeats = "Credits can only be used by somebody with a seat; give seats.";
export const allowanceUnknown = (name: string) =>
  `How many credits ${name} includes a month is not published; choose a plan where it is.`;
export const allowanceDaily = (name: string, amount: number) =>
  `${name} includes ${amount} credits a day that are not kept, so a month has no one answer; choose a plan that includes credits by the month.`;
export const allowanceOnce = (name: string, amount: number) =>
  `${name} includes ${amount} credits once, not every month, and sells no more; give what is left of them as opening.`;
export const noCreditPack = (name: string) =>
  `What more credits of ${name} cost is not known; put your own "credit pack" rate in the rates argument.`;
export const requestCostsNothing =
  "A request without tokens costs nothing, so API use never costs what the seat costs.";
export const creditsExceedSeat = (name: string) =>
  `The API credits that a seat of ${name} includes are worth more than the seat, so API use never costs what the seat costs.`;
export const unknownTerm = (label: string, known: readonly string[]) =>
  `"${label}" is no contract term; use ${list(known)}.`;
export const termTwice = (label: string) => `"${label}" stands in the terms twice; keep one.`;
export const termNoNumber = (label: string, text: string) => `"${label}" must be a number of 0 or more, not "${text}".`;
export const termMissing = (label: string) => `The terms have no "${label}"; add it.`;
export const commitmentCovers = (known: readonly string[]) =>
  `A commitment must say what draws it down; set "Commitment covers" to ${list(known)}.`;
export const usageTiers = (known: readonly string[]) =>
  `Discount tiers must say how they are read; set "Usage tiers" to ${list(known)}.`;
export const tierPeriod = (known: readonly string[]) =>
  `Discount tiers must say over what time use is counted; set "Tier period" to ${list(known)}.`;
export const tiersAndDiscount = 'Discount tiers replace the usage discount; take "Usage discount" out, or the tiers.';
export const tiersAndPrices =
  'Tiers of list money have discounts, of units prices; keep "Tier from …" or "Price from …".';
export const seatTiers = (known: readonly string[]) =>
  `Tiers of seats must say how they are read; set "Seat tiers" to ${list(known)}.`;
export const seatTiersAndPrice = 'Tiers of seats replace the seat price; take "Seat price" out, or the tiers.';
export const feeWithoutTier = (label: string) => `"${label}" has no tier; give it one.`;
export const unitOverage = 'Units have no list price for an overage discount; take "Overage discount" out.';
export const feesMaximum = 'Flat fees are due whatever a maximum stops; take "Maximum a month" out, or the fees.';
export const tierPrice = (from: number) => `The price of the tier from ${from} is not known; give it one.`;
export const seatTierPrice = "The price of a tier of seats is not known; give it one.";
export const tiersPaidOnly = "A closed month of this contract year has no quantity for its tiers; give it on Actuals.";
export const minimumDraws =
  'Beside a commitment, "Minimum draws commitment" has to say yes or no: whether what is paid to reach the minimum a month draws the commitment down.';
export const volumeLimits =
  'Volume tiers charge earlier use again, so no month has one charge to hold against a limit; take "Minimum a month" and "Maximum a month" out, or use graduated tiers.';
export const minimumAboveMaximum = '"Minimum a month" is above "Maximum a month"; change one of them.';
export const volumeOverage =
  'Volume tiers hold for all use and overage alike; take "Overage discount" out, or use graduated tiers.';
export const tiersBegunEarlier =
  'This contract year began before the first column, so what its tiers have counted is not known; begin with the contract year, or add "Used before".';
export const tierContract = (name: string) => `"${name}" is no contract of this budget; price tiers belong to one.`;
export const tierReadAs = (known: readonly string[]) =>
  `A tier must say how it is read, for the answers differ; choose ${list(known)}.`;
export const tierCountedOver = (known: readonly string[]) =>
  `A tier must say over what time use is counted; choose ${list(known)}.`;
export const seatTierPeriod = "Tiers of seats count the seats billed in a month; choose month, or leave it blank.";
export const tierHasPrice =
  "Usage at list price has a discount in each tier; take the price out, or let the tiers count units.";
export const tierHasDiscount =
  "Units and seats have a price in each tier; take the discount out, or let the tiers count usage.";
export const tiersRise = "The tiers of a contract rise from row to row; put this one above the tiers that begin later.";
export const tiersDiffer = (here: string, above: string) =>
  `The tiers of a contract are read in one way, and this row says "${here}" where the one above says "${above}"; let both say the same.`;
export const tiersApart = "The tiers of a contract stand together; move this row to the others.";
export const tierFromZero = "The first tier of a contract begins at 0; nobody would know what is charged below.";
export const tierUsedBefore =
  "What was used before stands in the first row of tiers that count by contract year; take it out here.";
export const tiersAndOverage = 'Beyond a commitment the tiers go on; take "Overage discount" out, or the tiers.';
export const tiersAndMaximum =
  'A maximum a month cannot stand beside tiers in a budget; take "Maximum a month" out, or the tiers.';
export const typeTierFrom =
  "Graduated: what is beyond this number has the price of the tier. Volume: from this number on, it included, everything has it.";
export const typeUsedBefore =
  "For tiers by contract year, in the first row of the contract: what the contract year had used when the budget starts, 0 for nothing. Leave it blank where a contract year begins with the budget or later.";
export const typeDrawnBefore =
  "What the contract year had drawn of its commitment when the budget starts, 0 for nothing: blank is not known. Leave it blank where a contract year begins with the budget or later.";
export const unitsHaveNoList = (contract: string) =>
  `"${contract}" prices units by tier and has no list price to compare with; choose a contract that counts usage at list price.`;
export const contractDates = "Terms with a Start or End need to know the month of each column; give date as well.";
export const contractNotRunning =
  "The contract does not run in this column; move its Start or End, or take the use out.";
export const contractBegunEarlier =
  'This contract year began before the first column, so what its commitment has left is not known; begin with the contract year, or add "Drawn before".';
export const contractBeginsHere =
  'This contract year begins in these columns; take "Drawn before" and "Used before" out.';

// arguments of the functions
export const tooManyCells = (cells: number, most: number) =>
  `A range of ${cells} cells is too large; give at most ${most}, not a whole column.`;
export const shapesDiffer =
  "The ranges do not match: give each one cell, one row or column, or the same number of both.";
export const timeAcross = (name: string) =>
  `Time runs across and ${name} has several rows; give one row, with TRANSPOSE where your months run down.`;
export const onePerRow = (name: string) => `${name} holds for the whole row; give one cell for each row.`;
export const oneCell = (name: string) => `${name} is one cell, not a range.`;
export const notANumber = (text: string, name: string) => `"${text}" is no number; correct the ${name}.`;
export const cellHasError = (text: string, where = "A cell of the arguments") =>
  `${where} shows ${text}; correct it first.`;
export const longInRates = (where: string) =>
  `${where} has a text of more than 255 characters, which is no name and no word; shorten it.`;
export const ratesRow = (row: number) => `Row ${row} of the rates`;
export const termsRow = (row: number) => `Row ${row} of the terms`;
export const unknownChoice = (name: string, text: string, known: readonly string[]) =>
  `"${text}" is no ${name}; use ${list(known)}.`;
export const openingPerRow = "Several rows hold credits of their own; give an opening balance for each row.";
export const onePlanAColumn = "Break-even compares one plan; give one plan, or one for each column.";
export const componentNeeded = (name: string, known: readonly string[]) =>
  `${name} has no one price; name a component: ${list(known)}.`;
export const nothingListed =
  "No plan or model of that vendor and route is on sale on that day; leave one of them blank.";
export const noInfo = (name: string, field: string) =>
  `The price book has no ${field} for ${name}; leave field blank to see all.`;

export const unknownProfile = (name: string, close: readonly string[]) =>
  close.length > 0
    ? `"${name}" is no usage profile; did you mean ${list(close)}?`
    : `"${name}" is no usage profile; see =AIB.PROFILE("") for the names.`;
export const profileMeter = (profile: string, meters: readonly string[]) =>
  `"${profile}" has several meters; name one of them: ${list(meters)}.`;
export const noProfileField = (profile: string, field: string) =>
  `"${profile}" has no ${field}; leave field blank to see all.`;

export const fromProfile = (profile: string, size: string, unit: string) =>
  `Figures of the usage profile ${profile}, ${size}, for one ${unit}; measure, then type your own`;
export const unknownCurve = (name: string, curves: readonly string[]) =>
  `There is no adoption curve "${name}"; use ${curves.join(", ")}, or type the figures of your own.`;
export const noSuchPool = (name: string) =>
  `"${name}" is no pool of its own; name another line of Credits, one that shares with nobody.`;
export const ofThePool = (pool: string) =>
  `A line that shares the credits of "${pool}" has no cap and holds no credits itself; type them on "${pool}".`;
export const grantToPool = (pool: string) =>
  `A line that shares the credits of "${pool}" is granted none itself; grant them to "${pool}".`;
export const grantTooShort =
  "A grant has to be gone after the month from which it is granted; correct one of the two months.";
export const grantUnpriced = (source: string) =>
  `What was paid for granted credits${source === "" ? "" : ` "${source}"`} is not known; type it, 0 where they were free.`;
export const curveIncomplete =
  "An adoption curve needs the share in use at most and a speed above 0; give both or neither.";
export const profileElsewhere = (profile: string, route: "api" | "credits") =>
  route === "api"
    ? `"${profile}" is paid in credits; put it on a line of Credits, or name another meter of the profile.`
    : `"${profile}" is not paid in credits; put it on a line of API usage, or name another meter of the profile.`;

// budget files
export const budgetFault = (where: string, what: string) => `The budget cannot be used: ${where}: ${what}`;
export const faultFormat = 'it must be "ai-budget/1"; choose a budget that this add-in has written.';
export const faultUnknownField = "no budget has a field of this name; correct the name or take the field out.";
export const faultMissing = "nothing stands here; fill it in.";
export const faultBlank = "it must not be blank; fill it in.";
export const faultNoEntry = "it has no entry; add one.";
export const faultTooMany = (most: number) => `it has more than ${most} entries; take some out.`;
export const faultOther = (wanted: string, shown: string) => `it must be ${wanted}, not ${shown}.`;
export const faultMonth = 'it must be the first day of a month, such as "2027-01-01".';
export const faultCurrency = 'it must be the code of a currency in capitals, such as "EUR".';
export const wantsText = 'text in quotes, such as "Support"';
export const wantsNumber = "a number without quotes, such as 12.5";
export const wantsInteger = "a whole number";
export const wantsList = "a list in [ ]";
export const wantsObject = "an object in { }";
export const wantsOneOf = (choices: string) => choices.replace(/[()]/g, "").replaceAll(" | ", " or ");
export const wantsAtLeast = (least: number) => `${least} or more`;
export const wantsAtMost = (most: number) => (most === 1 ? "at most 1 (70% is 0.7)" : `at most ${most}`);
export const wantsAbove = (bound: number) => `more than ${bound}`;
export const wantsBelow = (bound: number) => `less than ${bound}`;
export const wantsOther = "something else";
export const budgetTooLate = "the budget goes on after 9999-12-31; begin it earlier or give it fewer months.";
export const currencyTwice = (currency: string) => `"${currency}" has two exchange rates; keep one of them.`;
export const dollarRate = "rates are dollars for one unit, so that of USD is 1; correct it or take it out.";
export const keptPriceTwice = (item: string, component: string, month: string) =>
  `"${item}" has two kept prices for "${component}" in ${month}; keep one of them.`;
export const routeTwice = (route: string) => `"${route}" has two rows of owner and limits; keep one of them.`;
export const signedTwice = (line: string) => `"${line}" is signed off twice; keep one of them.`;
export const unknownName = (name: string, where: string) =>
  `"${name}" is not among the ${where}; add it there or correct the name.`;
export const nameTooLong = (most: number) => `Names have at most ${most} characters; shorten this one.`;
export const nameUnseen = "This name holds a character that cannot be seen; type it anew.";
export const nameReserved = (name: string) =>
  `"${name}" stands on Assumptions for something else; give the driver another name.`;
export const nameTwice = (name: string) => `"${name}" stands there twice; names must differ.`;
export const monthValues = (months: number) => `it must have one value for each of the ${months} months, or none.`;
export const actualPart = (line: string, parts: readonly string[]) =>
  parts[0] === ""
    ? `"${line}" has no parts; leave the part blank.`
    : `"${line}" has the parts ${parts.join(" and ")}; choose the one that the amount is for.`;
export const actualQuantity =
  "shortfalls and included credits have no quantity of their own; give that of their lines.";
export const approvedMonths = (months: number) => `it must have one amount for each of the ${months} months.`;
export const rateEndsFirst = "it has to be later than the day from which the rate holds; correct one of the two.";
export const endsBeforeStart = "it ends before it starts; correct one of the two months.";
// price files
export const priceFileFormat = 'it must be "ai-budget-prices/1"; choose a price file of this add-in.';
export const priceFileFault = (file: string, where: string, what: string) =>
  `${file} cannot be used: ${where}: ${what}`;
export const priceFileHeader = (file: string, unknown: string | undefined, known: readonly string[]) =>
  `The header of ${file} ${unknown === undefined ? "has no Item or no Rate" : `has "${unknown}"`}; its columns are ${list(known)}, By and On, of which Item and Rate are needed.`;
export const pricesDiffer = (conflicts: number) =>
  `${conflicts === 1 ? "A price of the file differs" : `${conflicts} prices of the file differ`} from the budget's own, so nothing was written; look at them, then take them over with --accept.`;
export const pricesTaken = (file: string, by: string, on: string | null, added: number, changed: number) =>
  `Prices of ${file}${by === "" ? "" : ` by ${by}`}${on === null ? "" : ` of ${on}`}: ${added} added, ${changed} in the place of others`;
export const priceFileSource = (by: string, on: string | null) =>
  `Price file${by === "" ? "" : ` of ${by}`}${on === null ? "" : `, ${on}`}`;
export const pricesUnchanged = (file: string) => `The budget has all prices of ${file} already; nothing was written.`;
export const pricesUsage =
  "npm run prices -- export <budget.json> <prices.csv or .json> [--by Ann] [--on 2026-11-27], or import <budget.json> <prices.csv or .json> [--out other.json] [--by Ann] [--on 2026-11-27] [--accept]";
export const pricesNoDay = (said: string) => `"${said}" is no day; give --on as 2027-01-15.`;

// cells of the workbook
export const inLine = (line: string, what: string) => `Line "${line}": ${what}`;
export const chooseFromList = "Choose one of the names in the list.";
export const chooseItem =
  "The price book has no item of this name. Correct it, unless it is an item of your own with its price under Negotiated rates on Rates.";
export const typeMonthNumber = "Type a month number from 1 to 12.";
export const typeScenarioNumber = (last: number) => `Type the number of a scenario, 1 to ${last}.`;
export const typeShare = "Type a share from 0% to 100%.";
export const typeAmount = "Type a number of 0 or more.";
export const typeNumber = "Type a number.";
export const typeGrowth = "Type a share such as 2% or -2%, at least -99%.";
export const typeMonth = "Type the first day of a month, 1900-03-01 or later.";
export const typeDate = "Type a date, 1900-03-01 or later.";
// reading a budget from its sheets
export const atCell = (cell: string, what: string) => `${cell}: ${what}`;
export const sheetMissing = (name: string) =>
  `The sheet "${name}" is not there; undo its deletion, or go back to a saved version.`;
export const tableMissing = (sheet: string, what: string) =>
  `Sheet "${sheet}" has no "${what}" with all of its headings; undo what changed or removed them.`;
export const cellNoNumber = (text: string) => `"${text}" is no number here; type a number.`;
export const cellNoDate = (text: string) => `"${text}" is no date here; type a date.`;
export const cellDateOutside = (text: string) => `"${text}" is no date from 1900-03-01 to 9999-12-31; type a date.`;
export const cellBlank = (label: string) => `"${label}" is blank; type a value.`;
export const rowWithoutName = (heading: string) =>
  `This row has values but no "${heading}"; fill it in or clear the row.`;
export const startMissing = "This line has no start month; type the first day of a month.";
export const factorMissing = (scenario: string, factor: string) =>
  `Scenario "${scenario}" has no "${factor}"; type a number, 1 for no change.`;
export const exchangeRateMissing = (currency: string) =>
  `${currency} has no exchange rate here; type US dollars for one unit.`;
export const approvalDateMissing =
  "Amounts are approved but not the day; type the day of the approval, or clear the amounts.";
export const listPriceMissing = "A list price is blank here; type the price, or =NA() where there is none.";
export const listRowNotKept = (item: string, component: string) =>
  `"${item}" with "${component}" is not in the price book, so this row of list prices is not kept; use a negotiated rate.`;
export const priceBookCell = (listed: string) =>
  `What is typed here is not kept, for it is the price book's${listed === "" ? " (blank there)" : `: ${listed}`}; type that again, or use a negotiated rate.`;
export const priceBookRow =
  "This row is not one that the price book gives for the budget's lines, so it is not kept; clear it.";
export const factorWithoutScenario = "This factor has no scenario above it; name the scenario or clear the cell.";
export const nameNotUsed = (name: string) =>
  `No line has "${name}", so it is not listed here again; type it in a register.`;
export const rowIncomplete = "This cell is blank and its row has values; fill it in or clear the row.";
export const unitChanges = (name: string, component: string, date: string) =>
  `The "${component}" of ${name} is sold in another unit from ${date} on, and Rates has one unit for all months; end the budget before, or begin another one then.`;

export const budgetUnfinished =
  "The sheets of this budget are not finished, for the pane was closed while they were made; remove them at the top of the pane first.";
export const noBudgetHere = "This workbook has no budget of this add-in; insert one first.";
export const overviewChanged =
  "Overview is not as it was written, so its figures cannot be told apart; rebuild the sheets to see them here.";
export const moreFaults = (more: number) => `${more} more cells cannot be read.`;

export const notXlsx = (file: string) => `${file} is no Excel workbook; choose an .xlsx file or a budget as .json.`;
export const fileTooLarge = (file: string, megabytes: number) =>
  `${file} has more than ${megabytes} MB, so it is no budget of this add-in; choose another file.`;
export const unpackedTooLarge = (file: string, megabytes: number) =>
  `${file} holds more than ${megabytes} MB once it is unpacked, so it is not opened; choose another file.`;
export const savedWithoutValues =
  "It has no values, for its sheets are not as they would be written anew, or Excel does not calculate by itself: Excel calculates the file when it opens it, and a preview, a phone or Protected View shows no figures. Rebuild the sheets, then save it again.";
export const noBudgetIn = (file: string) => `${file} holds no budget of this add-in; choose another file.`;

// working on a budget in the workbook
export const changedMeanwhile = "The workbook has changed since these changes were worked out; look at them again.";
export const refreshDiffers =
  "After writing, the sheets did not say what they should, so every cell was set back; rebuild the sheets instead.";
export const changedSince =
  "What was written here has been changed since, so it is not undone; use Excel's own Undo or edit the cells.";
export const formulaMayBreak =
  "the sheet of this formula is protected; where that takes a password it cannot follow the new sheets and will be #REF!, so unprotect the sheet first.";
export const objectsMayBreak = (sheet: string, kinds: readonly string[]) =>
  `Sheet "${sheet}": those of its ${kinds.join(" and ")} that refer to the sheets which are replaced do not follow; look at them afterwards.`;
export const becomesValue = "the formula typed here refers to the budget's own sheets and will be a value.";
export const rebuiltDiffers = (what: string) =>
  `The new sheets did not say the same as the old ones, so nothing was changed; export the budget and report this. ${what}`.trim();

// adding lines
export const lineUnnamed = "The line has no name; give it one.";
export const workspaceUnnamed = "The workspace has no name; give it one.";
export const workspaceGone = (name: string) => `There is no workspace "${name}" in this budget any more.`;
export const workspaceInUse = (name: string, lines: readonly string[]) =>
  `"${name}" is the workspace of ${list(lines)}: put them into another one, or remove them, first.`;
export const workspaceHasActuals = (name: string) => `"${name}" has actuals, which stay, and so does the workspace.`;
export const requestEmpty = "Say what a request takes, tokens or units of a meter; else the line would look free.";
export const lineGone = (name: string) => `There is no line "${name}" in this budget any more.`;
export const lineHasActuals = (name: string) =>
  `"${name}" has actuals, which stay. Give it a last month instead of removing it.`;
export const choosePlan = "Choose a plan or model to see what it costs.";
export const nameForCost = "Give the line a name to see what it costs.";
export const noRoomOnRates = "Rates has no place for more prices.";
export const noFreeRow = (sheet: string) => `"${sheet}" has no blank row left that is calculated.`;

// the approved budget
export const approvalDay = "The approval has no day; give it one.";
export const approvalNoFigure = (route: string) =>
  `"${route}" has no figure in some month of Summary; correct that first, or a part of the money would be approved as nothing.`;

// adding scenarios
export const scenarioUnnamed = "The scenario has no name; give it one.";
export const scenarioExists = (name: string) => `There is a scenario "${name}" already; choose another name.`;
export const scenarioFactor = (label: string) => `${label} must be a number of 0 or more.`;
export const scenariosFull = (most: number) =>
  `All ${most} columns of scenarios are taken; change one of them instead.`;
export const comparisonIsOld =
  "Comparison is of an earlier version, which did not show the scenarios by year; rebuild the sheets first.";
export const noScenarioSheet =
  "The workbook has no scenario sheet or no Comparison sheet that a new one could be like; rebuild the budget first.";
export const scenarioSelected = (name: string) =>
  `"${name}" is the scenario selected on Assumptions; select another one first.`;
export const scenarioChanged = (name: string) =>
  `The scenario "${name}" is no longer as it was added, so it stays; clear its column on Assumptions and rebuild the budget to remove it.`;

export const tooManyLines = (lines: number, months: number, most: number) =>
  `The budget has ${lines.toLocaleString("en-US")} lines, and of ${months} months at most ${most.toLocaleString("en-US")} fit here; divide it into several budgets, or give it fewer months.`;
export const tooManyActuals = (actuals: number, lines: number, months: number, most: number) =>
  `The budget has ${actuals.toLocaleString("en-US")} actuals, and with ${lines.toLocaleString("en-US")} lines by ${months} months at most ${most.toLocaleString("en-US")} fit here; add up those of one line and month, or divide it into several budgets.`;

// npm run workbook
export const workbookUsage =
  "Give a budget and a file to write: npm run workbook -- budget.json out.xlsx [--with-data] [--without-values]";
export const calculatingValues = (formulas: number) =>
  `Calculating ${formulas.toLocaleString("en-US")} formulas, about a second for three thousand; --without-values leaves it to the program that opens the file.`;
export const fileWithoutValues =
  "Without values: Excel and LibreOffice calculate the file when they open it; a preview, a phone or Protected View shows no figures.";
export const tooLargeForValues = (formulas: number, limit: number) =>
  `Its ${formulas.toLocaleString("en-US")} formulas are more than the ${limit.toLocaleString("en-US")} that are calculated here, so the file has no values: Excel and LibreOffice calculate it when they open it; a preview, a phone or Protected View shows no figures.`;
export const fileUnreadable = (file: string) => `${file} cannot be read; check the path of the budget.`;
export const notJson = (file: string, reason: string) =>
  `${file} is not JSON (${reason}); correct it or choose another file.`;
export const overwritesBudget = (file: string) => `${file} is the budget itself; name another file to write.`;
export const overwritesInput = (file: string) =>
  `${file} is one of the files that are read; name another file to write.`;
export const notUtf8 = (file: string) => `${file} is not encoded in UTF-8; save it as UTF-8, then try again.`;
export const fileUnwritable = (file: string) =>
  `${file} cannot be written; close it elsewhere or choose another folder.`;
// writing to Excel
export const namesTaken = (names: readonly string[]) =>
  `The workbook has other sheets named ${list(names)}; rename or delete them first.`;
export const noRoomForActuals = (sheet: string) =>
  `${sheet} has no room for these amounts, and its last row is gone; rebuild the sheets with them.`;
export const dataThere = (name: string) =>
  `The budget has a sheet "${name}" already; delete it first if it is to be made anew.`;
export const structureProtected =
  "The workbook is protected against new sheets; choose Review, Protect Workbook to unprotect it, then try again.";
export const insertedUnnamed = (sheets: readonly string[]) =>
  `Excel stopped answering while sheets were being added; delete the blank ones that it has added at the end, and those of these that are there: ${list(sheets)}.`;
export const insertedInPart = (sheets: readonly string[]) =>
  `Excel stopped answering while sheets were being added; delete those of these that are there: ${list(sheets)}.`;
export const replacedInPart = (stage: string) =>
  `Excel stopped answering while the new sheets took the place of the old ones, so both may be there, the new ones under names that begin with "${stage}"; close the workbook without saving it, or go back to an earlier version.`;
export const openedInPart = (sheets: readonly string[]) =>
  `Excel stopped answering while it was seen whether ${list(sheets)} can be written; look whether ${sheets.length === 1 ? "the sheet is" : "these sheets are"} still protected.`;
export const writtenInPart =
  "Excel stopped answering while cells were being written, so some may hold the new values; close the workbook without saving it, or go back to an earlier version.";
export const settingInPart =
  "Excel stopped answering while the import map was being kept; look at it again, or close the workbook without saving it.";
export const scenarioInPart = (sheet: string) =>
  `Excel stopped answering while the scenario was being written; close the workbook without saving it, or delete the sheet "${sheet}" if it is there and rebuild the budget.`;
export const sheetsClosed = (sheets: readonly string[]) =>
  `Cells of ${list(sheets)} have to be written and a password protects ${sheets.length === 1 ? "this sheet, so nothing was changed; unprotect it" : "these sheets, so nothing was changed; unprotect them"}, then try again.`;

// the self-test
export const selfTestManual =
  "Excel calculates only when it is told to; choose Formulas, Calculation Options, Automatic, then run the check again.";
export const selfTestLeftOver =
  'Sheets of earlier checks fill the workbook; delete those whose names begin with "Self-test".';

// task pane
export const openInExcel = "Open this in Excel to use it, or run npm start to try it without Excel.";
export const notCovered = (product: string) =>
  `Not in the price book: ${product}. Add it to Rates as an item of your own, with its price, unit and source; then every sheet and function knows it.`;
/** How a pasted row is read. */
export const pastedAsWritten = "Found";
export const pastedRenamed = (name: string) => `Now called ${name}`;
export const pastedFound = (found: string, bought: string, owner: string) =>
  `${found}, ${bought} · ${owner === "" ? "no owner" : owner}`;
export const pastedOwn = (near: readonly string[]) =>
  `Not in the price book. It becomes an own item: give a price a user and month.${near.length === 0 ? "" : ` Did you mean ${near.join(", ")}?`}`;
export const pastedApi = (found: string) => `${found}, API usage: add it by itself, for it needs what a request takes`;
export const pastedQuoteOnly = (found: string) =>
  `${found}, sold by quote only: give the price a seat and month as signed`;
export const pastedNoNumber = "No number in the second column: how many?";
export const noMonth = (typed: string) => `"${typed}" is no month; write year and month, as 2027-01.`;
export const nothingFound = (query: string) =>
  `Nothing called “${query}” is in the price book; try fewer words, or what is counted: image, video, voice, search.`;
export const scenariosAlike = (names: readonly string[], first: string) =>
  `${names.join(", ")}: as ${first}, for no factor of theirs makes a difference. Type factors on Assumptions, such as 0.8 or 1.5.`;
export const nothingToBuy = (query: string) =>
  `${nothingFound(query)} For what the book does not have: “Paste several” under Lines asks for its price a user and month; any other price is a row under “Negotiated rates” on Rates, and its item is found here.`;
export const notInPriceBook = (item: string) =>
  `There is no "${item}" in the price book any more; look for it under Prices.`;
export const chooseFile = "Choose a file first.";
export const badPrefix = "A sheet name cannot hold [ ] : * ? / or \\ and cannot begin with '; use other characters.";
export const sheetIsGone = (name: string) => `There is no sheet "${name}" any more; it was deleted or renamed.`;
export const excelIsEditing = "Excel is editing a cell; press Enter or Esc, then try again.";
export const excelIsProtected =
  "Excel does not let this be changed; choose a cell that is not locked, unprotect the sheet, or open the file for editing, then try again.";
export const excelRefused = (what: string) => `Excel could not do it; try again. Excel says: ${what}`;
export const stoppedWaiting =
  "You stopped waiting for Excel: what was asked of it last may still be done, and nothing after it. Look at the workbook before you go on, or close it without saving it.";
export const copyRefused = "This Excel lets no add-in copy: select the formula and copy it.";
export const writingStopped = "You stopped it, and the workbook is as it was before.";
export const importStopped = "Stopped. Nothing was imported.";
export const whatIfStopped = "Stopped. There is no new answer.";
export const workerNotStarted =
  "The part of the add-in that works beside the pane could not be loaded; check the network, then try again.";
export const sampleNotLoaded = "The sample exports could not be loaded; check the network, then try again.";
export const partNotLoaded = "A part of the add-in could not be loaded; check the network, then try again.";
export const pageFault = (fault: string) =>
  `This page cannot be shown: ${fault}. The workbook is as it was, and the other pages work. That is a fault in AI Budget; please report it.`;
export const addInFault = (what: string) => `The add-in has a fault; please report this: ${what}`;
export const nothingChanged = (why: string) => `${why} Nothing was changed.`;

// imports of vendors' exports
export const importUnknown = (file: string, columns: readonly string[]) =>
  `${file} is no export that is known by its columns (${list(columns.slice(0, 8))}${columns.length > 8 ? " …" : ""}); say what each column is under "ledger" in the import map, or export it again.`;
export const importNoColumns = (file: string, columns: readonly string[]) =>
  `${file} has no column ${list(columns)}; correct the columns of "ledger" in the import map.`;
export const importTwoFormats = (file: string, one: string, other: string) =>
  `${file} could be "${one}" or "${other}"; remove columns that were added by hand and import it again.`;
export const importNoRows = (file: string) => `${file} is empty; export it again.`;
export const importNoUsage = "It holds no usage.";
export const importNoText = (file: string, format: string) =>
  `${file} is no text file (${format}); export it as CSV or JSON, or save its sheet as CSV.`;
export const importNotUtf8 = (file: string, byte: number) =>
  `${file} is not in UTF-8 (byte ${byte}); save it as "CSV UTF-8" and import it again.`;
export const importNoParquet = (file: string) => `${file} is no whole Parquet file; export it again.`;
export const importParquetCodec = (file: string, codec: string) =>
  `${file} is packed by ${codec}, which is not read here; export it with Snappy or gzip, or as CSV.`;
export const importNoJson = (file: string) => `${file} is no JSON; export it again, whole.`;
export const importMorePages = (file: string) =>
  `${file} is one page of more; fetch the pages until has_more is false and import them together.`;
export const importMaybeCut = (days: number) =>
  `${days} days have exactly 100 groups: the report may leave out the rest of them; compare the total with the invoice.`;
export const importQuotes = (file: string, line: number) =>
  `Line ${line} of ${file} has a quotation mark that is not closed or out of place; correct it or export the file again.`;
export const importWidth = (wanted: number, found: number) => `The row has ${found} columns, the header ${wanted}.`;
export const importNoNumber = (column: string, text: string) => `${column} "${text}" is not a number.`;
export const importBlankAmount = (column: string) => `${column} is blank, which is not 0.`;
export const importNoCurrency = (column: string, text: string) => `${column} "${text}" is no code of a currency.`;
export const importNoWord = (column: string, text: string, words: readonly string[]) =>
  `${column} "${text}" is none of ${list(words)}.`;
export const importRowsBehind = (rows: number) => `It adds up ${rows.toLocaleString("en-US")} rows of a table.`;
export const importNoDate = (column: string, text: string) => `${column} "${text}" is no date.`;
export const importNotNet = "The gross amount less the discount is not the net amount.";
export const importTooManyFacts = (file: string, most: number) =>
  `${file} has more than ${most.toLocaleString("en-US")} combinations of month, item and owner; export it by cost centre or month.`;
export const importTooManyRows = (rows: number, most: number) =>
  `The sheet Imported would have ${rows.toLocaleString("en-US")} rows, and ${most.toLocaleString("en-US")} are the most; import fewer months or files at a time.`;
export const importRounding = (rows: number) =>
  `Each row is rounded to cents: the invoice may differ by up to ${(rows * 0.005).toFixed(2)}.`;
export const importCents = "Amounts of this report are cents; they are imported as dollars.";
export const importNegativePrice = (rows: number) =>
  `${rows} rows have a negative cost: the price behind them may be wrong.`;
export const importAskNumbers = (examples: readonly string[]) =>
  `Is the mark before the decimals a point or a comma in ${list(examples)}?`;
export const importAskDates = (examples: readonly string[]) =>
  `Does the day or the month stand first in ${list(examples)}?`;
export const importAskPeriod = "The report prints no dates: which first and last day was it exported for?";
export const importAskClaudePlan =
  'Is Claude bought by seats (the file is use beyond them) or by usage alone (the file is all use)? Answer "seats" or "usage".';
export const importAskFocus = "No row has an invoice: is the file a bill, or an estimate of a gateway?";
export const importAskAzure =
  "Is it the export of actual or of amortised costs? Their totals differ; import one of them.";
export const importMapDay = 'is no day; use ISO text such as "2026-10-31"';
export const importMapFault = (where: string, what: string) =>
  `The import map is wrong at ${where}: ${what}; correct it and try again.`;
export const importShares = (line: string) =>
  `The shares of the rules with the conditions of "${line}" do not add up to 1; correct the import map.`;
export const importNoLine = (line: string) =>
  `The import map names the line "${line}", which the budget does not have; name one of its lines, "Not budgeted" or "Ignore".`;
type Days = readonly [first: string, last: string];
export const importOverlap = (one: string, a: string, other: string, b: string) =>
  `"${one}" (${a}) and "${other}" (${b}) are exports of the same money and month; import one of them.`;
export const importCentsTwice = (one: string, a: string, other: string, b: string) =>
  `"${one}" (${a}) and "${other}" (${b}) differ by about 100 times: one of them looks like cents; nothing was imported.`;
export const importParts = (file: string, days: Days, other: string, otherDays: Days) =>
  `${file} has ${days[0]} to ${days[1]}, and ${other} ${otherDays[0]} to ${otherDays[1]}: each lacks days of the same month that the other has; export the month as a whole.`;
export const importNameless = (file: string, other: string, month: string) =>
  `${file} does not say whose account it is, and ${other} has the same month (${month.slice(0, 7)}) with another amount; import one of them.`;
export const importControl = (file: string, total: string, control: string) =>
  `The rows of ${file} add up to ${total}, but it says ${control}; export it again, whole and with all savings ticked.`;
export const importRefused = (file: string, count: number, line: number, why: string) =>
  `${file} has ${count === 1 ? "a row" : `${count} rows`} that cannot be read. Line ${line}: ${why} Correct the file, or leave such rows out with --leave-out.`;
export const importRowsRefused = (file: string, count: number, line: number, why: string) =>
  `${file} has ${count === 1 ? "a row" : `${count.toLocaleString("en-US")} rows`} that cannot be read. Line ${line.toLocaleString("en-US")}: ${why} Correct the file, or leave such rows out.`;
export const importQuestion = (file: string, question: string, key: string) =>
  `${file}: ${question} Answer under "${key}" in the import map (--map).`;
export const importSame = (file: string, other: string) => `${file} is the same as ${other}; import it once.`;
export const actualsUsage =
  "npm run actuals -- <files…> [--budget budget.json] [--map map.json] [--out workbook.xlsx] [--exported-on 2026-11-05] [--close 2026-10-01] [--leave-out]";

// pane: formulas
export const notReadHere = (part: string) =>
  `“${part}” is worked out by Excel only, so the pane cannot say what it gives; put it in a cell and name the cell instead.`;

export const noFormula =
  "This makes no formula that Excel would take; look at what begins with “=”, and at brackets and quotes.";
export const cellsNotRead = (reference: string) =>
  `“${reference}” cannot be read; is its sheet there, and does it name some cells, not whole columns?`;

// pane: comparing prices
export const otherCurrencies = "They are priced in different currencies, so they are not set against each other.";
export const sameProduct = "They are not the same product: a seat has the app, the API does not.";

// pane: the selected cell
export const unknownFunction = (name: string) =>
  `${name} is no function of this add-in; update it, or correct the name.`;
export const cellShowsOther = (shown: string) =>
  `The cell shows ${shown}: Excel has not calculated it with these prices yet. Press F9, or refresh the prices.`;
export const noPriceInSomeMonth = "One of the months has no price; look at the checks.";
export const nothingToExplain =
  "Nothing here is priced by AI Budget. Select a cell with an AIB formula, or a cost of one line: a month or a year on a route’s sheet, a year on Lines.";

// what-if
export const unknownTarget = (name: string, known: readonly string[]) =>
  `"${name}" is not in the budget; use one of ${list(known.slice(0, 40))}.`;
export const noSuchNumber = (field: string, known: readonly string[]) =>
  `"${field}" is no number that can be moved here; use one of ${list(known)}.`;
export const unknownInput = (name: string) => `"${name}" is none of the inputs; name inputs as the request does.`;
export const rangeOrder = (low: string, high: string) => `${low} must be below ${high}; exchange them or mend one.`;
export const likelyWithin = (low: string, high: string) =>
  `The likely value must lie between ${low} and ${high}, and these must differ; mend one of the three.`;
export const deviationPositive = "A standard deviation must be above 0; give one, or leave the input out.";
export const lambdaPositive = "lambda must be above 0; 4 is usual.";
export const lognormalPositive = "A lognormal input is above 0 throughout; give a mean or a P10 above 0.";
export const tooFewValues = (fewest: number) => `At least ${fewest} numbers are needed; give more.`;
export const weightEach = "Every value needs one weight; give as many weights as values.";
export const weightsPositive = "Weights must be 0 or more, and not all 0; mend them.";
export const metalogRises = "These metalog coefficients give no distribution: it would fall in places; mend them.";
export const correlationRange = (a: string, b: string) =>
  `The rank correlation of "${a}" and "${b}" must be from -1 to 1, of two different inputs; mend it.`;
export const correlationImpossible =
  "No inputs could be correlated like this all at once; bring the correlations nearer to 0.";
export const runsRange = (fewest: number, most: number) => `Ask for ${fewest} to ${most} runs, a whole number.`;
export const seedRange = "The seed must be a whole number from 0 to 4294967295.";
export const budgetWithoutPrice = (name: string) =>
  `A price of "${name}" is unknown in some month, so nothing was run; look at the checks of the budget first.`;
export const runsWithoutPrice = (share: number) =>
  `In ${(share * 100).toFixed(1)} % of the runs a price is unknown, so nothing is said of money; narrow the ranges, or choose plans that have a price there.`;
export const cheaperThroughout = (what: string) => `${what} is cheaper throughout`;
export const programDiffers = (line: string, month: string, ours: number, theirs: number) =>
  `Nothing is said of money: "${line}" costs ${ours.toFixed(2)} in ${month} by the simulation and ${theirs.toFixed(2)} by the budget's engine; please report this with the budget.`;
export const unknownWithin = (value: number) =>
  `A price is unknown at ${value}, so no answer would be sure; narrow the range.`;
export const goalEven = (value: number, cost: number) =>
  `None: the nearest is ${cost} at ${value}; change the goal, or look in a wider range.`;
export const goalJumps = (from: number, to: number, at: number) =>
  `None: the cost jumps from ${from} to ${to} at ${at}.`;
export const rateTwice = (item: string, component: string) =>
  `There is more than one rate for "${component}" of ${item}; move one that stands alone.`;
export const requestFault = (where: string, what: string) => `The request is wrong at ${where}: ${what}`;
export const inputForm =
  'An input is {"line", "field"}, {"driver", "field"}, {"scenario"}, {"exchangeRate"} or {"rate", "component"}; see docs/what-if.md.';
export const distributionForm =
  "A distribution has a kind (triangular, pert, uniform, normal, lognormal, discrete, empirical, metalog) and the numbers of this kind, no others; see docs/what-if.md.";
export const sipFault = (where: string, what: string) => `This is no SIPmath 3.0 library, at ${where}: ${what}`;
export const sipFunction = (name: string, made: string) =>
  `"${name}" is made by ${made === "" ? "no function" : made}; of a library only Metalog_1_0 and GaussianCopula can be read.`;
export const sipsUnused = (names: readonly string[]) =>
  `No input without a distribution of its own is called as one of the library's SIPs; they are ${list(names.slice(0, 40))}.`;
export const tooManyTrials = (most: number) => `A file holds ${most} runs at most; ask for fewer runs.`;
export const runsNotHeld = "There are no runs to save any more: run again, then save them.";
export const runsNotAsked = "Runs are saved of a simulation: ask for monteCarlo.";
export const distributionMissing =
  "No input has a distribution, so there is nothing to draw; give one of them a distribution.";
export const whatIfUsage =
  "Name a budget and a request: npm run whatif -- budget.json request.json [--out workbook.xlsx] [--library sipmath.json] [--runs sipmath.json]; docs/what-if.md says what a request is.";
