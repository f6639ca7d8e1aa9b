/** Labels of the approved budget on Summary, of its rows and of its stamp, by which a snapshot is written and read again. */
export const APPROVED = {
  title: "Approved budget",
  on: "Approved on",
  by: "Approved by",
  note: "Approval note",
} as const;
export const approvedLabel = (route: string): string => `Approved: ${route}`;
