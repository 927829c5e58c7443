import { describe, expect, it } from 'vitest';
import { nameSound } from './name-sound';

describe('nameSound', () => {
  it.each([
    ['张建国', true, 'zhangjianguo', 'zjg'],
    ['单志强', true, 'shanzhiqiang', 'szq'],
    ['曾国藩', true, 'zengguofan', 'zgf'],
    ['欧阳建国', true, 'ouyangjianguo', 'oyjg'],
    ['吕布', true, 'lvbu', 'lb'],
    ['艾克拜尔·买买提', true, 'aikebaiermaimaiti', 'akbemmt'],
    ['解放路（杭州）A&B 超市', false, 'jiefangluhangzhouabchaoshi', 'jflhzabcs'],
    ['7天连锁酒店', false, '7tianliansuojiudian', '7tlsjd'],
  ])('spells %s', (name, isPerson, pinyin, initials) =>
    expect(nameSound(name, isPerson)).toEqual({ pinyin, initials }),
  );
});
