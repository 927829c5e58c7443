import { describe, expect, it } from 'vitest';
import { isFirmName, isPersonName, plainName } from './names';

describe('names', () => {
  it.each(['张三', '欧阳建国', '艾克拜尔·买买提', '㛃𬱖', '〇一', "John O'Neil"])(
    'takes %s for a person',
    (name) => expect(isPersonName(name)).toBe(true),
  );

  it.each(['张', '张3', '<script>alert(1)</script>', '张三😀', '张三;', '字'.repeat(51), ''])(
    'does not take %s for a person',
    (name) => expect(isPersonName(name)).toBe(false),
  );

  it.each(['杭州恒丰五金机电有限公司', '百联（杭州）A&B 咨询有限公司', '7天连锁酒店'])(
    'takes %s for a firm',
    (name) => expect(isFirmName(name)).toBe(true),
  );

  it.each(['店', '某某公司<b>', '公司😀', "'; drop table customer; --"])(
    'does not take %s for a firm',
    (name) => expect(isFirmName(name)).toBe(false),
  );
});

describe('plainName', () => {
  it.each([
    ['张 三', '张三'],
    ['艾克拜尔•买买提', '艾克拜尔·买买提'],
    ['艾克拜尔.买买提', '艾克拜尔·买买提'],
    ['百联(杭州)咨询有限公司', '百联（杭州）咨询有限公司'],
    ['John  Smith', 'John Smith'],
  ])('writes %s as %s', (typed, kept) => expect(plainName(typed)).toBe(kept));
});
