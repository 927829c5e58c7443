// Account numbers: a person's card carries the checksum of ISO/IEC 7812 (Luhn), a firm's account none.

/** Whether the digits are a card number, 13 to 19 of them, whose checksum holds. */
export function isBankCard(text: string): boolean {
  if (!/^[1-9]\d{12,18}$/.test(text)) return false;
  let sum = 0;
  for (let fromRight = 0; fromRight < text.length; fromRight++) {
    const digit = Number(text.charAt(text.length - 1 - fromRight));
    const counted = fromRight % 2 === 0 ? digit : digit * 2;
    sum += counted > 9 ? counted - 9 : counted;
  }
  return sum % 10 === 0;
}

/** Whether the digits can be the account of a firm (对公账户): banks number them freely. */
export const isBusinessAccount = (text: string): boolean => /^\d{8,30}$/.test(text);
