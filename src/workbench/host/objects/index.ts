import type { Definitions } from "../host-object";
import { autoFilter } from "./auto-filter";
import { chartPart, chartSeriesCollection } from "./chart-parts";
import { chartCollection, chartDefinition } from "./charts";
import { conditionalFormat, conditionalFormatCollection, conditionalFormatPart } from "./conditional-formats";
import { dataValidation } from "./data-validation";
import { freezePanes } from "./freeze-panes";
import { namedItemCollection, namedItemDefinition } from "./names";
import { headerFooter, headerFooterGroup, pageBreak, pageBreakCollection, pageLayout } from "./page-layout";
import { protection, workbookProtection } from "./protection";
import { rangeDefinition } from "./range";
import { ofEachArea, rangeAreasDefinition } from "./range-areas";
import { rangeBorder, rangeBorderCollection } from "./range-borders";
import { formatProtection, rangeFill, rangeFont, rangeFormat } from "./range-format";
import { service } from "./service";
import { customProperty, customPropertyCollection, setting, settingCollection } from "./settings";
import { application, documentProperties, workbook } from "./workbook";
import { worksheetCollection, worksheetDefinition } from "./worksheets";

/** Every Office.js type the stand-in knows. */
export const definitions: Definitions = {
  Workbook: workbook,
  Application: application,
  DocumentProperties: documentProperties,
  WorksheetCollection: worksheetCollection,
  NamedItemCollection: namedItemCollection,
  SettingCollection: settingCollection,
  Setting: setting,
  NamedItem: namedItemDefinition,
  Worksheet: worksheetDefinition,
  Range: rangeDefinition,
  RangeAreas: rangeAreasDefinition,
  RangeFormat: ofEachArea(rangeFormat),
  RangeFill: ofEachArea(rangeFill),
  RangeFont: ofEachArea(rangeFont),
  RangeBorderCollection: rangeBorderCollection,
  RangeBorder: ofEachArea(rangeBorder),
  FormatProtection: ofEachArea(formatProtection),
  DataValidation: ofEachArea(dataValidation),
  ConditionalFormatCollection: conditionalFormatCollection,
  ConditionalFormat: conditionalFormat,
  ConditionalFormatPart: conditionalFormatPart,
  AutoFilter: autoFilter,
  WorksheetFreezePanes: freezePanes,
  WorksheetProtection: protection,
  WorkbookProtection: workbookProtection,
  PageLayout: pageLayout,
  PageBreakCollection: pageBreakCollection,
  PageBreak: pageBreak,
  HeaderFooterGroup: headerFooterGroup,
  HeaderFooter: headerFooter,
  CustomPropertyCollection: customPropertyCollection,
  CustomProperty: customProperty,
  ChartCollection: chartCollection,
  Chart: chartDefinition,
  ChartPart: chartPart,
  ChartSeriesCollection: chartSeriesCollection,
  Service: service,
};
