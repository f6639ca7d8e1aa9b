import * as messages from "../../messages";
import { type Adapter, draft } from "../adapter";
import { isNegative, isZero, ZERO } from "../decimal";
import type { Kind } from "../facts";
import { foldName, type Header, type Reader, type Row } from "../header";
import { AI_CATEGORY, AI_PROVIDERS, GENERAL_PROVIDERS, SEAT_UNITS } from "./focus-words";

const COLUMNS =
  "AvailabilityZone,BilledCost,BillingAccountId,BillingAccountName,BillingAccountType,BillingCurrency,BillingPeriodEnd,BillingPeriodStart,CapacityReservationId,CapacityReservationStatus,ChargeCategory,ChargeClass,ChargeDescription,ChargeFrequency,ChargePeriodEnd,ChargePeriodStart,CommitmentDiscountCategory,CommitmentDiscountId,CommitmentDiscountName,CommitmentDiscountQuantity,CommitmentDiscountStatus,CommitmentDiscountType,CommitmentDiscountUnit,CommitmentProgramEligibilityDetails,ConsumedQuantity,ConsumedUnit,ContractApplied,ContractedCost,ContractedUnitPrice,EffectiveCost,HostProviderName,InvoiceDetailId,InvoiceId,InvoiceIssuerName,ListCost,ListUnitPrice,PricingCategory,PricingCurrency,PricingCurrencyContractedUnitPrice,PricingCurrencyEffectiveCost,PricingCurrencyListUnitPrice,PricingQuantity,PricingUnit,ProviderName,PublisherName,RegionId,RegionName,ResourceId,ResourceName,ResourceType,ServiceCategory,ServiceName,ServiceProviderName,ServiceSubcategory,SkuId,SkuMeter,SkuPriceDetails,SkuPriceId,SubAccountId,SubAccountName,SubAccountType,Tags,AllocatedMethodId,AllocatedMethodDetails,AllocatedResourceId,AllocatedResourceName,AllocatedTags,TagDetails".split(
    ",",
  );

const AI_PROVIDER = new RegExp(AI_PROVIDERS, "i");
const GENERAL_PROVIDER = new RegExp(GENERAL_PROVIDERS, "i");
const CURRENCY_CODE = /^[A-Z]{3}$/;
const SEAT_UNIT = new RegExp(SEAT_UNITS, "i");

/** All that a row's fact follows from, but for its amounts. */
const JUDGED_BY =
  "ServiceProviderName,PublisherName,ProviderName,ServiceCategory,ChargeCategory,ChargePeriodStart,ChargePeriodEnd,BillingPeriodStart,CommitmentDiscountStatus,CommitmentDiscountId,ContractApplied,PricingCurrency,PricingUnit,BillingCurrency,BillingAccountId,SubAccountName,SubAccountId,SkuMeter,SkuId,ChargeDescription".split(
    ",",
  );

const isForAi = (category: string, provider: string): boolean =>
  category === AI_CATEGORY ||
  AI_PROVIDER.test(provider) ||
  (category === "" && provider !== "" && !GENERAL_PROVIDER.test(provider));

function kindOf(header: Header): (row: Row) => Kind {
  const category = header.text("ChargeCategory");
  const status = header.text("CommitmentDiscountStatus");
  const pricing = header.text("PricingCurrency");
  const unit = header.text("PricingUnit");
  const commitment = header.text("CommitmentDiscountId");
  const contract = header.text("ContractApplied");
  const billed = header.required("BilledCost");
  const effective = header.amount("EffectiveCost");
  const purchase = (row: Row): Kind => {
    if (pricing(row) !== "" && !CURRENCY_CODE.test(pricing(row))) return "topup";
    if (SEAT_UNIT.test(unit(row))) return "seat";
    return commitment(row) !== "" || contract(row) !== "" ? "commit" : "usage";
  };
  const usage = (row: Row): Kind => {
    if (status(row).toLowerCase() === "unused") return "shortfall";
    return isZero(billed(row)) && !isZero(effective(row) ?? ZERO)
      ? "allowance"
      : isNegative(billed(row))
        ? "credit"
        : "usage";
  };
  return (row) => {
    const named = category(row).toLowerCase();
    if (named === "purchase") return purchase(row);
    return named === "tax" || named === "credit" || named === "adjustment" ? named : usage(row);
  };
}

/** The first of these columns that says something in a row. */
function firstSaid(header: Header, ...names: readonly string[]): Reader<string> {
  const readers = names.map((name) => header.text(name));
  return (row) => {
    for (const read of readers) {
      const text = read(row);
      if (text !== "") return text;
    }
    return "";
  };
}

/** FOCUS 1.0 to 1.4: cash is BilledCost. A file without invoices, as gateways write them, is asked about. */
export const focus: Adapter = {
  id: "focus",
  label: "FOCUS",
  signatures: [["BilledCost", "BillingCurrency", "ChargeCategory", "ChargePeriodStart"]],
  columns: COLUMNS.map(foldName),
  total: { amount: ["BilledCost"], currency: { column: "BillingCurrency" } },
  open(header, { focusBasis }) {
    if (!header.has("InvoiceId") && focusBasis === undefined)
      return [{ key: "focusBasis", text: messages.importAskFocus, choices: ["bill", "estimate"] }];
    const basis = focusBasis ?? "bill";
    const provider = firstSaid(header, "ServiceProviderName", "PublisherName", "ProviderName");
    const category = header.text("ServiceCategory");
    const from = header.day("ChargePeriodStart");
    const to = header.day(header.firstOf("ChargePeriodEnd", "ChargePeriodStart"));
    const month = header.day(header.firstOf("BillingPeriodStart", "ChargePeriodStart"));
    const billed = header.required("BilledCost");
    const list = header.amount(header.firstOf("ListCost", "EffectiveCost"));
    const quantity = header.amount("PricingQuantity");
    const unit = header.text("PricingUnit");
    const currency = header.text("BillingCurrency");
    const item = firstSaid(header, "SkuMeter", "SkuId", "ChargeDescription");
    const account = header.text("BillingAccountId");
    const owner = header.owner("SubAccountName", "SubAccountId");
    const kind = kindOf(header);
    return {
      summed: {
        by: JUDGED_BY,
        quantity: "PricingQuantity",
        ...(basis === "bill"
          ? ({ billed: "BilledCost", list: header.firstOf("ListCost", "EffectiveCost"), counted: "billed" } as const)
          : ({ list: "BilledCost", counted: "list" } as const)),
        judged: ["EffectiveCost"],
      },
      read(row) {
        if (!isForAi(category(row).toLowerCase(), provider(row))) return "not AI";
        const amount = billed(row);
        const what = kind(row);
        const isPurchase = ["topup", "seat", "commit"].includes(what);
        const start = isPurchase ? month(row) : from(row);
        return [
          draft({
            vendor: provider(row),
            route: what === "seat" ? "seats" : what === "topup" || what === "allowance" ? "credits" : "api",
            kind: what,
            basis,
            from: start,
            // a purchase is billed in its month, however long what was bought lasts
            to: isPurchase ? start + 1 : Math.max(to(row), start + 1),
            account: account(row),
            owner: owner(row),
            item: item(row),
            quantity: quantity(row),
            unit: unit(row),
            billed: basis === "bill" ? amount : null,
            list: basis === "bill" ? list(row) : amount,
            currency: currency(row).toUpperCase(),
            counted: amount,
          }),
        ];
      },
    };
  },
};
