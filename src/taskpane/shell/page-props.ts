/** What every page is given. */
export interface PageProps {
  inExcel: boolean;
  /** what of the page, such as the price: "" where it has no parts */
  rest: string;
}
