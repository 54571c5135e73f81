const longestAddress = 254;
const longestLocalPart = 64;
const localPart = /^[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;
const domain = /^[a-z\d]([a-z\d-]*[a-z\d])?(\.[a-z\d]([a-z\d-]*[a-z\d])?)+$/i;

/** Whether an invitation can be sent to the address. */
export function isEmailAddress(text: string): boolean {
  const at = text.lastIndexOf('@');
  if (at < 1 || at > longestLocalPart || text.length > longestAddress) return false;
  return localPart.test(text.slice(0, at)) && domain.test(text.slice(at + 1));
}
