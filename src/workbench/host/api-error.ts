/** An error as Excel reports it; office.js turns it into an OfficeExtension.Error with this code. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly httpStatusCode: number,
  ) {
    super(message);
  }
}

export const itemNotFound = (): ApiError => new ApiError("ItemNotFound", "The requested resource doesn't exist.", 404);

export const itemAlreadyExists = (): ApiError =>
  new ApiError("ItemAlreadyExists", "A resource with the same name or identifier already exists.", 409);

export const invalidArgument = (message = "The argument is invalid or missing or has an incorrect format."): ApiError =>
  new ApiError("InvalidArgument", message, 400);

export const invalidOperation = (): ApiError =>
  new ApiError("InvalidOperation", "The operation attempted is invalid on the object.", 400);

export const accessDenied = (): ApiError =>
  new ApiError("AccessDenied", "You cannot perform the requested operation.", 403);
