import * as messages from "../../messages";
import { type Adapter, draft } from "../adapter";
import type { Kind } from "../facts";

const KINDS: Record<string, Kind> = {
  usage: "usage",
  purchase: "commit",
  unusedreservation: "shortfall",
  unusedsavingsplan: "shortfall",
  refund: "credit",
  tax: "tax",
};
const AI = /openai|foundry models|cognitive services|azure ai|foundry tools/i;

/** Azure's cost export: Azure OpenAI and Foundry, in the billing currency. Actual and amortised exports have other totals. */
export const azure: Adapter = {
  id: "azure-costs",
  label: "Azure cost export",
  signatures: [["metername", "quantity", "chargetype", "costinbillingcurrency"]],
  columns:
    "invoiceid,previousinvoiceid,billingaccountid,billingaccountname,billingprofileid,billingprofilename,invoicesectionid,invoicesectionname,resellername,resellermpnid,costcenter,billingperiodenddate,billingperiodstartdate,serviceperiodenddate,serviceperiodstartdate,date,servicefamily,productorderid,productordername,consumedservice,meterid,metername,metercategory,metersubcategory,meterregion,productid,productname,subscriptionid,subscriptionname,publishertype,publisherid,publishername,resourcegroup,resourcegroupname,resourceid,resourcelocation,location,effectiveprice,quantity,unitofmeasure,chargetype,billingcurrency,billingcurrencycode,pricingcurrency,costinbillingcurrency,costinpricingcurrency,costinusd,paygcostinbillingcurrency,paygcostinusd,exchangeratepricingtobilling,exchangeratedate,isazurecrediteligible,serviceinfo1,serviceinfo2,additionalinfo,tags,paygprice,frequency,term,reservationid,reservationname,pricingmodel,unitprice,costallocationrulename,benefitid,benefitname,provider".split(
      ",",
    ),
  total: { amount: ["costinbillingcurrency"], currency: { column: "billingcurrency*" } },
  open(header, { azureCosts }) {
    const hasReservations = header.has("benefitid") || header.has("reservationid");
    if (hasReservations && azureCosts === undefined)
      return [{ key: "azureCosts", text: messages.importAskAzure, choices: ["actual", "amortised"] }];
    const day = header.day("date");
    const cost = header.required("costinbillingcurrency");
    const payAsYouGo = header.amount("paygcostinbillingcurrency");
    const quantity = header.amount("quantity");
    const meter = header.text("metername");
    const category = header.text("metercategory");
    const subcategory = header.text("metersubcategory");
    const charge = header.text("chargetype");
    const currency = header.text("billingcurrency*");
    const unit = header.text("unitofmeasure");
    const owner = header.owner("costcenter", "subscriptionname", "subscriptionid");
    const account = header.text(header.firstOf("billingaccountid", "subscriptionid"));
    return {
      read(row) {
        if (!AI.test(category(row)) && !AI.test(subcategory(row))) return "not AI";
        return [
          draft({
            vendor: "Microsoft",
            route: "api",
            kind: KINDS[charge(row).toLowerCase()] ?? "usage",
            from: day(row),
            account: account(row),
            owner: owner(row),
            item: meter(row),
            quantity: quantity(row),
            unit: unit(row),
            billed: cost(row),
            list: payAsYouGo(row),
            currency: currency(row).toUpperCase(),
          }),
        ];
      },
    };
  },
};
