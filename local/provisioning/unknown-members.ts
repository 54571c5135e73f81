/** The one error of replacing a group that the document gives a body of its own: `BadRequestException`. */
export class UnknownMembers extends Error {
  override readonly name = 'UnknownMembers';

  body() {
    const message = 'Some members do not exist.';
    return {
      responseStatus: 'BAD_REQUEST',
      scimErrorType: 'invalidValue',
      message,
      localizedMessage: message,
    };
  }
}
