// Phone numbers of the mainland: mobile, or landline with its area code and perhaps an extension.

const MOBILE = /^1[3-9]\d{9}$/;
const LANDLINE = /^0\d{2,3}-?\d{7,8}(-\d{1,6})?$/;

export const isMobile = (text: string): boolean => MOBILE.test(text);

export const isLandline = (text: string): boolean => LANDLINE.test(text);

export const isPhone = (text: string): boolean => isMobile(text) || isLandline(text);

/** A number as people write it ("+86 138-1234-1234") to the one way it is kept; anything else stays for the check to refuse. */
export function plainPhone(text: string): string {
  const compact = text.replace(/\s/g, '').replace(/^(\+|00)86-?(?=[1-9])/, '');
  const digits = compact.replaceAll('-', '');
  return isMobile(digits) ? digits : compact;
}
