// Names of people and firms: every Chinese character is kept, however rare; signs that no name has are refused.

const HAN = String.raw`\p{Script=Han}`;
const PERSON = new RegExp(`^[${HAN}A-Za-z·.' -]+$`, 'u');
const FIRM = /^[\p{L}\p{N}（）“”·&+、. -]+$/u;
const MINIMUM = 2;
const MAXIMUM = 50;

const count = (text: string): number => [...text].length;
const fits = (text: string): boolean => count(text) >= MINIMUM && count(text) <= MAXIMUM;

/** 艾克拜尔·买买提: a person has no digits in his name. */
export const isPersonName = (text: string): boolean => fits(text) && PERSON.test(text);

export const isFirmName = (text: string): boolean => fits(text) && FIRM.test(text);

/** One way of writing a name, so that it is found again: no blanks between characters, one kind of dot and of brackets. */
export const plainName = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(new RegExp(`(?<=[${HAN}·]) (?=[${HAN}·])`, 'gu'), '')
    .replace(new RegExp(`(?<=${HAN})[.•‧・･](?=${HAN})`, 'gu'), '·')
    .replace(/\(/g, '（')
    .replace(/\)/g, '）');
